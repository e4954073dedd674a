/** What several reports say of a finding, in the same words. */
import type { Finding, Problem, Severity } from '@onevoice/core'
import type { Words } from '../words/words.ts'

/** The reason and the suggestions as plain lines. */
export function detailLines({ why, profileReason, suggestions }: Finding, words: Words): string[] {
  const offered = suggestions.map(({ text }) => (text === '' ? words.deleteIt : text))
  return [
    profileReason === undefined ? words.detail('why', why) : words.detail('brand', profileReason),
    ...(offered.length > 0 ? [words.detail('try', offered.join(' | '))] : []),
  ]
}

/** A problem in one line, without its place. */
export const problemLine = ({ message, hint }: Problem): string => (hint === undefined ? message : `${message} ${hint}`)

const rank = { advice: 0, warning: 1, error: 2 } as const

/** Whether a severity is at or over a threshold. */
export const atLeast = (severity: Severity, threshold: Severity): boolean => rank[severity] >= rank[threshold]

/** Whether a person has to fill something in first, as in `The offer ends on {date}.` */
export const hasBlank = (suggestion: string): boolean => /\{[^{}]*\}/.test(suggestion)
