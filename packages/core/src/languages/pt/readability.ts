/** Readability of Portuguese: reading ease after Flesch with the constant of Martins and others. */
import cuts from '../../generated/data/pt/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { syllableCounter } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'
import { wordTally } from '../word-tally.ts'

const joints = cutWords(cuts)
const syllables = syllableCounter({ strong: 'aeoáàâãéêíóôõú', weak: 'iuüy', joined: 'ão ãe õe' })

export const readability: ReadabilityMethod = {
  method: 'Flesch for Portuguese (Martins and others 1996)',
  scale: 'ease',
  tally: wordTally(
    syllables,
    ({ words, sentences, syllables }) => 248.835 - (1.015 * words) / sentences - (84.6 * syllables) / words,
  ),
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
