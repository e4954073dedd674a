/** Readability of Italian: the Gulpease index, from 0 to 100; it counts letters and needs no syllables. */
import cuts from '../../generated/data/it/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { wordFigures } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'

const joints = cutWords(cuts)

export const readability: ReadabilityMethod = {
  method: 'Gulpease (Lucisano and Piemontese 1988)',
  scale: 'ease',
  grade(text, sentences) {
    const { words, sentences: count, letters } = wordFigures(text, sentences, () => 1)
    return words === 0 ? undefined : 89 + (300 * count - 10 * letters) / words
  },
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
