import { defineRule, type Rule } from '../../index.ts'
import { lexiconOptions } from '../../lexicon-rule.ts'
import { readable } from '../../readable.ts'
import { adaptedSuggestions } from '../adapted-suggestions.ts'

export const rule: Rule = defineRule({
  id: 'register/legalese',
  since: '0.1.0',
  severity: 'advice',
  summary: 'Finds the language of contracts and offices: “pursuant to”, “hereinafter”, “kindly note”.',
  why: 'Readers who meet a contract’s words look for the catch. Plain words bind just as well.',
  sources: [
    'Federal Plain Language Guidelines, https://www.plainlanguage.gov/guidelines/',
    'Plain English Campaign, The A to Z of alternative words',
    'Directive 93/13/EEC, Article 5 (consumer terms in plain, intelligible language)',
  ],
  visits: 'match',
  options: lexiconOptions,
  messages: {
    found: '“{found}” speaks like a contract. A plain word does the same work.',
    drop: '“{found}” speaks like a contract. The sentence says as much without it.',
  },
  *check({ match, entry, found, voice, flag }) {
    const suggestions = adaptedSuggestions(entry, found, voice)
    const details = { suggestions, why: entry.reason, severity: entry.severity }
    yield flag(suggestions.length > 0 ? 'found' : 'drop', match, { found: readable(found) }, details)
  },
})
