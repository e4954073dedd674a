/** All reports of a run: which were asked for, where each goes, and what went wrong with them. */
import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { didYouMean, type Finding, type Locale, type Problem, say, worded } from '@onevoice/core'
import { type CheckedFile, type UncheckedFile, whyNotWritten } from '@onevoice/core/node'
import { standardOutput } from '../standard-output.ts'
import { type Line, type Words, wordsIn } from '../words/words.ts'
import { makeReporter } from './make-reporter.ts'
import { isReportName, type ReportName, reports } from './names.ts'
import { openReportFile, type ReportFile } from './report-file.ts'
import { altered, type Library, type Reporter, type ReportOptions, type RunSummary } from './reporter.ts'

export interface Outputs {
  /** Waits for a slow reader of standard output. */
  file(result: CheckedFile | UncheckedFile, known: readonly Finding[]): Promise<void>
  /** Returns a problem for each report that could not be written. */
  end(summary: RunSummary, library: Library, known: Library): Promise<readonly Problem[]>
  /** That of the run: of its first file, and before there is one what is at hand. */
  locale(): Locale
}

interface Output {
  readonly reporter: Reporter
  /** Absent for standard output. */
  readonly file?: ReportFile
  write(text: string): Promise<void> | void
}

export interface OutputOptions extends Omit<ReportOptions, 'output'> {
  readonly diff?: boolean
  /** The locale of what is said while no file was judged. */
  atHand(): Locale
}

/** Opens the reports that `--format` names, or says what is wrong with them. Without any the report for people goes to standard output. */
export async function openOutputs(
  asked: readonly string[],
  { atHand, ...options }: OutputOptions,
): Promise<Outputs | Line> {
  const wanted = [
    ...asked.map(readRequest),
    ...(options.diff ? [{ name: 'diff' as const }] : []),
    ...(asked.length === 0 && !options.diff ? [{ name: 'pretty' as const }] : []),
  ]
  const wrong = wanted.find((one) => typeof one === 'function') ?? clash(wanted as Request[])
  if (typeof wrong === 'function') return wrong
  const outputs: Output[] = []
  for (const { name, path } of wanted as Request[]) {
    const file = path === undefined ? undefined : openReportFile(path)
    if (file && 'message' in file) {
      for (const { file: opened } of outputs) opened?.discard()
      return (_, words) => words.problemText(file)
    }
    const output = file ? undefined : standardOutput()
    const reporter = await makeReporter(name, { ...options, ...(output ? { output } : {}) })
    outputs.push({ reporter, write: (output ?? file!).write, ...(file ? { file } : {}) })
  }
  const loaded = new Map<Locale, Words>()
  const wordsOf = async (locale: Locale): Promise<Words> => {
    const words = loaded.get(locale) ?? (await wordsIn(locale))
    loaded.set(locale, words)
    return words
  }
  let ofRun = options.locale
  let guessed: Locale | undefined
  const locale = (): Locale => {
    if (ofRun) return ofRun
    guessed ??= atHand()
    return guessed
  }
  return {
    locale,
    async file(result, known) {
      // The profile of the first file speaks for the run.
      ofRun ??= result.locale
      const words = await wordsOf(result.locale ?? locale())
      const told =
        result.problems.length === 0 ? result : altered(result, { problems: result.problems.map(words.problem) })
      for (const { reporter, write } of outputs) await write(reporter.file(told, words, known))
    },
    async end(summary, library, known) {
      const problems: (Problem | undefined)[] = []
      const words = await wordsOf(locale())
      const told = { ...summary, problems: summary.problems.map(words.problem) }
      for (const { reporter, write, file } of outputs) {
        for (const text of reporter.end(told, library, words, known)) await write(text)
        problems.push(file?.close(), writeStepSummary(reporter, words))
      }
      return problems.filter((problem) => problem !== undefined)
    },
  }
}

interface Request {
  readonly name: ReportName | 'diff'
  readonly path?: string
}

/** `name` or `name=file`, or what is wrong with it. */
function readRequest(asked: string): Request | Line {
  const [name = '', path] = asked.split(/=(.*)/s)
  if (!isReportName(name)) {
    const known = Object.keys(reports)
    return (words) => words.unknownReport(name, didYouMean(name, known), known.join(', '))
  }
  if (path === '') return (words) => words.reportWithoutFile(name)
  return { name, ...(path === undefined ? {} : { path }) }
}

function clash(wanted: readonly Request[]): Line | undefined {
  const paths = wanted.map(({ path }) => path)
  if (paths.filter((path) => path === undefined).length > 1)
    return ({ clashes }) => (wanted.some(({ name }) => name === 'diff') ? clashes.diffToOutput : clashes.oneOutput)
  const files = paths.filter((path) => path !== undefined)
  const twice = files.find((file, index) => files.findIndex((other) => resolve(other) === resolve(file)) !== index)
  return twice === undefined ? undefined : (words) => words.twoReports(twice)
}

/** GitHub names a file for each step that takes Markdown; steps add to it. */
function writeStepSummary({ stepSummary }: Reporter, words: Words): Problem | undefined {
  const { GITHUB_STEP_SUMMARY: path } = process.env
  if (!stepSummary || !path) return undefined
  try {
    appendFileSync(path, stepSummary(words))
    return undefined
  } catch (error) {
    const why = whyNotWritten(error)
    return { code: 'unwritable-report', ...worded(say('The step summary could not be written: {why}.', { why })) }
  }
}
