/** さ入れ言葉: 読まさせていただく for 読ませていただく. */
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import type { Hit, Rule } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { lexiconHit } from '../lexicon-hit.ts'

const messages = { found: '“{found}” has a さ too many.' } as const

export const rule: Rule = defineRule<typeof messages, LexiconOptions>({
  id: 'register/sa-insertion',
  since: '0.1.0',
  severity: 'error',
  summary: 'Finds the surplus さ in causatives of five-row verbs (さ入れ言葉).',
  why: 'The surplus さ is a slip of grammar that readers notice at once, most of all in formal announcements.',
  languages: ['ja'],
  messages,
  visits: 'match',
  options: lexiconOptions,
  *check(found): Iterable<Hit> {
    const at = found.found.lastIndexOf('させ')
    const { text } = found.document
    const before = text[found.match.start - 1] ?? ''
    // A kana stem inside a longer word, as in おやらせ, is another verb.
    if (/^[ぁ-ん]/.test(found.found) && /[ぁ-んー]/.test(before) && !'をはがもにてでと'.includes(before)) return
    yield lexiconHit(found, { use: [found.found.slice(0, at) + found.found.slice(at + 1)], safe: true })
  },
})
