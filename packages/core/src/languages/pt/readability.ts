/** Readability of Portuguese: reading ease after Flesch with the constant of Martins and others. */
import cuts from '../../generated/data/pt/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { syllableCounter, wordFigures } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'

const joints = cutWords(cuts)
const syllables = syllableCounter({ strong: 'aeoáàâãéêíóôõú', weak: 'iuüy', joined: 'ão ãe õe' })

export const readability: ReadabilityMethod = {
  method: 'Flesch for Portuguese (Martins and others 1996)',
  scale: 'ease',
  grade(text, sentences) {
    const { words, sentences: count, syllables: all } = wordFigures(text, sentences, syllables)
    return words === 0 ? undefined : 248.835 - (1.015 * words) / count - (84.6 * all) / words
  },
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
