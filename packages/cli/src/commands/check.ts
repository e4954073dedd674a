/** `onevoice check`: finds the files, checks them, prints the reports and decides the exit status. */
import { resolve } from 'node:path'
import { didYouMean, type Problem, problemText, type Reading, standardFormats, standardRules } from '@onevoice/core'
import {
  type ChangedFiles,
  type CheckedFile,
  type CheckOptions,
  decode,
  type FileChecker,
  fileChecker,
  type SkippedFile,
  type UncheckedFile,
} from '@onevoice/core/node'
import type { RunBaseline } from '../check/baseline.ts'
import { baselineFile } from '../check/baseline-name.ts'
import { type FilesOfRun, filesOfRun } from '../check/find.ts'
import { inTurn, mapFindings, onlyChanged, onlyErrors, withFindings } from '../check/findings.ts'
import { type CheckFlags, clashOf, fixesOf } from '../check/flags.ts'
import { newTally, statusOf } from '../check/tally.ts'
import { exitStatus } from '../exit-status.ts'
import { patience } from '../patience.ts'
import { openOutputs } from '../reporters/outputs.ts'
import { type FixSummary, isChecked } from '../reporters/reporter.ts'
import { progressLine } from './progress.ts'
import { readStandardInput } from './standard-input.ts'
import { today } from './today.ts'

/** Returns the exit status. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const folder = process.cwd()
  const { format, color, failOn, verbose = false } = flags
  const wrong = wrongFlag(flags) ?? clashOf(flags)
  const outputs =
    wrong ?? (await openOutputs(format, { color, verbose, failOn, today: today(), diff: flags.fixDryRun === true }))
  if (typeof outputs === 'string') {
    process.stderr.write(`onevoice check: ${outputs}
`)
    return exitStatus.unsound
  }
  const found = await filesOfRun(paths, flags, folder)
  for (const note of found.changes?.notes ?? []) process.stderr.write(`onevoice check: ${note}\n`)
  const checker = fileChecker({
    ...checkOptions(flags, folder),
    ...(found.changes?.read ? { read: found.changes.read } : {}),
  })
  const { value: baseline, problems: ofBaseline } = await baselineOf(flags, folder)
  const isNew = inTurn([
    ...(baseline ? [baseline.newOf] : []),
    ...(flags.changedLines && found.changes ? [onlyChanged(linesOf(found.changes, folder))] : []),
  ])
  const tally = newTally()
  const report = (result: CheckedFile | UncheckedFile): Promise<void> => {
    const fresh = isChecked(result) ? withFindings(result, isNew) : result
    tally.add(fresh)
    return outputs.file(flags.quiet && isChecked(fresh) ? withFindings(fresh, onlyErrors) : fresh)
  }
  if (paths.includes('-')) await report(await checkStandardInput(flags, checker))
  const skipped = await checkEverything(paths, found, checker, report)
  const library = mapFindings(checker.library(), flags.quiet ? inTurn([isNew, onlyErrors]) : isNew)
  for (const findings of library.values()) tally.count(findings)
  const ended = baseline?.end()
  const summary = tally.summary({
    skipped,
    problems: [...ofBaseline, ...found.problems, ...checker.profileProblems(), ...(ended?.problems ?? [])],
    ...(ended ? { baseline: ended.summary } : {}),
  })
  const unwritten = await outputs.end(summary, library)
  if (flags.fixDryRun && summary.fixed) process.stderr.write(dryRunText(summary.fixed))
  for (const problem of unwritten) process.stderr.write(`onevoice check: ${problemText(problem)}\n`)
  return statusOf(summary, tally.unreadable() || unwritten.length > 0, flags)
}

const dryRunText = ({ findings, files }: FixSummary): string =>
  `onevoice check: --fix would fix ${findings} finding${findings === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.\n`

function checkOptions(flags: CheckFlags, folder: string): CheckOptions {
  const fix = fixesOf(flags)
  return {
    folder,
    today: today(),
    ...(fix ? { fix } : {}),
    ...(flags.profile ? { profile: flags.profile } : {}),
    ...(flags.channel ? { channel: flags.channel } : {}),
    ...(flags.language ? { language: flags.language } : {}),
    ...(flags.as ? { format: flags.as } : {}),
  }
}

/** Standard input is no file of git: all of it counts. */
function linesOf({ paths, lines }: ChangedFiles, folder: string): ChangedFiles['lines'] {
  return (path) => (paths.has(resolve(folder, path)) ? lines(resolve(folder, path)) : undefined)
}

/** What reads baselines loads only where there is one. */
async function baselineOf(flags: CheckFlags, folder: string): Promise<Reading<RunBaseline>> {
  const file = baselineFile(flags, folder)
  if (file === undefined) return { problems: [] }
  const { runBaseline } = await import('../check/baseline.ts')
  return runBaseline(file, flags, folder)
}

function wrongFlag({ as, fixSuggestions = [] }: CheckFlags): string | undefined {
  const unknown = fixSuggestions.find((id) => !standardRules.some((rule) => rule.id === id))
  if (unknown !== undefined) {
    const meant = didYouMean(
      unknown,
      standardRules.map(({ id }) => id),
    )
    return `there is no rule ${unknown}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`
  }
  if (as === undefined || standardFormats.some(({ id }) => id === as)) return undefined
  return `there is no format ${as}. Formats: ${standardFormats.map(({ id }) => id).join(', ')}.`
}

/** Checks the files in order; returns what was left out, now that their content is known. */
async function checkEverything(
  paths: readonly string[],
  found: FilesOfRun,
  checker: FileChecker,
  report: (result: CheckedFile | UncheckedFile) => Promise<void>,
): Promise<readonly SkippedFile[]> {
  const progress = progressLine(found.files.length)
  const beforeFile = patience()
  const skipped = [...found.skipped]
  for (const [index, file] of found.files.entries()) {
    await progress.at(index)
    await beforeFile(file)
    const result = await checker.file(file)
    if (isChecked(result) || result.skipped === undefined) await report(result)
    else if (paths.includes(file)) await report({ path: file, problems: [unknownFormat(file)] })
    else skipped.push({ path: file, reason: result.skipped })
  }
  progress.end()
  return skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const unknownFormat = (file: string): Problem => ({
  code: 'unknown-format',
  file,
  message: 'No format knows the content of this file.',
  hint: 'Name its format with --as, or the places of its texts under formats: in the profile.',
})

async function checkStandardInput(
  { stdinFilename }: CheckFlags,
  checker: FileChecker,
): Promise<CheckedFile | UncheckedFile> {
  const path = stdinFilename ?? 'stdin'
  const { value, problems } = decode(await readStandardInput(), path)
  return value === undefined ? { path, problems } : checker.text(value, path)
}
