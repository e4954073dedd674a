/** Formulas of readability that count words, sentences and syllables. */
import { addFigures, noFigures, type Syllables, type WordFigures } from '../text/syllables.ts'
import type { ReadabilityMethod } from './language.ts'

/** How such a formula reads a text. `gradeOf` is asked only for a text with words. */
export function wordTally(syllables: Syllables, gradeOf: (figures: WordFigures) => number): ReadabilityMethod['tally'] {
  return () => {
    const figures = noFigures()
    return {
      add: (text, sentences) => addFigures(figures, text, sentences, syllables),
      grade: () => (figures.words === 0 ? undefined : gradeOf(figures)),
    }
  }
}
