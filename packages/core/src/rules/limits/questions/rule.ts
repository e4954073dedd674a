/** Holds the questions of one text to the number that a profile wants. */
import { placesIn } from '../../../measures/places.ts'
import { isQuestion } from '../../../measures/questions.ts'
import { defineRule, type Rule } from '../../index.ts'
import { missesOf } from '../counted.ts'

export const rule: Rule = defineRule({
  id: 'limits/questions',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Counts the questions of each text against `limits.questions`.',
  why: 'One question gets an answer. Of five, the last one does.',
  messages: {
    many: 'This text asks {count} questions; the limit is {bound}. Ask the one that you need an answer to.',
    none: 'This voice asks no questions here.',
    few: 'Questions in this text: {count}. The profile asks for {bound} or more.',
  },
  visits: 'document',
  *check({ passages, voice, analysis, flag }) {
    const misses = missesOf({ passages, voice, analysis }, 'questions', (text) =>
      placesIn(analysis, 'questions', text, (passage) =>
        analysis
          .sentences(passage)
          .flatMap(({ start, end, text }) => (isQuestion(text.trimEnd()) ? { start, end } : [])),
      ),
    )
    for (const { kind, span, count, bound, asked } of misses) yield flag(kind, span, { count, bound }, { asked })
  },
})
