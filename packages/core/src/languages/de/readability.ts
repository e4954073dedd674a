/** Readability of German: the first Wiener Sachtextformel, which gives the school year (4 to 15) in which a factual text is read. */
import cuts from '../../generated/data/de/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { syllableCounter, wordFigures } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'

const joints = cutWords(cuts)
const syllables = syllableCounter({
  strong: 'aeiouyäöüéèêàâôû',
  joined: 'ei ai au eu äu ie oo ee aa ey ay oi ui ou öö ää üü',
})

export const readability: ReadabilityMethod = {
  method: '1. Wiener Sachtextformel (Bamberger and Vanecek 1984)',
  grade(text, sentences) {
    const { words, sentences: count, polysyllables, long, short } = wordFigures(text, sentences, syllables)
    return words === 0
      ? undefined
      : (19.35 * polysyllables) / words +
          (0.1672 * words) / count +
          (12.97 * long) / words -
          (3.27 * short) / words -
          0.875
  },
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
