/** お・ご の付け方と、〜ください に続かない語. */
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import type { Hit, Rule } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { lexiconHit } from '../lexicon-hit.ts'

const messages = { found: '“{found}” is not formed the way honorifics are.' } as const

export const rule: Rule = defineRule<typeof messages, LexiconOptions>({
  id: 'register/keigo-grammar',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds honorific forms that are built wrongly: お for ご, ください after words that are no acts.',
  why: 'A form that does not exist stops the reader, however polite it was meant.',
  languages: ['ja'],
  sources: ['文化審議会答申「敬語の指針」(2007年2月2日) (「お」「御」の使い分け)'],
  messages,
  visits: 'match',
  options: lexiconOptions,
  *check(found): Iterable<Hit> {
    const {
      entry,
      found: words,
      document: { text },
      match,
    } = found
    if (entry.id === 'o-for-go') {
      // なお確認したところ: the お belongs to the word before.
      if (/な/.test(text[match.start - 1] ?? '') || /^[表書先用欄数者所会]/.test(text[match.end] ?? '')) return
      yield lexiconHit(found, { use: [`ご${words.slice(1)}`], safe: true })
    } else if (entry.id === 'go-for-o') yield lexiconHit(found, { use: [`お${words.slice(1)}`], safe: true })
    else yield lexiconHit(found)
  },
})
