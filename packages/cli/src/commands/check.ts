/** `onevoice check`: finds the files, checks them, prints the reports and decides the exit status. */
import { writeFileSync } from 'node:fs'
import { type Finding, type Problem, score, standardFormats } from '@onevoice/core'
import {
  type CheckedFile,
  decode,
  type FileChecker,
  fileChecker,
  findFiles,
  type SkippedFile,
  type UncheckedFile,
} from '@onevoice/core/node'
import { exitStatus } from '../exit-status.ts'
import { compactReporter } from '../reporters/compact.ts'
import { jsonReporter } from '../reporters/json.ts'
import { prettyReporter } from '../reporters/pretty.ts'
import { isChecked, type Reporter, type RunSummary } from '../reporters/reporter.ts'
import { columns, painter } from '../terminal.ts'
import { progressLine } from './progress.ts'
import { readStandardInput } from './standard-input.ts'
import { today } from './today.ts'

export interface CheckFlags {
  readonly profile?: string
  readonly channel?: string
  readonly language?: string
  readonly as?: string
  readonly stdinFilename?: string
  readonly format: readonly string[]
  readonly failOn: 'error' | 'warning' | 'advice'
  readonly maxWarnings?: number
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly color: boolean
}

/** What holds without any option; the same as the defaults that the parser of arguments fills in. */
export const plainFlags: CheckFlags = { format: [], failOn: 'error', color: true }

/** Returns the exit status. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const outputs = outputsOf(flags)
  const wrong = typeof outputs === 'string' ? outputs : wrongFlag(flags)
  if (typeof outputs === 'string' || wrong !== undefined) {
    process.stderr.write(`onevoice check: ${wrong}\n`)
    return exitStatus.unsound
  }
  const checker = fileChecker({
    folder: process.cwd(),
    today: today(),
    ...(flags.profile ? { profile: flags.profile } : {}),
    ...(flags.channel ? { channel: flags.channel } : {}),
    ...(flags.language ? { language: flags.language } : {}),
    ...(flags.as ? { format: flags.as } : {}),
  })
  const tally = newTally()
  const report = (result: CheckedFile | UncheckedFile): Promise<void> => {
    const kept =
      flags.quiet && isChecked(result)
        ? withFindings(
            result,
            result.findings.filter(({ severity }) => severity === 'error'),
          )
        : result
    tally.add(result)
    return outputs.write((reporter) => reporter.file(kept))
  }
  const found = await checkEverything(paths, flags, checker, report)
  const library = onlyErrors(checker.library(), flags)
  for (const findings of library.values()) tally.count(findings)
  const summary = tally.summary(found.skipped, [...found.problems, ...checker.profileProblems()])
  await outputs.write((reporter) => reporter.end(summary, library))
  outputs.close()
  return statusOf(summary, tally.unreadable(), flags)
}

/** The result with other findings. Its measures stay what they are: worked out only when a report asks. */
function withFindings(result: CheckedFile, findings: readonly Finding[]): CheckedFile {
  return Object.create(result, { findings: { value: findings, enumerable: true } }) as CheckedFile
}

function onlyErrors(
  library: ReadonlyMap<string, readonly Finding[]>,
  { quiet }: CheckFlags,
): ReadonlyMap<string, readonly Finding[]> {
  const wanted = (findings: readonly Finding[]): Finding[] =>
    findings.filter(({ severity }) => !quiet || severity === 'error')
  return new Map([...library].map(([path, findings]) => [path, wanted(findings)]))
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
  )
  const progress = progressLine(found.files.length)
  for (const [index, file] of found.files.entries()) {
    await progress.at(index)
    await report(await checker.file(file))
  }
  progress.end()
  return found
}

async function checkStandardInput(
  { stdinFilename }: CheckFlags,
  checker: FileChecker,
): Promise<CheckedFile | UncheckedFile> {
  const path = stdinFilename ?? 'stdin'
  const { value, problems } = decode(await readStandardInput(), path)
  return value === undefined ? { path, problems } : checker.text(value, path)
}

interface Outputs {
  write(text: (reporter: Reporter) => string): Promise<void>
  close(): void
}

/** One reporter for each `--format`, or what is wrong with them. */
function outputsOf({ format, color, verbose }: CheckFlags): Outputs | string {
  const asked = format.length > 0 ? format : ['pretty']
  const reporters: { reporter: Reporter; file: string | undefined; text: string[] }[] = []
  for (const [name = '', file] of asked.map((one) => one.split(/=(.*)/s))) {
    const make = reporterMakers[name]
    if (!make) return `there is no report ${name}. Reports: ${Object.keys(reporterMakers).join(', ')}.`
    if (file === '') return `--format ${name}= needs a file name behind the equals sign.`
    reporters.push({
      reporter: make({ color: color && file === undefined, verbose: verbose === true }),
      file,
      text: [],
    })
  }
  if (reporters.filter(({ file }) => file === undefined).length > 1)
    return 'only one report can go to standard output; give the others a file: --format json=report.json.'
  return {
    async write(text) {
      for (const { reporter, file, text: kept } of reporters) {
        if (file === undefined) await toStandardOutput(text(reporter))
        else kept.push(text(reporter))
      }
    },
    close() {
      for (const { file, text } of reporters) if (file !== undefined) writeFileSync(file, text.join(''))
    },
  }
}

const reporterMakers: Readonly<Record<string, (wanted: { color: boolean; verbose: boolean }) => Reporter>> = {
  pretty: ({ color, verbose }) =>
    prettyReporter({ paint: painter(process.stdout, color), columns: columns(process.stdout), verbose }),
  compact: compactReporter,
  json: jsonReporter,
}

/** Waits for a slow reader. */
function toStandardOutput(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return Promise.resolve()
  return new Promise((resolve) => process.stdout.once('drain', resolve))
}

interface Tally {
  add(result: CheckedFile | UncheckedFile): void
  count(findings: readonly Finding[]): void
  summary(skipped: readonly SkippedFile[], problems: readonly Problem[]): RunSummary
  /** Whether a file had a problem of its own. */
  unreadable(): boolean
}

const countOf = { error: 'errors', warning: 'warnings', advice: 'advice' } as const

function newTally(): Tally {
  const counts = { errors: 0, warnings: 0, advice: 0 }
  const notCovered = new Map<string, { ruleId: string; language: string }>()
  let [files, filesWithFindings, words, unreadable] = [0, 0, 0, false]
  const count = (findings: readonly Finding[]): void => {
    for (const { severity } of findings) counts[countOf[severity]]++
  }
  return {
    count,
    add(result) {
      if (result.problems.length > 0) unreadable = true
      if (!isChecked(result)) return
      files++
      if (result.findings.length > 0) filesWithFindings++
      count(result.findings)
      words += result.size
      for (const one of result.notCovered) notCovered.set(`${one.ruleId} ${one.language}`, one)
    },
    unreadable: () => unreadable,
    summary: (skipped, problems) => ({
      files,
      filesWithFindings,
      ...counts,
      ...(files > 0 ? { score: score(counts, words) } : {}),
      skipped,
      notCovered: [...notCovered.values()].sort((a, b) =>
        `${a.language} ${a.ruleId}` < `${b.language} ${b.ruleId}` ? -1 : 1,
      ),
      problems,
    }),
  }
}

function statusOf(summary: RunSummary, unreadable: boolean, { failOn, maxWarnings }: CheckFlags): number {
  const { errors, warnings, advice, problems } = summary
  if (problems.length > 0 || unreadable) return exitStatus.unsound
  const over = { error: errors, warning: errors + warnings, advice: errors + warnings + advice }[failOn]
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings
  return over > 0 || tooMany ? exitStatus.findings : exitStatus.clean
}
