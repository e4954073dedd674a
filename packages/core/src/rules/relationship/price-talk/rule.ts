/** Finds texts that have nothing to say but the price. */
import { sentencesWith } from '../../../measures/balance.ts'
import { isRunning, sentenceCount } from '../../../measures/texts.ts'
import { defineRule, type Rule } from '../../index.ts'
import { readable } from '../../readable.ts'

/** A short notice of a sale may be about the sale. */
const fewestSentences = 4
const largestShare = 0.5

export const rule: Rule = defineRule({
  id: 'relationship/price-talk',
  since: '0.1.0',
  severity: 'advice',
  summary: `Counts the sentences that argue with the price against \`limits.prices\`; without a limit, finds texts of ${fewestSentences} sentences or more in which over half of them do.`,
  why: 'Who comes for the price leaves for the price. A price that is stated informs; what stays with the reader is everything else.',
  languages: ['en', 'ja'],
  messages: {
    many: '“{found}”: {count} sentences of this text argue with the price, it may have {max}.',
    mostly: '“{found}”: {count} of {sentences} sentences argue with the price. Say what it is good for.',
    none: '“{found}” argues with the price; this voice does not.',
  },
  visits: 'document',
  *check({ document, analysis, passages, voice, flag }) {
    const max = voice.limits.prices?.max
    const asked = voice.origin('limits.prices')
    for (const text of analysis.texts(passages)) {
      const prices = sentencesWith(analysis, 'price', text)
      const at = prices.at(max ?? 0)
      if (!at) continue
      const span = { start: at.start, end: at.end }
      const found = readable(document.text.slice(at.start, at.end))
      const { count } = prices
      if (max === 0) yield flag('none', span, { found }, { asked })
      else if (max !== undefined) yield flag('many', span, { found, count, max }, { asked })
      else {
        const running = text.filter(isRunning)
        const sentences = sentenceCount(analysis, running)
        const share = sentencesWith(analysis, 'price', running).count / sentences
        if (sentences >= fewestSentences && share > largestShare)
          yield flag('mostly', span, { found, count, sentences })
      }
    }
  },
})
