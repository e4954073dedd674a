/** One number for how formal an English text is, from what its sentences show. */
import type { TextSpan } from '../../base/index.ts'
import { isLower } from '../../text/units.ts'
import { type Signs, signsOf } from './signs.ts'

/**
 * Points away from 50, in the order of what readers' ratings of formality depend on most (short forms, exclamation marks, a small first
 * letter, length, slang, long words, a missing full stop; direction of each as in Pavlick & Tetreault, TACL 2016). The sizes are set by
 * hand and fitted to no data. `rate` is per ten words.
 */
const points = {
  contraction: { rate: -9, most: 18 },
  exclamation: { each: -9, most: 22 },
  smallStart: -10,
  unfinished: -8,
  slang: { rate: -14, most: 32 },
  casual: { rate: -6, most: 14 },
  firstPerson: { rate: -3, most: 8 },
  secondPerson: { rate: -1.5, most: 5 },
  legal: { rate: 14, most: 30 },
  formal: { rate: 6, most: 16 },
  polite: { rate: 3, most: 5 },
  longWords: { rate: 2, most: 10 },
  /** For each letter that the mean word has more, or less, than `usualWord`. */
  wordLength: { each: 5, most: 12 },
  /** For each ten words that the sentence has more, or less, than `usualSentence`. */
  length: { each: 4, most: 8 },
} as const

const usualWord = 4.6
const usualSentence = 12

/** 0 (slang) to 100 (a statute), 50 where nothing shows; undefined for a text without words. Longer sentences weigh more. */
export function formality(text: string, sentences: readonly TextSpan[]): number | undefined {
  let sum = 0
  let weight = 0
  for (const sentence of sentences) {
    const signs = signsOf(text, sentence)
    const own = Math.min(signs.words, 40)
    sum += (sentenceFormality(text, sentence, signs) ?? 50) * own
    weight += own
  }
  return weight === 0 ? undefined : sum / weight
}

/** The same for one sentence whose signs are known; undefined without words. */
export function sentenceFormality(text: string, sentence: TextSpan, signs: Signs): number | undefined {
  return signs.words === 0 ? undefined : scoreOf(signs, isUnfinished(text, sentence))
}

function scoreOf(signs: Signs, unfinished: boolean): number {
  const { words } = signs
  const score =
    50 +
    rated(signs.contractions, points.contraction, words) +
    rated(signs.slang, points.slang, words) +
    rated(signs.casual, points.casual, words) +
    rated(signs.firstPerson, points.firstPerson, words) +
    rated(signs.secondPerson, points.secondPerson, words) +
    rated(signs.legal, points.legal, words) +
    rated(signs.formal, points.formal, words) +
    rated(signs.polite, points.polite, words) +
    rated(signs.longWords, points.longWords, words) +
    limited(points.exclamation.each * signs.exclamations, points.exclamation.most) +
    limited(points.wordLength.each * (signs.letters / words - usualWord), points.wordLength.most) +
    limited((points.length.each * (words - usualSentence)) / 10, points.length.most) +
    (signs.smallStart ? points.smallStart : 0) +
    // A heading or a button has no full stop either, so a few words are not blamed for it.
    (unfinished && words > 4 ? points.unfinished : 0)
  return Math.max(0, Math.min(100, score))
}

function rated(count: number, { rate, most }: { rate: number; most: number }, words: number): number {
  return count === 0 ? 0 : limited((rate * count * 10) / Math.max(words, 6), most)
}

function limited(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

/** Ends without a full stop, question or exclamation mark; quotes, brackets and emoji may follow it. */
function isUnfinished(text: string, { start, end }: TextSpan): boolean {
  const last = text.charCodeAt(end - 1)
  if (last === 0x2e || last === 0x21 || last === 0x3f) return false
  if (last < 0x80 && isLower(last)) return true
  return !/[.!?…][\p{P}\s\p{S}]*$/u.test(text.slice(Math.max(start, end - 8), end))
}
