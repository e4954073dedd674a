/** Cuts Japanese prose into sentences. */
import type { TextSpan } from '../../base/index.ts'
import { isSpace } from './script.ts'

const OPENERS = '「『（(【〈《［['
const CLOSERS = '」』）)】〉》］]'
const ENDERS = '。｡！？!?．‼⁉⁈⁇'

/** An opener without its closer within so many units is an ordinary sign: the text behind it is still cut. */
const LOOK_AHEAD = 400

/**
 * Sentence spans of `text[start, end)`. A sentence ends behind 。！？ and at a hard break, not inside brackets. A soft break ends one
 * only where the line has clearly come to an end: behind a polite ending or an addressee, or before a list sign or an indent.
 */
export function sentences(text: string, start: number, end: number): TextSpan[] {
  const spans: TextSpan[] = []
  let from = start
  let at = start
  // Behind an opener that is not closed nearby, brackets mean nothing for a while: no unit is looked at more than twice.
  let bracketsFrom = start
  const cut = (to: number): void => {
    push(spans, text, from, to)
    from = to
  }
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (isEnder(unit) && endsHere(text, at, from, end)) {
      at = endOfEnders(text, at + 1, end)
      cut(at)
    } else if (unit === 0x2028 || (unit === 10 && (endsLine(text, from, at, end) || startsAnew(text, at + 1, end)))) {
      cut(at)
      at++
    } else if (at >= bracketsFrom && isOpener(unit)) {
      const behind = closing(text, at, end)
      if (behind < 0) bracketsFrom = at + LOOK_AHEAD
      at = behind < 0 ? at + 1 : behind
    } else at++
  }
  cut(end)
  return spans
}

const isOpener = (unit: number): boolean =>
  (unit > 0x3000 || unit === 40 || unit === 91) && OPENERS.includes(String.fromCharCode(unit))

const isEnder = (unit: number): boolean =>
  (unit > 0x2000 || unit === 33 || unit === 63) && ENDERS.includes(String.fromCharCode(unit))

/** A half-width ! or ? inside a word or address is no end, nor is the full-width stop between digits. */
function endsHere(text: string, at: number, from: number, end: number): boolean {
  const unit = text.charCodeAt(at)
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 32
  if (unit === 33 || unit === 63) return at > from && !isLatinUnit(next)
  if (unit === 0xff0e) return !(next >= 0xff10 && next <= 0xff19)
  return true
}

const isLatinUnit = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 38 || unit === 61

/** Further end marks, closing brackets whose opener stands before, and signs like ♪ or emoji stay with their sentence. */
function endOfEnders(text: string, at: number, end: number): number {
  let to = at
  while (to < end && (isEnder(text.charCodeAt(to)) || '…♪☆★♡♥'.includes(text[to]!) || CLOSERS.includes(text[to]!))) to++
  return to
}

/** The place behind the closer of the bracket at `at`, or -1 when it is not closed nearby. */
function closing(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + LOOK_AHEAD)
  let depth = 0
  for (let to = at; to < limit; to++) {
    const unit = text.charCodeAt(to)
    if (unit === 0x2028) return -1
    if (isOpener(unit)) depth++
    else if (unit > 40 && CLOSERS.includes(text[to]!) && --depth === 0) return to + 1
  }
  return -1
}

const POLITE_LINE = /(?:です|でした|でしょう|ます|ました|ません|ましょう|ください|下さい)[かねよ]?[♪☆★♡♥）)」』]?$/
const ADDRESSEE_LINE = /^[^、。\n]{1,20}(?:様|さま|さん|各位|御中|殿)$/
const GOES_ON = 'がのかけとしねよなも、。，．！？!?）)」』'

/** Whether the line that ends at `at` is whole, though no mark says so. */
function endsLine(text: string, from: number, at: number, end: number): boolean {
  if (at + 1 < end && GOES_ON.includes(text[at + 1]!)) return false
  const line = text.slice(Math.max(from, at - 24), at).trim()
  return POLITE_LINE.test(line) || (at - from <= 24 && ADDRESSEE_LINE.test(line))
}

/** Whether the line at `at` begins something new: an empty line, an indented paragraph, or a list sign. */
function startsAnew(text: string, at: number, end: number): boolean {
  let to = at
  while (to < end && (text.charCodeAt(to) === 32 || text.charCodeAt(to) === 9)) to++
  if (to >= end) return true
  const unit = text.charCodeAt(to)
  return unit === 10 || unit === 13 || unit === 0x3000 || '・●○■□◆◇▼▶※★☆①②③④⑤⑥⑦⑧⑨'.includes(text[to]!)
}

function push(spans: TextSpan[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end <= start) return
  if (isOnlySigns(text, start, end) && spans.length > 0) {
    const last = spans.at(-1)!
    spans[spans.length - 1] = { start: last.start, end }
  } else spans.push({ start, end })
}

function isOnlySigns(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (!isSpace(text.charCodeAt(at)) && !isEnder(text.charCodeAt(at)) && !CLOSERS.includes(text[at]!)) return false
  return true
}
