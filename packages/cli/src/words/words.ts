/** What reports say besides the findings, in the locale of the run. Files of words hold whole sentences, so that each language has its own order. */
import { type Finding, type Locale, type Problem, type Said, type Severity, sentencesIn } from '@onevoice/core'
import type { CommandWords } from './commands.ts'
import { english } from './en.ts'

/** A line for people, in whichever locale it will be told. */
export type Line = (commands: CommandWords, words: Words) => string

export interface Words {
  readonly locale: Locale
  readonly severities: Readonly<Record<Severity, string>>
  /** What stands before the parts of a finding on a terminal; no wider than six columns. */
  readonly labels: Readonly<Record<'in' | 'reads' | 'here' | 'why' | 'brand' | 'asked' | 'try', string>>
  /** The suggestion to delete the words. */
  readonly deleteIt: string
  /** The reason or the suggestions as a line of their own. */
  detail(kind: 'why' | 'brand' | 'try', text: string): string
  /** Where in a structured file. */
  inside(path: string): string
  /** The same in brackets, behind a sentence. */
  aside(path: string): string
  counted(severity: Severity, count: number): string
  /** `counts` are those of `counted` that are not zero. */
  found(counts: readonly string[], filesWithFindings: number, files: number): string
  nothing(files: number, hasHidden: boolean): string
  /** Behind another sentence. */
  score(score: number): string
  fixed(findings: number, files: number): string
  /** What `--fix` would do. */
  wouldFix(fixes: { readonly findings: number; readonly files: number }): string
  readonly baseline: {
    updated(file: string, entries: number, added: number, dropped: number): string
    hides(file: string, findings: number): string
    noLongerFound(ruleId: string, path: string): string
    stale(file: string, entries: number): string
  }
  /** Why a finding is hidden that the baseline lists. */
  readonly knownBefore: string
  /** Names of groups in test reports. */
  readonly suites: Readonly<Record<'library' | 'run' | 'skipped' | 'notChecked', string>>
  notJudged(language: string, rules: readonly string[], named: boolean): string
  /** Why a file or a text was left out: it completes “because …” in English. */
  reason(reason: Said): string
  /** The problem with its message and its hint in this locale. */
  problem<P extends Problem>(problem: P): P
  /** The same as text, as `problemText` of the core prints it. */
  problemText(problem: Problem): string
  skipped(name: string, reason: Said): string
  filesIn(count: number, path: string): string
  /** The reasons are those of `reason`. */
  skippedFiles(total: number, reasons: readonly (readonly [reason: string, count: number])[]): string
  skippedTexts(total: number, reasons: readonly (readonly [reason: string, count: number])[]): string
  textsLeftOut(count: number, reason: Said, path: string | undefined): string
  judged(facts: JudgedFacts): string
  /** GitHub shows few annotations of a step, so findings are put together. */
  readonly annotations: {
    line(finding: Finding): string
    inFile(findings: number): string
    more(findings: number): string
    moreTitle(findings: number): string
    beyond(rest: {
      readonly severity: Severity
      readonly findings: number
      readonly files: number
      readonly shown: number
    }): string
    /** A title. */
    readonly notChecked: string
    moreProblems(problems: number): string
    readonly inLog: string
  }
  /** The page of a step, in Markdown. */
  readonly step: {
    title(score: number | undefined): string
    /** Errors, warnings, advice, files with findings, files. */
    readonly counts: readonly string[]
    readonly problem: string
    skipped(files: number): string
    readonly nothing: string
    left(findings: number): string
    /** Rule, findings. */
    readonly byRule: readonly string[]
    readonly findings: string
    /** Severity, place, text, what to do. */
    readonly columns: readonly string[]
  }
}

/** How a file was judged. */
export interface JudgedFacts {
  readonly format: string
  readonly languages: readonly string[]
  readonly channel: string | undefined
  readonly otherChannels: readonly string[]
  readonly profile: string
}

/** Words of other locales load when they are asked for. */
export async function wordsIn(locale: Locale): Promise<Words> {
  return locale === 'ja' ? (await import('./ja.ts')).japaneseWith(await sentencesIn(locale)) : english
}
