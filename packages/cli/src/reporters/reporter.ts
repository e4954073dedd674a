import type { BaselineEntry, Finding, Problem } from '@onevoice/core'
import type { CheckedFile, SkippedFile, UncheckedFile } from '@onevoice/core/node'

/** A report: text for each file as it is checked, and for the end. */
export interface Reporter {
  file(result: CheckedFile | UncheckedFile): string
  /** `library` holds what was found by looking at all files together, by path. */
  end(summary: RunSummary, library: ReadonlyMap<string, readonly Finding[]>): string
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
  readonly notCovered: readonly { readonly ruleId: string; readonly language: string }[]
  /** Absent in a run without a baseline. */
  readonly baseline?: BaselineSummary
  /** Of paths and profiles; those of files are in the files. */
  readonly problems: readonly Problem[]
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
}

export const isChecked = (result: CheckedFile | UncheckedFile): result is CheckedFile => 'findings' in result
