import type { TextSpan } from '../../../base/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { readable } from '../../readable.ts'
import { messagesOf, sentencesOf } from '../messages.ts'

/** The other way must be shown in the sentence before the refusal, or within so many sentences after it. */
const patience = 2

export const rule: Rule = defineRule({
  id: 'support/flat-refusal',
  since: '0.1.0',
  severity: 'advice',
  summary: 'Finds a refusal beside which no other way is shown.',
  why: 'A no alone ends the talk; a no with another way next to it keeps the customer.',
  languages: ['en', 'ja'],
  channels: ['support'],
  visits: 'document',
  messages: {
    found: 'After “{found}” the message shows no other way. Say in the next sentence what is possible.',
  },
  *check({ passages, analysis, flag }) {
    for (const message of messagesOf(passages)) {
      const sentences = sentencesOf(message, analysis)
      const signals = (name: string): TextSpan[] => message.flatMap((passage) => [...analysis.signals(name, passage)])
      const refusals = signals('refusal')
      if (refusals.length === 0) continue
      const alternatives = signals('part-alternative')
      const isOpen = (index: number): boolean => {
        const start = sentences[Math.max(index - 1, 0)]!.start
        const end = sentences[Math.min(index + patience, sentences.length - 1)]!.end
        return alternatives.some((cue) => cue.start >= start && cue.end <= end)
      }
      for (const [index, sentence] of sentences.entries()) {
        const refusal = refusals.find(({ start }) => start >= sentence.start && start < sentence.end)
        if (!refusal || isOpen(index)) continue
        const found = analysis.document.text.slice(refusal.start, refusal.end)
        yield flag('found', refusal, { found: readable(found) })
      }
    }
  },
})
