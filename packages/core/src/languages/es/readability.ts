/** Readability of Spanish: the formula of Fernández Huerta, with words to a sentence where the first print says sentences (Law 2011). */
import cuts from '../../generated/data/es/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { syllableCounter } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'
import { wordTally } from '../word-tally.ts'

const joints = cutWords(cuts)
const syllables = syllableCounter({ strong: 'aeoáéíóúàèòï', weak: 'iuüy' })

export const readability: ReadabilityMethod = {
  method: 'Lecturabilidad (Fernández Huerta 1959, corrected by Law 2011)',
  scale: 'ease',
  tally: wordTally(
    syllables,
    ({ words, sentences, syllables }) => 206.84 - (60 * syllables) / words - (1.02 * words) / sentences,
  ),
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
