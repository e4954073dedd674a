/** Holds the links of one text to the number that a profile wants. */
import { defineRule, type Rule } from '../../index.ts'
import { missesOf } from '../counted.ts'
import { linksIn } from './links.ts'

export const rule: Rule = defineRule({
  id: 'limits/links',
  since: '0.1.0',
  severity: 'warning',
  summary:
    'Counts the links of each text against `limits.links`: addresses, linked words in Markdown and HTML, and placeholders for a link.',
  why: 'Every link is a choice to be made. With one link a reader knows where to go.',
  messages: {
    many: 'This text has {count} links; the limit is {bound}. Keep the one that the reader needs.',
    none: 'This voice does without links here.',
    few: 'Links in this text: {count}. The profile asks for {bound} or more.',
  },
  visits: 'document',
  *check({ document, passages, voice, analysis, flag }) {
    const misses = missesOf({ passages, voice, analysis }, 'links', (text) =>
      text.flatMap((passage) => linksIn(document, passage)),
    )
    for (const { kind, span, count, bound, asked } of misses) yield flag(kind, span, { count, bound }, { asked })
  },
})
