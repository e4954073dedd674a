/** Counts what one message wants of its reader. */
import type { TextSpan } from '../../../base/index.ts'
import type { Analysis } from '../../../measures/analysis.ts'
import { sentencesWith } from '../../../measures/balance.ts'
import { placesIn } from '../../../measures/places.ts'
import { isQuestion } from '../../../measures/questions.ts'
import { isRunning } from '../../../measures/texts.ts'
import type { Passage } from '../../../text/index.ts'
import { defineRule, type Rule, type Voice } from '../../index.ts'
import { count, options } from '../../options.ts'
import { readable } from '../../readable.ts'

/** Where a person writes to a person, and a profile says nothing. Three leave room for a reply, a link and a fallback. */
const usualMax = 3
const personal: ReadonlySet<string> = new Set(['sales', 'support'])

export const rule: Rule = defineRule({
  id: 'relationship/asks',
  since: '0.1.0',
  severity: 'advice',
  summary: `Counts the requests of each message against \`limits.asks\` (${usualMax} in sales and support where a profile says nothing), and finds stacks of questions where there is a limit.`,
  why: 'One request can be met. A handful is a list of homework, and the reader puts it off.',
  languages: ['en', 'ja'],
  messages: {
    many: '“{found}” is request {count} of a message that may have {max}. Keep the one that matters.',
    stack: 'Question {count} in a row. Ask the one that you need an answer to.',
    few: 'This message holds {count} requests and is meant to hold at least {min}. Say what the reader can do next.',
  },
  options: options({ stack: count(3, 'So many questions in a row are a stack.') }),
  visits: 'document',
  *check({ document, analysis, passages, voice, options, flag }) {
    const { max, min } = limitOf(voice)
    if (max === undefined && min === undefined) return
    const asked = voice.origin('limits.asks')
    for (const text of analysis.texts(passages)) {
      const asks = sentencesWith(analysis, 'asks', text)
      const over = max === undefined ? undefined : asks.at(max)
      if (over) {
        const found = readable(document.text.slice(over.start, over.end))
        yield flag('many', { start: over.start, end: over.end }, { found, count: asks.count, max: max! }, { asked })
      }
      const last = min !== undefined && asks.count < min ? lastSentence(analysis, text) : undefined
      if (last) yield flag('few', last, { count: asks.count, min: min! }, { asked })
      const { stack } = options
      // Where customers are helped, support/question-stack speaks of them.
      if (max !== undefined && voice.channel !== 'support')
        for (const span of stacks(analysis, text, stack)) yield flag('stack', span, { count: stack })
    }
  },
})

function limitOf({ limits, channel }: Voice): { readonly max?: number; readonly min?: number } {
  return limits.asks ?? (channel !== undefined && personal.has(channel) ? { max: usualMax } : {})
}

function lastSentence(analysis: Analysis, text: readonly Passage[]): TextSpan | undefined {
  const last = text.findLast((passage) => isRunning(passage) && analysis.sentences(passage).length > 0)
  const { start, end } = (last && analysis.sentences(last).at(-1)) ?? { start: 0, end: 0 }
  return last && { start, end }
}

/** The sentence with which a run of questions becomes a stack. The questions of a list stand apart and are no run. */
const stacks = (analysis: Analysis, text: readonly Passage[], size: number): TextSpan[] =>
  placesIn(analysis, `question-stacks-${size}`, text.filter(isRunning), (passage) => {
    let run = 0
    return analysis.sentences(passage).flatMap(({ start, end, text }): TextSpan[] => {
      run = isQuestion(text) ? run + 1 : 0
      return run === size ? [{ start, end }] : []
    })
  })
