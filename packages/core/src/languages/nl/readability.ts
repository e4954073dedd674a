/** Readability of Dutch: reading ease after Flesch, adapted by Douma. */
import cuts from '../../generated/data/nl/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { syllableCounter } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'
import { wordTally } from '../word-tally.ts'

const joints = cutWords(cuts)
const syllables = syllableCounter({
  strong: 'aeiouyáéèêëïöüó',
  joined: 'aa ee oo uu ie eu ui ei ij au ou oe ey ai oi ay oy',
})

export const readability: ReadabilityMethod = {
  method: 'Flesch-Douma (Douma 1960)',
  scale: 'ease',
  tally: wordTally(
    syllables,
    ({ words, sentences, syllables }) => 206.84 - (0.93 * words) / sentences - (77 * syllables) / words,
  ),
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
