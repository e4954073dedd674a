/** Holds the hashtags of one text to the number that a profile wants. */
import { defineRule, type Rule } from '../../index.ts'
import { missesOf } from '../counted.ts'
import { hashtagsIn } from './hashtags.ts'

export const rule: Rule = defineRule({
  id: 'limits/hashtags',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Counts the hashtags of each text against `limits.hashtags`.',
  why: 'Each hashtag is a link that leads away. A row of them reads as a text for machines.',
  messages: {
    many: 'This text has {count} hashtags; the limit is {bound}. Keep those that readers follow.',
    none: 'This voice does without hashtags here.',
    few: 'Hashtags in this text: {count}. The profile asks for {bound} or more.',
  },
  visits: 'document',
  *check({ document, passages, voice, analysis, flag }) {
    const misses = missesOf({ passages, voice, analysis }, 'hashtags', (text) =>
      text.flatMap((passage) => hashtagsIn(document.text, passage)),
    )
    for (const { kind, span, count, bound, asked } of misses) yield flag(kind, span, { count, bound }, { asked })
  },
})
