/** Readability of Russian: Flesch-Kincaid grade with the coefficients of Oborneva. */
import cuts from '../../generated/data/ru/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { syllableCounter } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'
import { wordTally } from '../word-tally.ts'

const joints = cutWords(cuts)
const syllables = syllableCounter({ strong: 'аеёиоуыэюя' })

export const readability: ReadabilityMethod = {
  method: 'Flesch-Kincaid for Russian (Oborneva 2006)',
  tally: wordTally(
    syllables,
    ({ words, sentences, syllables }) => (0.5 * words) / sentences + (8.4 * syllables) / words - 15.59,
  ),
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
