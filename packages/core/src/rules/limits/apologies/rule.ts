/** Holds the apologies of one text to the number that a profile wants. */
import { firstCues } from '../../../measures/cues.ts'
import { defineRule, type Rule } from '../../index.ts'
import { missesOf } from '../counted.ts'

export const rule: Rule = defineRule({
  id: 'limits/apologies',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Counts the sentences of each text that apologise against `limits.apologies`.',
  why: 'The first apology is heard; the third makes the reader comfort the writer, and delays the help.',
  languages: ['en', 'ja'],
  messages: {
    many: 'This text apologises {count} times; the limit is {bound}. Apologise once for the thing itself, then say what happens now.',
    none: 'This voice does not apologise here. Say what happened and what happens now.',
    few: 'Sentences with an apology in this text: {count}. The profile asks for {bound} or more.',
  },
  visits: 'document',
  *check({ passages, voice, analysis, flag }) {
    const misses = missesOf({ passages, voice, analysis }, 'apologies', (text) =>
      firstCues(analysis, 'part-apology', text),
    )
    for (const { kind, span, count, bound, asked } of misses) yield flag(kind, span, { count, bound }, { asked })
  },
})
