/** Holds the thanks of one text to the number that a profile wants. */
import { firstCues } from '../../../measures/cues.ts'
import { defineRule, type Rule } from '../../index.ts'
import { missesOf } from '../counted.ts'

export const rule: Rule = defineRule({
  id: 'limits/thanks',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Counts the sentences of each text that give thanks against `limits.thanks`.',
  why: 'One thank-you for one thing is heard. Stacked, they are a set phrase, and the reader looks for what is being sold.',
  languages: ['en', 'ja'],
  messages: {
    many: 'This text gives thanks {count} times; the limit is {bound}. Keep the one that names what it is for.',
    none: 'This voice gives no thanks here.',
    few: 'Sentences with thanks in this text: {count}. The profile asks for {bound} or more.',
  },
  visits: 'document',
  *check({ passages, voice, analysis, flag }) {
    const misses = missesOf({ passages, voice, analysis }, 'thanks', (text) => firstCues(analysis, 'part-thanks', text))
    for (const { kind, span, count, bound, asked } of misses) yield flag(kind, span, { count, bound }, { asked })
  },
})
