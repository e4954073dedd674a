import type { TextSpan } from '../../../base/index.ts'
import { defineRule, type MatchScope, type Rule } from '../../index.ts'
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import { readable } from '../../readable.ts'

/** What shows that the talk goes on: another way, or the next step. */
const openings = ['part-alternative', 'part-next-step']
/** A sentence that begins like this takes the refusal back, in part. */
const turn = /^(?:but|however|still|instead|that said|ただ|ただし|ですが|代わりに|かわりに)(?![\p{Ll}\p{N}])/iu

const messages = {
  found: '“{found}” closes the door. Say what is possible, or who can help.',
} as const

export const rule: Rule = defineRule({
  id: 'support/dead-end',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds refusals that leave the customer with nowhere to go.',
  why: 'A closed door without another one beside it ends the relationship, not only the ticket.',
  languages: ['en', 'ja'],
  channels: ['support'],
  visits: 'match',
  options: lexiconOptions,
  messages,
  *check(scope) {
    const { match, entry, found, flag } = scope
    if (isOpened(scope)) return
    yield flag(
      'found',
      { start: match.start, end: match.end },
      { found: readable(found) },
      {
        suggestions: (entry.use ?? []).map((text) => ({ text, safe: false })),
        why: entry.reason,
        severity: entry.severity,
      },
    )
  },
})

/** Whether the rest of the sentence, or the next one, shows a way on. */
function isOpened({ document, analysis, passage, match }: MatchScope<LexiconOptions, typeof messages>): boolean {
  const sentences = analysis.sentences(passage)
  const at = sentences.findIndex(({ end }) => match.start < end)
  const next = sentences[at + 1]
  const rest: TextSpan = { start: match.end, end: (next ?? sentences[at] ?? match).end }
  if (next && turn.test(document.text.slice(next.start, next.start + 12))) return true
  return openings.some((name) =>
    analysis.signals(name, passage).some(({ start, end }) => start >= rest.start && end <= rest.end),
  )
}
