/** `onevoice check`: finds the files, checks them, prints the reports and decides the exit status. */
import { resolve } from 'node:path'
import { type Problem, problemText, type Reading, standardFormats } from '@onevoice/core'
import {
  type ChangedFiles,
  type CheckOptions,
  type CheckRun,
  checkRun,
  decode,
  type FileResult,
  type RunOptions,
  type SkippedFile,
} from '@onevoice/core/node'
import type { RunBaseline } from '../check/baseline.ts'
import { baselineFile } from '../check/baseline-name.ts'
import { type FilesOfRun, filesOfRun } from '../check/find.ts'
import { mapFindings, type Sifted, sieve, withFindings } from '../check/findings.ts'
import { type CheckFlags, clashOf, fixesOf } from '../check/flags.ts'
import { type LibraryNotes, libraryNotes, noteRest } from '../check/library-notes.ts'
import { newTally, statusOf } from '../check/tally.ts'
import { exitStatus } from '../exit-status.ts'
import type { Installation } from '../installation.ts'
import { type Patience, patience } from '../patience.ts'
import { usesMeasures } from '../reporters/names.ts'
import { openOutputs } from '../reporters/outputs.ts'
import { isChecked } from '../reporters/reporter.ts'
import { progressLine } from './progress.ts'
import { readStandardInput } from './standard-input.ts'
import { today } from './today.ts'

/** A run after others, over what changed since. */
export interface Again {
  /** Absolute paths that the run keeps to; absent for the first one. */
  readonly only?: ReadonlySet<string>
  /** What the runs before it left to be judged together. */
  readonly notes: LibraryNotes
}

/** Returns the exit status. */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  installation: Installation,
  again?: Again,
): Promise<number> {
  const folder = process.cwd()
  const { format, color, failOn, locale, verbose = false } = flags
  const wrong = await usageProblem(paths, flags)
  const wishes = {
    color,
    verbose,
    failOn,
    today: today(),
    diff: flags.fixDryRun === true,
    ...(locale ? { locale } : {}),
  }
  const outputs = wrong ?? (await openOutputs(format, wishes))
  if (typeof outputs === 'string') {
    process.stderr.write(`onevoice check: ${outputs}
`)
    return exitStatus.unsound
  }
  const found = await filesOfRun(paths, flags, folder, again?.only)
  for (const note of again?.only ? [] : (found.changes?.notes ?? [])) process.stderr.write(`onevoice check: ${note}\n`)
  const patient = patience()
  const run = checkRun(runOptions(flags, folder, installation, patient, found.changes?.read))
  const { value: baseline, problems: ofBaseline } = await baselineOf(flags, folder)
  const { sift, wanted } = sieve(flags, baseline, found.changes && linesOf(found.changes, folder))
  const tally = newTally()
  const notes = again?.notes ?? libraryNotes()
  const checked = new Set<string>()
  const report = (result: FileResult): Promise<void> => {
    if (!isChecked(result)) {
      tally.add(result)
      return outputs.file(result, [])
    }
    notes.note(result)
    checked.add(result.path)
    const { fresh, known } = sift(result.path, result.findings)
    const counted = withFindings(result, fresh)
    tally.add(counted)
    return outputs.file(withFindings(counted, wanted(result.path, fresh)), wanted(result.path, known))
  }
  if (paths.includes('-')) await report(await checkStandardInput(flags, run, patient))
  const skipped = await checkEverything(found, run, report, {
    isNamed: namedIn(flags.ignoreUnknown ? [] : paths, folder),
    writes: flags.fix === true || (flags.fixSuggestions ?? []).length > 0,
  })
  const unseen = await noteRest(notes, { paths, flags, folder, run, checked })
  // Once is enough for those who stay.
  if (unseen !== undefined && !again?.only) process.stderr.write(`onevoice check: ${unseen}\n`)
  const siftedLibrary = new Map<string, Sifted>()
  for (const [path, findings] of await notes.findings(checked)) siftedLibrary.set(path, sift(path, findings))
  const library = mapFindings(siftedLibrary, (path, { fresh }) => wanted(path, fresh))
  const knownOfLibrary = mapFindings(siftedLibrary, (path, { known }) => wanted(path, known))
  for (const findings of library.values()) tally.count(findings)
  const ended = baseline?.end()
  const summary = tally.summary({
    skipped,
    problems: [...ofBaseline, ...found.problems, ...run.profileProblems(), ...(ended?.problems ?? [])],
    ...(ended ? { baseline: ended.summary } : {}),
  })
  for (const note of await run.end()) if (flags.verbose) process.stderr.write(`onevoice check: ${note}\n`)
  const unwritten = await outputs.end(summary, library, knownOfLibrary)
  if (flags.fixDryRun && summary.fixed)
    process.stderr.write(`onevoice check: ${(await outputs.words()).wouldFix(summary.fixed)}\n`)
  for (const problem of unwritten) process.stderr.write(`onevoice check: ${problemText(problem)}\n`)
  return statusOf(summary, tally.unreadable() || unwritten.length > 0, flags)
}

function checkOptions(flags: CheckFlags, folder: string): CheckOptions {
  const fix = fixesOf(flags)
  return {
    folder,
    today: today(),
    ...(fix ? { fix } : {}),
    ...(flags.profile ? { profile: flags.profile } : {}),
    ...(flags.channel ? { channel: flags.channel } : {}),
    ...(flags.language ? { language: flags.language } : {}),
    ...(flags.locale ? { locale: flags.locale } : {}),
    ...(flags.as ? { format: flags.as } : {}),
  }
}

function runOptions(
  flags: CheckFlags,
  folder: string,
  { build, worker }: Installation,
  patient: Patience,
  read: RunOptions['read'] | undefined,
): RunOptions {
  const { cache, cacheLocation: location, cacheStrategy: strategy, jobs, format } = flags
  return {
    check: checkOptions(flags, folder),
    measures: format.some((one) => usesMeasures(one.split('=')[0]!)),
    before: patient.file,
    beforeThreads: patient.threads,
    // What is written into files in this run is the doing of one thread, and nothing to be kept.
    jobs: fixesOf(flags) ? 1 : jobs,
    worker,
    ...(read ? { read } : {}),
    ...(cache && !fixesOf(flags) ? { cache: { location, strategy, engine: build } } : {}),
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

/** What is wrong with the flags, before anything is read. */
export async function usageProblem(paths: readonly string[], flags: CheckFlags): Promise<string | undefined> {
  return (await wrongFlag(flags)) ?? clashOf(flags, paths)
}

async function wrongFlag({ as, fixSuggestions = [] }: CheckFlags): Promise<string | undefined> {
  if (fixSuggestions.length > 0) {
    const { unknownRule } = await import('../check/rule-names.ts')
    const unknown = unknownRule(fixSuggestions)
    if (unknown !== undefined) return unknown
  }
  if (as === undefined || standardFormats.some(({ id }) => id === as)) return undefined
  return `there is no format ${as}. Formats: ${standardFormats.map(({ id }) => id).join(', ')}.`
}

/** Checks the files in order; returns what was left out, now that their content is known. */
async function checkEverything(
  found: FilesOfRun,
  run: CheckRun,
  report: (result: FileResult) => Promise<void>,
  { isNamed, writes }: { isNamed(path: string): boolean; readonly writes: boolean },
): Promise<readonly SkippedFile[]> {
  const progress = progressLine(found.files.length, writes)
  const skipped = [...found.skipped]
  let done = 0
  for await (const result of run.results(found.files)) {
    await progress.at(++done)
    const file = result.path
    if (isChecked(result) || result.skipped === undefined) await report(result)
    else if (isNamed(file)) await report({ path: file, problems: [unknownFormat(file)] })
    else skipped.push({ path: file, reason: result.skipped })
  }
  progress.end()
  return skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Whether a file was named by itself, and not found in a folder. */
function namedIn(paths: readonly string[], folder: string): (path: string) => boolean {
  const named = new Set(paths.map((path) => resolve(folder, path)))
  return (path) => named.has(resolve(folder, path))
}

const unknownFormat = (file: string): Problem => ({
  code: 'unknown-format',
  file,
  message: 'No format knows the content of this file.',
  hint: 'Name its format with --as, or the places of its texts under formats: in the profile.',
})

async function checkStandardInput(
  { stdinFilename }: CheckFlags,
  run: CheckRun,
  patient: Patience,
): Promise<FileResult> {
  const path = stdinFilename ?? 'stdin'
  const bytes = await readStandardInput()
  await patient.text(bytes.length)
  const { value, problems } = decode(bytes, path)
  return value === undefined ? { path, problems } : run.text(value, path)
}
