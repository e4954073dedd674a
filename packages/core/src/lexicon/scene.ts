/** What a class of words is recognised on: one folded range, the language's words for numbers and measures, and how to read a number. */
import { ATOM } from '../text/index.ts'
import type { Folded } from './fold.ts'
import { DIGIT, OTHER, scriptOf } from './script.ts'

/** The words by which a language writes numbers and measures, folded. In a language without spaces `numbers` are numerals that can be strung together. */
export interface ClassWords {
  /** one, two, …; 一, 二, … */
  readonly numbers: readonly string[]
  /** percent; パーセント */
  readonly percent: readonly string[]
  /** dollar, dollars, usd; 円 */
  readonly money: readonly string[]
  /** hour, hours, minutes, am, pm; 時間, 分 */
  readonly times: readonly string[]
  /** january, jan; 1月 needs none */
  readonly months: readonly string[]
  /** monday, mon; 月曜日 */
  readonly weekdays: readonly string[]
  /** What follows a number in a date: 年, 月, 日; st, nd, rd, th. */
  readonly dateUnits: readonly string[]
}

/** One folded range with what is needed to look at it. */
export interface Scene {
  readonly folded: Folded
  readonly text: string
  readonly words: 'space' | 'script'
  readonly vocabulary: Vocabulary
}

/** The words of a language as sets; the first unit and a sum of all units turn most words away. */
export type Vocabulary = { readonly [Name in keyof ClassWords]: WordSet }

export interface WordSet {
  readonly words: ReadonlySet<string>
  readonly firstUnits: ReadonlySet<number>
  readonly sums: ReadonlySet<number>
}

/** A language that names no words is understood in digits and signs only. */
export function vocabulary(words: Partial<ClassWords> = {}): Vocabulary {
  const set = (name: keyof ClassWords): WordSet => ({
    words: new Set(words[name]),
    firstUnits: new Set(words[name]?.map((word) => word.charCodeAt(0))),
    sums: new Set(words[name]?.map(sumOfWord)),
  })
  return {
    numbers: set('numbers'),
    percent: set('percent'),
    money: set('money'),
    times: set('times'),
    months: set('months'),
    weekdays: set('weekdays'),
    dateUnits: set('dateUnits'),
  }
}

const addUnit = (sum: number, unit: number): number => (Math.imul(sum, 31) + unit) | 0

function sumOfWord(word: string): number {
  let sum = 0
  for (let at = 0; at < word.length; at++) sum = addUnit(sum, word.charCodeAt(at))
  return sum
}

const longestWord = 24
/** The end of what is not there. */
export const none = -1
export const atom: number = ATOM.charCodeAt(0)
export const space = 32
export const comma = 44
export const hyphen = 45
export const dot = 46

/** The folded unit at `at`; 0 outside the range. */
export const unitAt = (scene: Scene, at: number): number =>
  at < scene.folded.length && at >= 0 ? scene.folded.units[at]! : 0
export const scriptAt = (scene: Scene, at: number): number => scriptOf[unitAt(scene, at)]!
export const isDigit = (scene: Scene, at: number): boolean => scriptAt(scene, at) === DIGIT
/** The place after the space at `at`, if there is one. */
export const skipSpace = (scene: Scene, at: number): number => (unitAt(scene, at) === space ? at + 1 : at)

const isSeparator = (unit: number): boolean => unit === comma || unit === dot
/** Whether a comma or point after a digit is at `at`. */
export const isDecimal = (scene: Scene, at: number): boolean => isSeparator(unitAt(scene, at)) && isDigit(scene, at - 1)
/** Whether a digit or one-character number word is at `at`. */
export const isNumeral = (scene: Scene, at: number): boolean =>
  isDigit(scene, at) || isNumberWord(scene.vocabulary.numbers, unitAt(scene, at))

const isNumberWord = ({ words, firstUnits }: WordSet, unit: number): boolean =>
  firstUnits.has(unit) && words.has(String.fromCharCode(unit))

/** Digits with `,` and `.` inside, or number words. */
export function numberEnd(scene: Scene, at: number): number {
  const limit = at + longestWord
  if (unitAt(scene, at) === atom) return at + 1
  if (scene.words === 'script') return numeralsEnd(scene, at, limit)
  if (!isDigit(scene, at)) return wordEnd(scene, at, scene.vocabulary.numbers)
  return digitsEnd(scene, at, limit)
}

function digitsEnd(scene: Scene, at: number, limit: number): number {
  let end = at
  while (end < limit && (isDigit(scene, end) || (isDecimal(scene, end) && isDigit(scene, end + 1)))) end++
  return end === at ? none : end
}

function numeralsEnd(scene: Scene, at: number, limit: number): number {
  let end = at
  while (end < limit && (isNumeral(scene, end) || (isDecimal(scene, end) && isDigit(scene, end + 1)))) end++
  return end === at ? none : end
}

/** A number and what it counts: a word of the set, or the sign. */
export function measured(scene: Scene, at: number, units: WordSet, sign = 0): number {
  const number = numberEnd(scene, at)
  if (number === none) return none
  const after = skipSpace(scene, number)
  if (sign !== 0 && unitAt(scene, after) === sign) return after + 1
  const attached = unitAt(scene, number) === hyphen ? number + 1 : after
  return wordEnd(scene, attached, units)
}

/** The end of a number of at most `most` digits. */
export function shortNumberEnd(scene: Scene, at: number, most: number): number {
  let end = at
  while (isDigit(scene, end) && end - at <= most) end++
  return end === at || end - at > most ? none : end
}

/** Where a number that ends at `end` begins; -1 when none does. */
export function numberStart(scene: Scene, end: number): number {
  const least = Math.max(0, end - longestWord)
  if (unitAt(scene, end - 1) === atom) return end - 1
  const inDigits = scene.words === 'script' || isDigit(scene, end - 1)
  const goesOn = (at: number): boolean => {
    if (!inDigits) return scriptAt(scene, at) !== OTHER
    return (scene.words === 'script' ? isNumeral(scene, at) : isDigit(scene, at)) || isDecimal(scene, at)
  }
  let start = end
  while (start > least && goesOn(start - 1)) start--
  return start < end && numberEnd(scene, start) === end ? start : none
}

/** The end of the word at `at` when the set has it; where words have no spaces, of the longest that begins there. */
export function wordEnd(scene: Scene, at: number, set: WordSet): number {
  if (!set.firstUnits.has(unitAt(scene, at))) return none
  if (scene.words === 'space') {
    const end = runEnd(scene, at, at + longestWord)
    return end > at && isWordOf(set, scene, at, end) ? end : none
  }
  for (let end = Math.min(at + 8, scene.folded.length); end > at; end--) if (isWordOf(set, scene, at, end)) return end
  return none
}

/** Whether the set has the word at `[start, end)`. Only one with the sum of a word of the set is made a string. */
function isWordOf({ words, sums }: WordSet, scene: Scene, start: number, end: number): boolean {
  let sum = 0
  for (let at = start; at < end; at++) sum = addUnit(sum, scene.folded.units[at]!)
  return sums.has(sum) && words.has(textOf(scene, start, end))
}

const textOf = (scene: Scene, start: number, end: number): string =>
  String.fromCharCode(...scene.folded.units.subarray(start, end))

/** The end of the word characters from `at` on. */
export function runEnd(scene: Scene, at: number, limit: number): number {
  let end = at
  while (end < limit && scriptAt(scene, end) !== OTHER) end++
  return end
}
