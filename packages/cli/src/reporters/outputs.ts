/** All reports of a run: which were asked for, where each goes, and what went wrong with them. */
import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { didYouMean, type Finding, type Locale, type Problem } from '@onevoice/core'
import { type CheckedFile, type UncheckedFile, whyNotWritten } from '@onevoice/core/node'
import { standardOutput } from '../standard-output.ts'
import { type Words, wordsIn } from '../words/words.ts'
import { makeReporter } from './make-reporter.ts'
import { isReportName, type ReportName, reports } from './names.ts'
import { openReportFile, type ReportFile } from './report-file.ts'
import { isChecked, type Library, type Reporter, type ReportOptions, type RunSummary } from './reporter.ts'

export interface Outputs {
  /** Waits for a slow reader of standard output. */
  file(result: CheckedFile | UncheckedFile, known: readonly Finding[]): Promise<void>
  /** Returns a problem for each report that could not be written. */
  end(summary: RunSummary, library: Library, known: Library): Promise<readonly Problem[]>
  /** Those of the run, once its files are known. */
  words(): Promise<Words>
}

interface Output {
  readonly reporter: Reporter
  /** Absent for standard output. */
  readonly file?: ReportFile
  write(text: string): Promise<void> | void
}

/** Opens the reports that `--format` names, or says what is wrong with them. Without any the report for people goes to standard output. */
export async function openOutputs(
  asked: readonly string[],
  options: Omit<ReportOptions, 'output'> & { readonly diff?: boolean },
): Promise<Outputs | string> {
  const wanted = [
    ...asked.map(readRequest),
    ...(options.diff ? [{ name: 'diff' as const }] : []),
    ...(asked.length === 0 && !options.diff ? [{ name: 'pretty' as const }] : []),
  ]
  const wrong = wanted.find((one) => typeof one === 'string') ?? clash(wanted as Request[])
  if (wrong !== undefined) return wrong as string
  const outputs: Output[] = []
  for (const { name, path } of wanted as Request[]) {
    const file = path === undefined ? undefined : openReportFile(path)
    if (file && 'message' in file) {
      for (const { file: opened } of outputs) opened?.discard()
      return file.message
    }
    const output = file ? undefined : standardOutput()
    const reporter = await makeReporter(name, { ...options, ...(output ? { output } : {}) })
    outputs.push({ reporter, write: (output ?? file!).write, ...(file ? { file } : {}) })
  }
  const known = new Map<Locale, Words>()
  let ofRun = options.locale
  const wordsOf = async (locale: Locale): Promise<Words> => {
    const words = known.get(locale) ?? (await wordsIn(locale))
    known.set(locale, words)
    return words
  }
  return {
    words: () => wordsOf(ofRun ?? 'en'),
    async file(result, known) {
      // The profile of the first file speaks for the run.
      if (isChecked(result)) ofRun ??= result.locale
      const words = await wordsOf((isChecked(result) ? result.locale : ofRun) ?? 'en')
      for (const { reporter, write } of outputs) await write(reporter.file(result, words, known))
    },
    async end(summary, library, known) {
      const problems: (Problem | undefined)[] = []
      const words = await wordsOf(ofRun ?? 'en')
      for (const { reporter, write, file } of outputs) {
        for (const text of reporter.end(summary, library, words, known)) await write(text)
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

/** `name` or `name=file`; text says what is wrong with it. */
function readRequest(asked: string): Request | string {
  const [name = '', path] = asked.split(/=(.*)/s)
  if (!isReportName(name)) {
    const meant = didYouMean(name, Object.keys(reports))
    const hint = meant ? ` Did you mean ${meant}?` : ''
    return `there is no report ${name}.${hint} Reports: ${Object.keys(reports).join(', ')}.`
  }
  if (path === '') return `--format ${name}= needs a file name behind the equals sign.`
  return { name, ...(path === undefined ? {} : { path }) }
}

function clash(wanted: readonly Request[]): string | undefined {
  const paths = wanted.map(({ path }) => path)
  if (paths.filter((path) => path === undefined).length > 1 && wanted.some(({ name }) => name === 'diff'))
    return '--fix-dry-run prints what would change to standard output; give reports a file: --format json=report.json.'
  if (paths.filter((path) => path === undefined).length > 1)
    return 'only one report can go to standard output; give the others a file: --format json=report.json.'
  const files = paths.filter((path) => path !== undefined)
  const twice = files.find((file, index) => files.findIndex((other) => resolve(other) === resolve(file)) !== index)
  return twice === undefined ? undefined : `two reports would go to ${twice}; give each a file of its own.`
}

/** GitHub names a file for each step that takes Markdown; steps add to it. */
function writeStepSummary({ stepSummary }: Reporter, words: Words): Problem | undefined {
  const { GITHUB_STEP_SUMMARY: path } = process.env
  if (!stepSummary || !path) return undefined
  try {
    appendFileSync(path, stepSummary(words))
    return undefined
  } catch (error) {
    return {
      code: 'unwritable-report',
      message: `The step summary could not be written: ${whyNotWritten(error)}.`,
    }
  }
}
