import * as z from 'zod/mini'
import type { Sentence } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { messagesOf, sentencesOf } from '../messages.ts'

interface Options {
  readonly max?: number | undefined
}

const options: z.ZodMiniType<Options> = z.strictObject({
  max: z.optional(z.number().check(z.gte(1))).check(z.describe('Questions in a row that a message may have.')),
}) as unknown as z.ZodMiniType<Options>

export const rule: Rule = defineRule({
  id: 'support/question-stack',
  since: '0.1.0',
  severity: 'advice',
  summary: 'Finds three or more questions to the customer in a row.',
  why: 'It feels like an interrogation, and the customer answers the last question only.',
  languages: ['en', 'ja'],
  channels: ['support'],
  visits: 'document',
  options,
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

/** A question in running text: a list of questions is what the rule advises. */
function isAsked({ text, passage }: Sentence): boolean {
  return (passage.role === 'body' || passage.role === 'message') && question.test(text.slice(-16))
}

const question = /[?？][)）」』"”]?$|(?:です|ます|ません|でしょう|でした|ました)か[。」]?$/
