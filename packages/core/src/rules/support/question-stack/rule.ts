import { isQuestion } from '../../../measures/questions.ts'
import type { Sentence } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { amount, options } from '../../options.ts'
import { messagesOf, sentencesOf } from '../messages.ts'

export const rule: Rule = defineRule({
  id: 'support/question-stack',
  since: '0.1.0',
  severity: 'advice',
  summary: 'Finds three or more questions to the customer in a row.',
  why: 'It feels like an interrogation, and the customer answers the last question only.',
  languages: ['en', 'ja'],
  channels: ['support'],
  visits: 'document',
  options: options({ max: amount(undefined, 'Questions in a row that a message may have.', 1) }),
  messages: {
    found: 'This is question {count} in a row. Ask what you need most, or put the questions in a numbered list.',
  },
  *check({ passages, analysis, options: { max = 2 }, flag }) {
    for (const message of messagesOf(passages)) {
      let row = 0
      for (const sentence of sentencesOf(message, analysis)) {
        row = isAsked(sentence) ? row + 1 : 0
        if (row === max + 1) yield flag('found', sentence, { count: row })
      }
    }
  },
})

/** A question in running text: a list of questions is what the rule advises, also one whose points stand on one line. */
function isAsked({ text, passage }: Sentence): boolean {
  return (passage.role === 'body' || passage.role === 'message') && isQuestion(text) && !listMark.test(text)
}

const listMark = /^\s*[・•●○■▪]/
