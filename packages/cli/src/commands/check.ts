/** `onevoice check`: finds the files, checks them, prints the reports and decides the exit status. */
import { resolve } from 'node:path'
import { type Locale, type Problem, type Reading, say, standardFormats, worded } from '@onevoice/core'
import {
  type ChangedFiles,
  type CheckOptions,
  type CheckRun,
  checkRun,
  decode,
  type FileResult,
  localeAt,
  type RunOptions,
  type SkippedFile,
} from '@onevoice/core/node'
import type { RunBaseline } from '../check/baseline.ts'
import { baselineFile } from '../check/baseline-name.ts'
import { type FilesOfRun, filesOfRun } from '../check/find.ts'
import { mapFindings, type Sieve, type Sifted, sieve, withFindings } from '../check/findings.ts'
import { type CheckFlags, clashOf, fixesOf } from '../check/flags.ts'
import { type LibraryNotes, libraryNotes, noteRest } from '../check/library-notes.ts'
import { newTally, statusOf } from '../check/tally.ts'
import { exitStatus } from '../exit-status.ts'
import type { Installation } from '../installation.ts'
import { type Patience, patience } from '../patience.ts'
import { usesMeasures } from '../reporters/names.ts'
import { type OutputOptions, openOutputs } from '../reporters/outputs.ts'
import { isChecked, type Library } from '../reporters/reporter.ts'
import { type Line, wordsIn } from '../words/words.ts'
import { type ProgressFacts, progressLine } from './progress.ts'
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
  const outputs = (await usageProblem(paths, flags)) ?? (await openOutputs(flags.format, outputOptions(flags, folder)))
  if (typeof outputs === 'function') return refuse(outputs, flags, folder)
  const told = (line: Line): Promise<void> => tell(line, outputs.locale())
  const found = await filesOfRun(paths, flags, folder, again?.only)
  for (const note of again?.only ? [] : (found.changes?.notes ?? [])) await told((_, words) => words.reason(note))
  const patient = patience()
  const run = checkRun(runOptions(flags, folder, installation, patient, found.changes?.read))
  const { value: baseline, problems: ofBaseline } = await baselineOf(flags, folder, found)
  const { sift, wanted } = sieve(flags, baseline, found.changes && linesOf(found.changes, folder))
  const tally = newTally()
  const notes = again?.notes ?? libraryNotes()
  const checked = new Set<string>()
  const report = async (result: FileResult): Promise<void> => {
    // A patch on standard output has no room for them.
    if (flags.fixDryRun) for (const problem of result.problems) await told((_, words) => words.problemText(problem))
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
    writes: fixesOf(flags)?.write === true,
    locale: outputs.locale,
  })
  const unseen = await noteRest(notes, { paths, flags, folder, run, checked })
  // Once is enough for those who stay.
  if (unseen !== undefined && !again?.only) await told(unseen)
  const { library, knownOfLibrary } = await findingsOfLibrary(notes, checked, { sift, wanted })
  for (const findings of library.values()) tally.count(findings)
  const ended = baseline?.end()
  const summary = tally.summary({
    skipped,
    problems: [...ofBaseline, ...found.problems, ...run.profileProblems(), ...(ended?.problems ?? [])],
    ...(ended ? { baseline: ended.summary } : {}),
  })
  for (const note of await run.end()) if (flags.verbose) await told((_, words) => words.reason(note))
  const unwritten = await outputs.end(summary, library, knownOfLibrary)
  const { fixed } = summary
  if (flags.fixDryRun) for (const problem of summary.problems) await told((_, words) => words.problemText(problem))
  if (flags.fixDryRun && fixed) await told((_, words) => words.wouldFix(fixed))
  for (const problem of unwritten) await told((_, words) => words.problemText(problem))
  return statusOf(summary, tally.unreadable() || unwritten.length > 0, flags)
}

/** What rules find that compare files, by path: what is told, and what the baseline hides. */
async function findingsOfLibrary(
  notes: LibraryNotes,
  checked: ReadonlySet<string>,
  { sift, wanted }: Sieve,
): Promise<{ readonly library: Library; readonly knownOfLibrary: Library }> {
  const sifted = new Map<string, Sifted>()
  for (const [path, findings] of await notes.findings(checked)) sifted.set(path, sift(path, findings))
  return {
    library: mapFindings(sifted, (path, { fresh }) => wanted(path, fresh)),
    knownOfLibrary: mapFindings(sifted, (path, { known }) => wanted(path, known)),
  }
}

const outputOptions = (flags: CheckFlags, folder: string): OutputOptions => ({
  color: flags.color,
  verbose: flags.verbose ?? false,
  failOn: flags.failOn,
  today: today(),
  diff: flags.fixDryRun === true,
  ...(flags.locale ? { locale: flags.locale } : {}),
  atHand: () => localeAtHand(flags, folder),
})

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
async function baselineOf(flags: CheckFlags, folder: string, found: FilesOfRun): Promise<Reading<RunBaseline>> {
  const file = baselineFile(flags, folder)
  if (file === undefined) return { problems: [] }
  const { runBaseline } = await import('../check/baseline.ts')
  return runBaseline(file, flags, folder, found)
}

/** What is wrong with the flags, before anything is read. */
export async function usageProblem(paths: readonly string[], flags: CheckFlags): Promise<Line | undefined> {
  const wrong = await wrongFlag(flags)
  if (wrong) return wrong
  const clash = clashOf(flags, paths)
  return clash && (({ clashes }) => clashes[clash])
}

/** Says what was asked for wrongly; returns the exit status. */
export async function refuse(why: Line, flags: CheckFlags, folder: string): Promise<number> {
  await tell(why, localeAtHand(flags, folder))
  return exitStatus.unsound
}

/** A line besides the reports. */
async function tell(line: Line, locale: Locale): Promise<void> {
  const { commandWordsIn } = await import('../words/commands.ts')
  process.stderr.write(`onevoice check: ${line(await commandWordsIn(locale), await wordsIn(locale))}\n`)
}

/** The locale as far as it can be known without judging a file. */
export const localeAtHand = ({ locale, profile }: CheckFlags, folder: string): Locale =>
  locale ?? localeAt(folder, profile) ?? 'en'

async function wrongFlag({ as, fixSuggestions = [] }: CheckFlags): Promise<Line | undefined> {
  if (fixSuggestions.length > 0) {
    const { unknownRule } = await import('../check/rule-names.ts')
    const unknown = unknownRule(fixSuggestions)
    if (unknown !== undefined) return unknown
  }
  if (as === undefined || standardFormats.some(({ id }) => id === as)) return undefined
  return (words) => words.unknownFormat(as, standardFormats.map(({ id }) => id).join(', '))
}

/** Checks the files in order; returns what was left out, now that their content is known. */
async function checkEverything(
  found: FilesOfRun,
  run: CheckRun,
  report: (result: FileResult) => Promise<void>,
  { isNamed, ...facts }: { isNamed(path: string): boolean } & ProgressFacts,
): Promise<readonly SkippedFile[]> {
  const progress = progressLine(found.files.length, facts)
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
  ...worded(
    say('No format knows the content of this file.'),
    say('Name its format with --as, or the places of its texts under formats: in the profile.'),
  ),
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
