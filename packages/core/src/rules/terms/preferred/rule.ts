import { defineRule, type Rule } from '../../index.ts'
import { readable } from '../../readable.ts'
import { entriesOfTerms, suggestionsFor } from '../profile-phrases.ts'
import { patternMatch, stands } from './pattern-match.ts'

export const rule: Rule = defineRule({
  id: 'terms/preferred',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Keeps to the one word that the profile has chosen for a thing.',
  why: 'Readers take two words for two things, and one word for one thing.',
  visits: 'match',
  messages: {
    found: '“{found}” is written “{use}” in this voice.',
    defined: '“{found}” is written “{use}” in this voice: {means}.',
  },
  entries: entriesOfTerms,
  *check({ document, passage, match, entry, found, voice, flag }) {
    const meant = entry.pattern === undefined ? entry : patternMatch(entry, document.text, match, passage)
    if (!meant) return
    const suggestions = suggestionsFor(meant, found, voice, true)
    const use = suggestions[0]?.text ?? ''
    // An entry that differs by case alone also matches the right spelling, and a pattern may match inside it.
    if (suggestions.some(({ text }) => stands(text, document.text, match))) return
    const details = { suggestions, asked: entry.asked, profileReason: entry.profileReason, severity: entry.severity }
    yield entry.means
      ? flag('defined', match, { found: readable(found), use, means: entry.means }, details)
      : flag('found', match, { found: readable(found), use }, details)
  },
})
