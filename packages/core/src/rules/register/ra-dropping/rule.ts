/** ら抜き言葉: 見れる for 見られる. */
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import type { Hit, Rule } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { afterOneRow, withOneRow } from '../keigo-endings.ts'
import { lexiconHit } from '../lexicon-hit.ts'

const messages = { found: '“{found}” drops the ら of the potential form.' } as const

export const rule: Rule = defineRule<typeof messages, LexiconOptions>({
  id: 'register/ra-dropping',
  since: '0.1.0',
  severity: 'advice',
  summary: 'Finds potential forms without ら (ら抜き言葉).',
  why: 'Widely said, but in writing many readers still take it for careless.',
  contested:
    'More than half of the respondents of the 2020 survey of the Agency for Cultural Affairs say 見れた; public and brand writing keeps 見られた.',
  sources: ['文化庁「国語に関する世論調査」(令和2年度)'],
  languages: ['ja'],
  messages,
  visits: 'match',
  options: lexiconOptions,
  *check(found): Iterable<Hit> {
    const {
      match,
      document: { text },
    } = found
    const ending = afterOneRow(text, match.end)
    // 見れば is the conditional of 見る, 行ってこれまで has the word これ.
    if (!ending || ending.base === 'if' || ending.end > found.passage.end) return
    const stem = text.slice(match.start, match.end - 1)
    yield lexiconHit(found, {
      span: { start: match.start, end: ending.end },
      use: [withOneRow(`${stem}られ`, ending)],
      safe: true,
    })
  },
})
