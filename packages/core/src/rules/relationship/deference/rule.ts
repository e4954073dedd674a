/** Finds grovelling and looking down, the two ways not to meet a customer at eye level. */

import { defineRule, type Rule, type Voice } from '../../index.ts'
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import { readable } from '../../readable.ts'

const id = 'relationship/deference'

const messages = {
  humble: '“{found}” looks up at the customer. This voice speaks as {relationship}.',
  down: '“{found}” looks down on the reader.',
} as const

export const rule: Rule = defineRule<typeof messages, LexiconOptions>({
  id,
  since: '0.1.0',
  severity: 'warning',
  summary:
    'Finds phrases that look down on the reader and, where the profile’s `relationship` is peer or friend, phrases that grovel.',
  why: 'Customer and company meet as equals. Who kneels is not believed, and who looks down is not forgiven.',
  messages,
  words: { peer: 'peer', friend: 'friend' },
  options: lexiconOptions,
  visits: 'match',
  *check({ entry, match, found, flag, say, voice }) {
    const down = entry.id?.startsWith('down') ?? false
    if (!down && !meetsAsEqual(voice)) return
    const span = { start: match.start, end: match.end }
    const details = {
      why: entry.reason,
      severity: entry.severity,
      suggestions: (entry.use ?? []).map((text) => ({ text, safe: false })),
    }
    if (down) yield flag('down', span, { found: readable(found) }, details)
    else
      yield flag(
        'humble',
        span,
        { found: readable(found), relationship: say(voice.relationship ?? 'peer') },
        { ...details, asked: voice.origin('relationship') },
      )
  },
})

/** A host may bow. Without a word on the relationship only a profile that names the rule asks for it. */
const meetsAsEqual = ({ relationship, origin }: Voice): boolean =>
  relationship === 'peer' ||
  relationship === 'friend' ||
  (relationship === undefined && origin(`rules.${id}`) !== undefined)
