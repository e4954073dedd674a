/** Readability of Italian: the Gulpease index, from 0 to 100; it counts letters and needs no syllables. */
import cuts from '../../generated/data/it/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import type { ReadabilityMethod } from '../language.ts'
import { wordTally } from '../word-tally.ts'

const joints = cutWords(cuts)

export const readability: ReadabilityMethod = {
  method: 'Gulpease (Lucisano and Piemontese 1988)',
  scale: 'ease',
  tally: wordTally(
    () => 1,
    ({ words, sentences, letters }) => 89 + (300 * sentences - 10 * letters) / words,
  ),
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
