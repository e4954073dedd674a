/** 敬語の向き: humble words for the reader's act, respectful words for one's own. */
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import type { Hit, MatchScope, Rule } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { lexiconHit } from '../lexicon-hit.ts'
import { readers } from './readers.ts'

const messages = {
  found: '“{found}” points the honour at the wrong side.',
} as const

export type Found = MatchScope<LexiconOptions, typeof messages>

export const rule: Rule = defineRule<typeof messages, LexiconOptions>({
  id: 'register/misdirected-honorific',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds humble words for what the reader does, and respectful words for what the brand does (敬語の誤方向).',
  why: 'A humble word lowers whoever acts. Used of customers it lowers them; a respectful word of ourselves raises us above them.',
  setBy: 'register.misdirected_honorific',
  languages: ['ja'],
  sources: [
    '文化審議会答申「敬語の指針」(2007年2月2日) 14–18ページ',
    '文化審議会答申「敬語の指針」(2007年2月2日) 31–32ページ',
  ],
  messages,
  visits: 'match',
  options: lexiconOptions,
  *check(found): Iterable<Hit> {
    const reader = readers[found.entry.id ?? '']
    const hit = reader ? reader(found) : {}
    if (hit) yield lexiconHit(found, hit)
  },
})
