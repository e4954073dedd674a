import { defineRule, type Rule } from '../../index.ts'
import { readable } from '../../readable.ts'
import { entriesOf, suggestionsFor } from '../profile-phrases.ts'

export const rule: Rule = defineRule({
  id: 'terms/banned',
  since: '0.1.0',
  severity: 'error',
  summary: 'Finds the phrases that the profile bans.',
  why: 'The brand has decided not to say it.',
  visits: 'match',
  messages: {
    found: '“{found}” is a phrase that this voice does not use.',
    replace: '“{found}” is a phrase that this voice does not use. Instead: “{use}”.',
  },
  entries: ({ banned }) => entriesOf(banned),
  *check({ match, entry, found, voice, flag }) {
    const suggestions = suggestionsFor(entry, found, voice, false)
    const use = suggestions[0]?.text
    const details = { suggestions, asked: entry.asked, profileReason: entry.profileReason, severity: entry.severity }
    yield use
      ? flag('replace', match, { found: readable(found), use }, details)
      : flag('found', match, { found: readable(found) }, details)
  },
})
