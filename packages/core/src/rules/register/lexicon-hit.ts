/** The hit that a lexicon entry stands for, with another span or other suggestions where a rule has worked them out. */
import type { Severity, Suggestion, TextSpan } from '../../base/index.ts'
import { readable } from '../readable.ts'
import type { Hit, MatchScope } from '../rule.ts'

type Found = { readonly found: string }

export interface LexiconHit {
  readonly span?: TextSpan
  /** Rewrites of the span, likeliest first; absent: those of the entry. */
  readonly use?: readonly string[]
  /** The first rewrite may be applied without asking. */
  readonly safe?: boolean
  /** Differs from that of the entry. */
  readonly severity?: Severity
}

export function lexiconHit<Options>(
  scope: MatchScope<Options, Record<string, string>>,
  { span, use, safe, severity }: LexiconHit = {},
): Hit {
  const { entry, match, document, flag } = scope
  const place = span ?? { start: match.start, end: match.end }
  const fields: Found = { found: readable(document.text.slice(place.start, place.end)) }
  const texts = use ?? entry.use ?? []
  const sure = use === undefined ? entry.safe === true : safe === true
  const suggestions: Suggestion[] = texts.map((text, index) => ({
    text,
    safe: sure && index === 0 && !text.includes('{'),
  }))
  return flag('found', place, fields, {
    suggestions,
    why: entry.reason,
    severity: severity ?? entry.severity,
    asked: entry.asked,
    profileReason: entry.profileReason,
  })
}
