/**
 * Sentences and words of languages that are written with spaces and end sentences with `.`, `!` and `?`. One pass over UTF-16 units; strings
 * are cut out only at a full stop that may belong to an abbreviation. `Intl.Segmenter` is not asked: engines differ.
 */
import type { TextSpan } from '../base/index.ts'
import { ATOM } from './document.ts'
import {
  isBreak,
  isDigit,
  isFullWidth,
  isLower,
  isPicture,
  isPictureTail,
  isSpace,
  isTerminator,
  isUpper,
  isWordUnit,
} from './units.ts'

/** What else a language tells about its full stops. Words are in small letters and without their last full stop. */
export interface FullStops {
  /** Abbreviations that may end a sentence: they do so before a capital letter (etc., Inc., p.m.). */
  readonly closing?: ReadonlySet<string>
  /** Abbreviations only before a figure (No. 5, p. 12). */
  readonly numbered?: ReadonlySet<string>
  /** Words that begin sentences. Before one of them an acronym (U.S.) or a single letter (plan B.) ends its sentence. */
  readonly starters?: ReadonlySet<string>
  /** `3.` before a capital letter is an ordinal number, not the end of a sentence (German, Polish). */
  readonly ordinals?: boolean
}

interface Stops extends FullStops {
  readonly open: ReadonlySet<string>
}

const atom = ATOM.charCodeAt(0)
const fullStop = 0x2e

/**
 * Sentence spans of `text[start, end)` in order, without the white space between them. Every word lies in exactly one. `abbreviations` never
 * end a sentence; they are in small letters, without their last full stop: `mr`, `e.g`, `z. b`.
 */
export function latinSentences(
  text: string,
  start: number,
  end: number,
  abbreviations: ReadonlySet<string>,
  more: FullStops = {},
): TextSpan[] {
  const stops: Stops = { open: abbreviations, ...more }
  const sentences: TextSpan[] = []
  let from = skipSpace(text, start, end)
  for (let at = nextMark(text, from); at < end; at = nextMark(text, at)) {
    if (isBreak(text.charCodeAt(at))) {
      pushTrimmed(sentences, text, from, at)
      at = from = skipSpace(text, at + 1, end)
      continue
    }
    const after = sentenceEnd(text, from, at, end, stops)
    if (after > 0) {
      sentences.push({ start: from, end: after })
      at = from = skipSpace(text, after, end)
    } else at = skipClosers(text, at, end)
  }
  pushTrimmed(sentences, text, from, end)
  return sentences
}

/** What `isBreak` and `isTerminator` tell; a search by the engine is quicker than a look at each unit. */
const mark = /[.!?\u0964\u2026\u2028\u2029\u203c\u203d\u2047-\u2049\u3002\uff01\uff1f]/g

/** The next place at or after `at` where a sentence may end; a passage is followed by one. */
function nextMark(text: string, at: number): number {
  mark.lastIndex = at
  return mark.test(text) ? mark.lastIndex - 1 : text.length
}

/** Word spans of `text[start, end)`: letters and digits with their apostrophes, hyphens and decimal signs. An atom is a word. */
export function latinWords(text: string, start: number, end: number): TextSpan[] {
  const words: TextSpan[] = []
  for (let at = start; at < end; ) {
    const after = wordEnd(text, at, end)
    if (after > at) words.push({ start: at, end: after })
    at = Math.max(after, at + 1)
  }
  return words
}

/** The number of words that `latinWords` finds, without making them. */
export function countLatinWords(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; ) {
    const after = wordEnd(text, at, end)
    if (after > at) count++
    at = Math.max(after, at + 1)
  }
  return count
}

/** The end of the word that begins at `at`; `at` itself when none begins there. */
export function wordEnd(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at)
  if (first === 0x20) return at
  if (first === atom) return at + 1
  let stop = at
  while (stop < end) {
    const unit = text.charCodeAt(stop)
    // Small letters first: words are little else.
    if (unit >= 0x61 && unit <= 0x7a) stop++
    else if (unit === 0xd835) stop += 2
    else if (isWordUnit(unit)) stop++
    else if (stop > at && stop + 1 < end && joinsWord(unit, text.charCodeAt(stop - 1), text.charCodeAt(stop + 1)))
      stop++
    else break
  }
  return Math.min(stop, end)
}

/** Apostrophes, hyphens and middle dots hold letters together; full stops, commas and colons only digits. */
function joinsWord(unit: number, before: number, after: number): boolean {
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0xb7)
    return isWordUnit(before) && isWordUnit(after)
  if (unit === fullStop || unit === 0x2c || unit === 0x3a) return isDigit(before) && isDigit(after)
  return unit === 0x5f && isWordUnit(after)
}

function isCloser(unit: number): boolean {
  if (unit < 0x80)
    return unit === 0x22 || unit === 0x27 || unit === 0x29 || unit === 0x5d || unit === 0x2a || unit === 0x5f
  if (unit >= 0x2018 && unit <= 0x201f) return unit !== 0x201a && unit !== 0x201e
  return (
    unit === 0xbb ||
    unit === 0xab ||
    unit === 0x203a ||
    unit === 0x2039 ||
    (unit >= 0x3009 && unit <= 0x300f) ||
    unit === 0xff09
  )
}

function isOpener(unit: number): boolean {
  if (unit < 0x80)
    return unit === 0x22 || unit === 0x27 || unit === 0x28 || unit === 0x5b || unit === 0x2a || unit === 0x5f
  return unit === 0xab || unit === 0xbb || unit === 0xbf || unit === 0xa1 || (unit >= 0x2018 && unit <= 0x203a)
}

function skipSpace(text: string, at: number, end: number): number {
  let next = at
  while (next < end && (isSpace(text.charCodeAt(next)) || isBreak(text.charCodeAt(next)))) next++
  return next
}

function skipTerminators(text: string, at: number, end: number): number {
  let next = at
  while (next < end && isTerminator(text.charCodeAt(next))) next++
  return next
}

function skipClosers(text: string, at: number, end: number): number {
  let next = at
  while (next < end && (isCloser(text.charCodeAt(next)) || isTerminator(text.charCodeAt(next)))) next++
  return next
}

/** Passes over emoji, with the spaces before them; without an emoji it stays at `at`. */
function skipPictures(text: string, at: number, end: number): number {
  let stop = at
  let next = at
  while (next < end) {
    const unit = text.charCodeAt(next)
    if (isPicture(unit) || isPictureTail(unit)) stop = ++next
    else if (isSpace(unit)) next++
    else break
  }
  return stop
}

function pushTrimmed(sentences: TextSpan[], text: string, from: number, to: number): void {
  let end = to
  while (end > from && (isSpace(text.charCodeAt(end - 1)) || isBreak(text.charCodeAt(end - 1)))) end--
  if (end > from) sentences.push({ start: from, end })
}

/** The end of the sentence that the terminator at `at` closes, with quotes, brackets and emoji; -1 when it closes none. */
function sentenceEnd(text: string, from: number, at: number, end: number, stops: Stops): number {
  const run = skipTerminators(text, at, end)
  const closed = skipClosers(text, run, end)
  const after = skipPictures(text, closed, end)
  if (after >= end) return end
  const unit = text.charCodeAt(after)
  if (!isSpace(unit) && !isBreak(unit)) return isFullWidth(text.charCodeAt(run - 1)) ? after : -1
  if (after > closed || isBreak(unit)) return after
  const next = firstOfNext(text, after, end)
  if (next >= end) return after
  if (text.charCodeAt(at) === fullStop && run === at + 1)
    return closesAtFullStop(text, from, at, next, end, stops) ? after : -1
  const emphatic = closed === run && !isEllipsis(text, at, run)
  return emphatic || !isSmallStart(text, next, end) ? after : -1
}

/** Where the first letter, digit or atom after `at` stands, past spaces and opening quotes. */
function firstOfNext(text: string, at: number, end: number): number {
  let next = skipSpace(text, at, end)
  while (next < end && isOpener(text.charCodeAt(next))) next++
  return next
}

function isEllipsis(text: string, at: number, run: number): boolean {
  return (
    text.charCodeAt(at) === 0x2026 ||
    (run - at > 1 && text.charCodeAt(at) === fullStop && text.charCodeAt(run - 1) === fullStop)
  )
}

/** A small letter, but not that of a name like iPhone. */
function isSmallStart(text: string, at: number, end: number): boolean {
  if (!isLower(text.charCodeAt(at))) return false
  const second = at + 1 < end ? text.charCodeAt(at + 1) : 0
  return !isUpper(second)
}

function closesAtFullStop(text: string, from: number, at: number, next: number, end: number, stops: Stops): boolean {
  const word = tokenStart(text, from, at)
  if (isListNumber(text, from, word, at)) return false
  const small = isSmallStart(text, next, end)
  const length = at - word
  if (length > 0 && length <= longestAbbreviation) {
    const token = tokenBefore(text, from, word, at)
    if (stops.open.has(token) || (length === 1 && isLetterPair(text, next, end))) return false
    if (stops.numbered?.has(token) && isDigit(text.charCodeAt(next))) return false
    if (stops.closing?.has(token)) return !small && !isDigit(text.charCodeAt(next))
    if (length === 1 && isInitial(text.charCodeAt(word))) return startsSentence(text, next, end, stops)
    if (token.indexOf('.') > 0 && isAcronym(text, word, at)) return startsSentence(text, next, end, stops)
    if (stops.ordinals && length <= 2 && isDigit(text.charCodeAt(word))) return false
  }
  // Copy that is written in small letters throughout still has sentences, but a short unknown word is likelier an abbreviation.
  return !small || (length >= 5 && isLower(text.charCodeAt(word)) && isLower(text.charCodeAt(at - 1)))
}

const longestAbbreviation = 12

/** Where the run without spaces and brackets that ends at `at` begins; it never looks further back than an abbreviation is long. */
function tokenStart(text: string, from: number, at: number): number {
  let start = at
  while (start > from && at - start <= longestAbbreviation) {
    const unit = text.charCodeAt(start - 1)
    if (!isWordUnit(unit) && unit !== fullStop && unit !== 0x2d) break
    start--
  }
  return start
}

/** What stands before the full stop, in small letters; `z. B.` with its space. */
function tokenBefore(text: string, from: number, word: number, at: number): string {
  const token = text.slice(word, at).toLowerCase()
  const spaced = at - word <= 3 && word - 3 >= from && isSpace(text.charCodeAt(word - 1))
  if (!spaced || text.charCodeAt(word - 2) !== fullStop || !isWordUnit(text.charCodeAt(word - 3))) return token
  const first = tokenStart(text, from, word - 2)
  return word - 2 - first <= 2 ? `${text.slice(first, word - 1).toLowerCase()} ${token}` : token
}

/** `z.` before `B.` or `J.` before `R.`: one letter with a full stop after another. */
function isLetterPair(text: string, next: number, end: number): boolean {
  return next + 1 < end && text.charCodeAt(next + 1) === fullStop && isWordUnit(text.charCodeAt(next))
}

/** `1.` or `a.` at the start of a passage's list line. */
function isListNumber(text: string, from: number, word: number, at: number): boolean {
  if (word !== from || at - word > 3 || at === word) return false
  return isDigit(text.charCodeAt(word)) || at - word === 1
}

/** A single capital is an initial (J. Smith), unless it is the English pronoun. */
function isInitial(unit: number): boolean {
  return isUpper(unit) && unit !== 0x49
}

/** Single letters divided by full stops: U.S, E.U, a.m. */
function isAcronym(text: string, word: number, at: number): boolean {
  for (let index = word; index < at; index++) {
    const stop = text.charCodeAt(index) === fullStop
    if (stop !== ((index - word) % 2 === 1)) return false
  }
  return true
}

function startsSentence(text: string, next: number, end: number, { starters }: Stops): boolean {
  if (!isUpper(text.charCodeAt(next))) return false
  if (!starters) return false
  return starters.has(
    text
      .slice(next, wordEnd(text, next, Math.min(end, next + longestAbbreviation)))
      .replace('’', "'")
      .toLowerCase(),
  )
}
