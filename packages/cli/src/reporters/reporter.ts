import type { BaselineEntry, Finding, Locale, Problem, Said, Severity } from '@onevoice/core'
import type { CheckedFile, SkippedFile, UncheckedFile } from '@onevoice/core/node'
import type { StandardOutput } from '../standard-output.ts'
import type { Words } from '../words/words.ts'

/** A report: text for each file as it is checked, in the locale of the file, and for the end, in that of the run. What it keeps meanwhile stays small, however many files there are. */
export interface Reporter {
  /** `known` are findings that the baseline hides; they are not among those of the result. */
  file(result: CheckedFile | UncheckedFile, words: Words, known: readonly Finding[]): string
  /** The parts of the end. `library` holds what was found by looking at all files together, by path; `known` what the baseline hides of it. */
  end(summary: RunSummary, library: Library, words: Words, known: Library): Iterable<string>
  /** Markdown that a CI system asked for besides the report itself; called after `end`. */
  stepSummary?(words: Words): string
}

export type Library = ReadonlyMap<string, readonly Finding[]>

/** How a report was asked for. */
export interface ReportOptions {
  /** Where it goes; absent for a report in a file. */
  readonly output?: StandardOutput
  readonly color: boolean
  readonly verbose: boolean
  /** The one that was asked for; absent where the profile decides. */
  readonly locale?: Locale
  /** The lowest severity that counts as a failure. */
  readonly failOn: Severity
  /** ISO date. */
  readonly today: string
}

export interface RunSummary {
  readonly files: number
  readonly filesWithFindings: number
  readonly errors: number
  readonly warnings: number
  readonly advice: number
  /** 0–100 over everything that was checked; absent when nothing was. */
  readonly score?: number
  readonly skipped: readonly SkippedFile[]
  /** Texts inside files that were left out on purpose, those with one reason together; absent when there are none. */
  readonly skippedTexts?: readonly { readonly reason: Said; readonly count: number }[]
  readonly notCovered: readonly { readonly ruleId: string; readonly language: string }[]
  /** Absent in a run that fixes nothing. */
  readonly fixed?: FixSummary
  /** Absent in a run without a baseline. */
  readonly baseline?: BaselineSummary
  /** Of paths and profiles; those of files are in the files. */
  readonly problems: readonly Problem[]
}

/** What was fixed, or in a dry run would be. */
export interface FixSummary {
  readonly findings: number
  readonly files: number
}

export interface BaselineSummary {
  /** As the user named it. */
  readonly file: string
  /** Findings that it hides. */
  readonly hidden: number
  /** Entries that no finding needs any more. */
  readonly stale: readonly BaselineEntry[]
  /** What `--update-baseline` wrote. */
  readonly updated?: { readonly entries: number; readonly added: number; readonly dropped: number }
  /** It was to be written, and could not be: what is hidden stands nowhere. */
  readonly failed?: true
}

export const isChecked = (result: CheckedFile | UncheckedFile): result is CheckedFile => 'findings' in result

/** The result with other values. It stands on the one before, because a copy would work out measures and source, which wait to be asked for. */
export function altered<Result extends CheckedFile | UncheckedFile>(result: Result, values: Partial<Result>): Result {
  const own = Object.entries(values).map(([key, value]) => [key, { value, enumerable: true }])
  return Object.create(result, Object.fromEntries(own)) as Result
}
