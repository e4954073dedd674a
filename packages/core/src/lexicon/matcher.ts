/** Finds all phrases of a voice in one pass over the text. */
import type { TextSpan } from '../base/index.ts'
import type { FoldTable } from './fold.ts'

/** A phrase to look for. The matcher knows nothing of rules: `id` leads back to whoever asked. */
export interface Term {
  readonly id: number
  /** Phrase pattern, see `pattern.ts`. */
  readonly phrase: string
  readonly unless?: readonly string[]
  readonly case?: 'exact'
  readonly boundary: 'word' | 'none'
}

export interface Match extends TextSpan {
  readonly id: number
}

/** How a language cuts and varies words; the part of the language contract that matching needs. */
export interface MatchPolicy {
  readonly fold: FoldTable
  /** `space`: words are divided by spaces; `script`: a word ends where the script class changes (kanji, kana, katakana). */
  readonly words: 'space' | 'script'
  /** All forms of a verb or noun, itself included. */
  inflect(word: string): readonly string[]
  /** Spellings that count as the same (下さい, ください), itself included. */
  variants(phrase: string): readonly string[]
}

export interface Matcher {
  /** Every match in `text[start, end)`, in order of start; of one id the longest at a place. Spans of different ids may overlap. */
  scan(text: string, start: number, end: number): Match[]
}
