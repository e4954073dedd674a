/** `onevoice check`: finds the files, checks them, prints the reports and decides the exit status. */
import { type Finding, type Problem, problemText, type Reading, standardFormats } from '@onevoice/core'
import {
  type CheckedFile,
  decode,
  type FileChecker,
  fileChecker,
  findFiles,
  type SkippedFile,
  type UncheckedFile,
} from '@onevoice/core/node'
import type { RunBaseline } from '../check/baseline.ts'
import { baselineFile } from '../check/baseline-name.ts'
import type { CheckFlags } from '../check/flags.ts'
import { newTally, statusOf } from '../check/tally.ts'
import { exitStatus } from '../exit-status.ts'
import { openOutputs } from '../reporters/outputs.ts'
import { isChecked } from '../reporters/reporter.ts'
import { progressLine } from './progress.ts'
import { readStandardInput } from './standard-input.ts'
import { today } from './today.ts'

/** Returns the exit status. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const folder = process.cwd()
  const { format, color, failOn, verbose = false } = flags
  const outputs = wrongFlag(flags) ?? (await openOutputs(format, { color, verbose, failOn, today: today() }))
  if (typeof outputs === 'string') {
    process.stderr.write(`onevoice check: ${outputs}\n`)
    return exitStatus.unsound
  }
  const checker = fileChecker({
    folder,
    today: today(),
    ...(flags.profile ? { profile: flags.profile } : {}),
    ...(flags.channel ? { channel: flags.channel } : {}),
    ...(flags.language ? { language: flags.language } : {}),
    ...(flags.as ? { format: flags.as } : {}),
  })
  const { value: baseline, problems: ofBaseline } = await baselineOf(flags, folder)
  const tally = newTally()
  const report = (result: CheckedFile | UncheckedFile): Promise<void> => {
    const fresh = isChecked(result) && baseline ? withFindings(result, baseline.newOf) : result
    tally.add(fresh)
    return outputs.file(flags.quiet && isChecked(fresh) ? withFindings(fresh, onlyErrors) : fresh)
  }
  const found = await checkEverything(paths, flags, checker, report)
  const library = mapFindings(checker.library(), (path, findings) => {
    const fresh = baseline ? baseline.newOf(path, findings) : findings
    return flags.quiet ? onlyErrors(path, fresh) : fresh
  })
  for (const findings of library.values()) tally.count(findings)
  const ended = baseline?.end()
  const summary = tally.summary({
    skipped: found.skipped,
    problems: [...ofBaseline, ...found.problems, ...checker.profileProblems(), ...(ended?.problems ?? [])],
    ...(ended ? { baseline: ended.summary } : {}),
  })
  const unwritten = await outputs.end(summary, library)
  for (const problem of unwritten) process.stderr.write(`onevoice check: ${problemText(problem)}\n`)
  return statusOf(summary, tally.unreadable() || unwritten.length > 0, flags)
}

/** What reads baselines loads only where there is one. */
async function baselineOf(flags: CheckFlags, folder: string): Promise<Reading<RunBaseline>> {
  const file = baselineFile(flags, folder)
  if (file === undefined) return { problems: [] }
  const { runBaseline } = await import('../check/baseline.ts')
  return runBaseline(file, flags, folder)
}

type Choice = (path: string, findings: readonly Finding[]) => readonly Finding[]

const onlyErrors: Choice = (_, findings) => findings.filter(({ severity }) => severity === 'error')

/** The result with the findings that are chosen. Its measures stay what they are: worked out only when a report asks. */
function withFindings(result: CheckedFile, choose: Choice): CheckedFile {
  const findings = choose(result.path, result.findings)
  if (findings.length === result.findings.length) return result
  return Object.create(result, { findings: { value: findings, enumerable: true } }) as CheckedFile
}

/** The findings by path that are chosen; a path without any is left out. */
function mapFindings(
  byPath: ReadonlyMap<string, readonly Finding[]>,
  choose: Choice,
): ReadonlyMap<string, readonly Finding[]> {
  const chosen = [...byPath].map(([path, findings]) => [path, choose(path, findings)] as const)
  return new Map(chosen.filter(([, findings]) => findings.length > 0))
}

function wrongFlag({ as }: CheckFlags): string | undefined {
  if (as === undefined || standardFormats.some(({ id }) => id === as)) return undefined
  return `there is no format ${as}. Formats: ${standardFormats.map(({ id }) => id).join(', ')}.`
}

interface Found {
  readonly skipped: readonly SkippedFile[]
  readonly problems: readonly Problem[]
}

async function checkEverything(
  paths: readonly string[],
  flags: CheckFlags,
  checker: FileChecker,
  report: (result: CheckedFile | UncheckedFile) => Promise<void>,
): Promise<Found> {
  const named = paths.length > 0 ? paths : ['.']
  if (named.includes('-')) await report(await checkStandardInput(flags, checker))
  const found = await findFiles(
    named.filter((path) => path !== '-'),
    standardFormats,
    process.cwd(),
    ownFiles(flags),
  )
  const progress = progressLine(found.files.length)
  const skipped = [...found.skipped]
  for (const [index, file] of found.files.entries()) {
    await progress.at(index)
    const result = await checker.file(file)
    if (isChecked(result) || result.skipped === undefined) await report(result)
    else if (named.includes(file)) await report({ path: file, problems: [unknownFormat(file)] })
    else skipped.push({ path: file, reason: result.skipped })
  }
  progress.end()
  return { problems: found.problems, skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** What the run itself reads and writes is no copy, even when it lies among it. */
const ownFiles = ({ baseline, profile, format }: CheckFlags): string[] =>
  [baseline, profile, ...format.map((one) => one.split(/=(.*)/s)[1])].filter((path) => typeof path === 'string')

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
