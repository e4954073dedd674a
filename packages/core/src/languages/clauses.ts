/** Where a word stands in its clause, for the judges of address of Spanish, Italian and Portuguese, whose verbs need no subject. */
import type { AddressSentence, AddressWord } from './address.ts'

/** Rules look no further than this many words, so that a text without full stops costs no more than another. */
const REACH = 24

export const wordAt = (sentence: AddressSentence, index: number): string => sentence.words[index]?.lower ?? ''

export const isCapital = (word: AddressWord | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text)

/** Whether nothing of a clause stands before the word: a sentence, a colon, a bullet or an opening question mark begins it. */
export const startsClause = (sentence: AddressSentence, index: number): boolean =>
  index === 0 || /[.:;!?…¿¡(–—|•\u2028]/.test(sentence.between(index - 1)) || /\s-\s/.test(sentence.between(index - 1))

/** Whether a comma or anything stronger stands before the word. */
export const startsPart = (sentence: AddressSentence, index: number): boolean =>
  startsClause(sentence, index) || sentence.between(index - 1).includes(',')

/** The first word of the clause, or of the part between commas, to which the word belongs. */
export function beginning(sentence: AddressSentence, index: number, starts: typeof startsClause = startsPart): number {
  let first = index
  while (first > 0 && index - first < REACH && !starts(sentence, first)) first--
  return first
}

/** Whether the clause of the word ends with a question mark. */
export function isAsked(sentence: AddressSentence, index: number): boolean {
  for (let at = index; at < sentence.words.length - 1 && at - index < REACH * 2; at++) {
    const gap = sentence.between(at)
    if (gap.includes('?')) return true
    if (/[.!;]\s|[¿¡]/.test(gap)) return false
  }
  return sentence.end === '?'
}

/** Whether all words from `from` up to `to` are of the set. */
export function allIn(sentence: AddressSentence, from: number, to: number, set: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (!set.has(wordAt(sentence, at))) return false
  return true
}

/** The position of the nearest word before `index`, in reach, that fits; -1 without one. */
export function nearestBefore(index: number, fits: (at: number) => boolean): number {
  for (let at = index - 1; at >= 0 && index - at <= REACH; at--) if (fits(at)) return at
  return -1
}

/** A list of the data as a set. */
export const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''))
