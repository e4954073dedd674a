/** What commands say besides their reports: what was asked wrongly, how far they are, what came of it. Loads when there is something to say. */
import type { Locale } from '@onevoice/core'
import { english } from './commands-en.ts'

/** What cannot be asked for together. */
export type Clash =
  | 'sinceAndStaged'
  | 'updateNeedsAll'
  | 'watchOnDisk'
  | 'fixWholeFiles'
  | 'fixStandardInput'
  | 'fixAndUpdate'
  | 'updateOfNone'
  | 'watchStandardInput'
  | 'diffToOutput'
  | 'oneOutput'

export interface CommandWords {
  readonly clashes: Readonly<Record<Clash, string>>
  unknownFormat(id: string, known: string): string
  unknownReport(name: string, near: string | undefined, known: string): string
  reportWithoutFile(name: string): string
  twoReports(path: string): string
  /** `near` are rules that may have been meant. */
  unknownRule(id: string, near: readonly string[]): string
  unknownLanguage(tag: string, known: string): string
  readonly noProfile: string
  comparedChangedOnly(rules: string): string
  notInCache(rules: string, unknown: number, files: number): string
  checking(index: number, files: number): string
  interrupted(done: number, files: number, writes: boolean): string
  watching(files: number): string
  cannotWatch(folder: string, why: string): string
  problems(count: number): string
  noProblems(file: string): string
  readonly noExamples: string
  examplesPass(passed: number, all: number): string
  /** Why an example fails. */
  readonly flagged: string
  readonly notFlagged: string
  quoted(text: string): string
  findsNothing(ruleId: string): string
  readonly nothingFinds: string
  shown(profile: string, channel: string | undefined, others: readonly string[]): string
  languageName(name: string, tag: string): string
  readonly byDefault: string
}

export async function commandWordsIn(locale: Locale): Promise<CommandWords> {
  return locale === 'ja' ? (await import('./commands-ja.ts')).japanese : english
}
