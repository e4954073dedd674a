/** Readability of German: the first Wiener Sachtextformel, which gives the school year (4 to 15) in which a factual text is read. */
import cuts from '../../generated/data/de/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { syllableCounter } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'
import { wordTally } from '../word-tally.ts'

const joints = cutWords(cuts)
const syllables = syllableCounter({
  strong: 'aeiouyäöüéèêàâôû',
  joined: 'ei ai au eu äu ie oo ee aa ey ay oi ui ou öö ää üü',
})

export const readability: ReadabilityMethod = {
  method: '1. Wiener Sachtextformel (Bamberger and Vanecek 1984)',
  tally: wordTally(
    syllables,
    ({ words, sentences, polysyllables, long, short }) =>
      (19.35 * polysyllables) / words +
      (0.1672 * words) / sentences +
      (12.97 * long) / words -
      (3.27 * short) / words -
      0.875,
  ),
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
