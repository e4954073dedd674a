/** Counts of words, letters and syllables, as formulas of readability ask for them. One pass over UTF-16 units, no strings. */
import type { TextSpan } from '../base/index.ts'
import { ATOM } from './document.ts'
import { wordEnd } from './latin.ts'
import { isDigit, isUpper } from './units.ts'

export interface WordFigures {
  sentences: number
  words: number
  letters: number
  syllables: number
  /** Words of one syllable. */
  short: number
  /** Words of three syllables or more. */
  polysyllables: number
  /** Words of more than six letters. */
  long: number
}

/** Syllables of the word `text[start, end)`; at least 1. */
export type Syllables = (text: string, start: number, end: number) => number

const atom = ATOM.charCodeAt(0)

/** Of no text. */
export const noFigures = (): WordFigures => ({
  sentences: 0,
  words: 0,
  letters: 0,
  syllables: 0,
  short: 0,
  polysyllables: 0,
  long: 0,
})

/** Adds the figures of some sentences. Atoms and figures such as 2026 count as words of one syllable. */
export function addFigures(
  figures: WordFigures,
  text: string,
  sentences: readonly TextSpan[],
  syllablesOf: Syllables,
): void {
  for (const { start, end } of sentences) {
    const before = figures.words
    for (let at = start; at < end; ) {
      const after = wordEnd(text, at, end)
      if (after > at) countWord(text, at, after, syllablesOf, figures)
      at = Math.max(after, at + 1)
    }
    if (figures.words > before) figures.sentences++
  }
}

function countWord(text: string, start: number, end: number, syllablesOf: Syllables, figures: WordFigures): void {
  const unit = text.charCodeAt(start)
  const plain = unit === atom || isDigit(unit)
  const syllables = plain ? 1 : syllablesOf(text, start, end)
  figures.words++
  figures.letters += end - start
  figures.syllables += syllables
  if (syllables === 1) figures.short++
  if (syllables >= 3) figures.polysyllables++
  if (!plain && end - start > 6) figures.long++
}

export interface Vowels {
  /** Each is the core of a syllable. */
  readonly strong: string
  /** Core of a syllable only beside no strong vowel. Absent in languages whose vowels all count alike. */
  readonly weak?: string
  /** Pairs that are one sound although both count: `ei`, `oo`. Several weak vowels in a row are one in any case. */
  readonly joined?: string
}

const classed = 0x460

/** A counter for languages whose spelling shows its syllables. All letters in small form; capitals are folded. */
export function syllableCounter({ strong, weak = '', joined = '' }: Vowels): Syllables {
  const kinds = new Uint8Array(classed)
  for (const vowel of strong) kinds[vowel.charCodeAt(0)] = 1
  for (const vowel of weak) kinds[vowel.charCodeAt(0)] = 2
  const pairs = new Set(joined.split(' ').map((pair) => pair.charCodeAt(0) * classed + pair.charCodeAt(1)))
  return (text, start, end) => {
    let count = 0
    let before = 0
    let open = false
    for (let at = start; at < end; at++) {
      const unit = small(text.charCodeAt(at))
      const kind = unit < classed ? kinds[unit]! : 0
      if (kind === 1) {
        if (!pairs.has(before * classed + unit)) count++
        open = false
      } else if (kind === 2) open ||= before === 0
      // A run of weak vowels alone is a syllable of its own, once it is over.
      if (kind === 0) {
        if (open) count++
        open = false
      }
      before = kind === 0 ? 0 : unit
    }
    return Math.max(1, open ? count + 1 : count)
  }
}

/** Small form of a Latin or Cyrillic letter. */
function small(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit
  if (!isUpper(unit)) return unit
  if (unit < 0x100) return unit + 0x20
  if (unit >= 0x410 && unit <= 0x42f) return unit + 0x20
  return unit >= 0x400 && unit < 0x410 ? unit + 0x50 : unit + 1
}
