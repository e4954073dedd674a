import { defineRule, type Rule } from '../../index.ts'
import { lexiconOptions } from '../../lexicon-rule.ts'
import { readable } from '../../readable.ts'
import { adaptedSuggestions } from '../adapted-suggestions.ts'

export const rule: Rule = defineRule({
  id: 'register/slang',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds slang, chat spellings and clipped words, when `register.<language>.slang` is `avoid`.',
  why: 'Slang dates quickly, leaves out whoever does not speak it, and sounds borrowed when a company uses it.',
  contested: 'Some brands live by slang. The rule is silent until a profile says `slang: avoid`, or names the rule.',
  sources: ['Mailchimp content style guide, Voice and tone', '18F Content Guide, Plain language'],
  visits: 'match',
  options: lexiconOptions,
  messages: {
    found: '“{found}” is slang. Say it in words that every reader shares.',
    replace: '“{found}” is slang. In this voice it is “{use}”.',
  },
  *check({ match, entry, found, voice, flag }) {
    const path = `register.${voice.language.tag}.slang`
    if (voice.register.slang !== 'avoid' && !isNamed(voice)) return
    const suggestions = adaptedSuggestions(entry, found, voice)
    const use = suggestions[0]?.text
    const details = { suggestions, why: entry.reason, severity: entry.severity, asked: voice.origin(path) }
    yield use !== undefined && !use.includes('{')
      ? flag('replace', match, { found: readable(found), use }, details)
      : flag('found', match, { found: readable(found) }, details)
  },
})

/** A profile that names the rule wants it, whatever `slang` says; unless it allows slang. */
function isNamed({ register, origin }: { register: { slang?: string }; origin(path: string): unknown }): boolean {
  return register.slang === undefined && origin('rules.register/slang') !== undefined
}
