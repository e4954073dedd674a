/** The scripts of Japanese by UTF-16 unit. */
import { DIGIT, HIRAGANA, KANJI, KATAKANA, LETTER, OTHER, scriptOf } from '../../lexicon/script.ts'

export const isHiragana = (unit: number): boolean => scriptOf[unit] === HIRAGANA

/** Katakana with the long vowel mark, full and half width. */
export const isKatakana = (unit: number): boolean => scriptOf[unit] === KATAKANA

export const isKanji = (unit: number): boolean => scriptOf[unit] === KANJI

/** Letters and digits of half and full width. */
export const isLatin = (unit: number): boolean => scriptOf[unit] === LETTER || scriptOf[unit] === DIGIT

/** Any letter or digit; not a space, a bracket or another sign. */
export const isLetter = (unit: number): boolean => scriptOf[unit] !== OTHER

export const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0x3000 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029
