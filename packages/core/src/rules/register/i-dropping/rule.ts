/** い抜き言葉: してます for しています. */
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import type { Hit, Rule } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { lexiconHit } from '../lexicon-hit.ts'

const messages = { found: '“{found}” drops the い of ている.' } as const

/** What may follow た so that it is the past and not the start of another word (してたくさん). */
const behindPast = /^(?:[。、！？!?」』）)\n]|の(?!し)|ん|ら[、。]|けど|から|ので|よ|ね|とき|時|こと|方|人|$)/

export const rule: Rule = defineRule<typeof messages, LexiconOptions>({
  id: 'register/i-dropping',
  since: '0.1.0',
  severity: 'advice',
  summary: 'Finds ている without い (い抜き言葉), such as してます.',
  why: 'It is how people talk. In writing it sounds casual beside polite sentences.',
  languages: ['ja'],
  messages,
  visits: 'match',
  options: lexiconOptions,
  *check(found): Iterable<Hit> {
    const { found: words, document, match, voice } = found
    if (voice.relationship === 'friend') return
    if (words.endsWith('た') && !behindPast.test(document.text.slice(match.end, match.end + 4))) return
    const at = Math.max(words.lastIndexOf('て'), words.lastIndexOf('で')) + 1
    yield lexiconHit(found, { use: [`${words.slice(0, at)}い${words.slice(at)}`], safe: true })
  },
})
