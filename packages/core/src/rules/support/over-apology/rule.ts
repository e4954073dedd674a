import { defineRule, type Rule } from '../../index.ts'
import { amount, options } from '../../options.ts'
import { messagesOf, sentencesOf } from '../messages.ts'

export const rule: Rule = defineRule({
  id: 'support/over-apology',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds messages that apologise again and again.',
  why: 'The first apology is heard; the third makes the customer comfort you, and delays the help.',
  languages: ['en', 'ja'],
  channels: ['support'],
  visits: 'document',
  options: options({ max: amount(undefined, 'Sentences with an apology that one message may have.', 0) }),
  messages: {
    found:
      'This is apology number {count} in one message. Apologise once for the thing itself, then say what happens now.',
  },
  *check({ passages, analysis, options: { max = 2 }, flag }) {
    for (const message of messagesOf(passages)) {
      const cues = message.flatMap((passage) => [...analysis.signals('part-apology', passage)])
      // However many words of apology a sentence holds, it apologises once.
      const sentences = sentencesOf(message, analysis)
        .map(({ start, end }) => cues.find((cue) => cue.start >= start && cue.start < end))
        .filter((cue) => cue !== undefined)
      const extra = sentences[max]
      if (extra) yield flag('found', extra, { count: max + 1 })
    }
  },
})
