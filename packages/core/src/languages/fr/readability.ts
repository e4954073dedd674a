/** Readability of French: reading ease after Kandel and Moles. */
import cuts from '../../generated/data/fr/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import { type Syllables, syllableCounter } from '../../text/syllables.ts'
import type { ReadabilityMethod } from '../language.ts'
import { wordTally } from '../word-tally.ts'

const joints = cutWords(cuts)
/** A final e, es or ent is silent more often than not. */
const vowels = syllableCounter({
  strong: 'aeiouyàâäéèêëîïôöùûüœæ',
  joined:
    'ai ei oi au ou eu ui ie ia io œu aî oî où oû eû ay oy ey uy ea ue ua uo iè ié ée ue eu ya yo ye ië uè ué uê eo iê',
})
const syllables: Syllables = (text, start, end) => {
  const silent = /[^aeiouyéèêâàîïôûù](?:e|es)$/i.test(text.slice(Math.max(start, end - 3), end)) ? 1 : 0
  return Math.max(1, vowels(text, start, end) - silent)
}

export const readability: ReadabilityMethod = {
  method: 'Flesch for French (Kandel and Moles 1958)',
  scale: 'ease',
  tally: wordTally(
    syllables,
    ({ words, sentences, syllables }) => 207 - (1.015 * words) / sentences - (73.6 * syllables) / words,
  ),
  cut: (text, sentence) => latinCut(text, sentence, joints),
}
