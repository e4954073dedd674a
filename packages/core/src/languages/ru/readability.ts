/** Readability of Russian: Flesch-Kincaid grade with the coefficients of Oborneva. */
import cuts from '../../generated/data/ru/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { syllableCounter, wordFigures } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'

const joints = cutWords(cuts)
const syllables = syllableCounter({ strong: 'аеёиоуыэюя' })

export const readability: ReadabilityMethod = {
  method: 'Flesch-Kincaid for Russian (Oborneva 2006)',
  grade(text, sentences) {
    const { words, sentences: count, syllables: all } = wordFigures(text, sentences, syllables)
    return words === 0 ? undefined : (0.5 * words) / count + (8.4 * all) / words - 15.59
  },
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
