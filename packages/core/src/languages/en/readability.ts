/** Readability of English: the grade of Flesch and Kincaid for measures, and a panel of seven formulas for single sentences. */
import cuts from '../../generated/data/en/cuts.ts'
import { cutWords, latinCut } from '../../text/sentence-cut.ts'
import type { ReadabilityMethod } from '../language.ts'
import { wordTally } from '../word-tally.ts'
import { syllables } from './syllables.ts'

const joints = cutWords(cuts)

export const readability: ReadabilityMethod = {
  method: 'Flesch-Kincaid grade (Kincaid and others 1975)',
  tally: wordTally(
    syllables,
    ({ words, sentences, syllables }) => (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59,
  ),
  cut: (text, sentence) => latinCut(text, sentence, joints),
  // The panel brings a parser and two word lists, which nobody pays for who does not ask for a grade.
  async load() {
    const { createPanel } = await import('./readability-panel.ts')
    return { ...readability, panel: createPanel() }
  },
}
