/** Recognises how a line begins: each function looks at the text of a line and says what it opens. */
import {
  afterRun,
  BACKTICK,
  DASH,
  DOT,
  EQUALS,
  HASH,
  isBlank,
  isDigit,
  PLUS,
  RIGHT_PAREN,
  STAR,
  skipBlanks,
  TILDE,
  UNDERSCORE,
} from './characters.ts'

/** A thematic break: three or more of one of `*`, `-`, `_`, with nothing but blanks between them. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const marker = text.charCodeAt(at)
  if (marker !== STAR && marker !== DASH && marker !== UNDERSCORE) return false
  let count = 0
  for (let index = at; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit === marker) count++
    else if (!isBlank(unit)) return false
  }
  return count >= 3
}

/** The underline of a setext heading. */
export function isUnderline(text: string, at: number, end: number): boolean {
  const marker = text.charCodeAt(at)
  if (marker !== EQUALS && marker !== DASH) return false
  return skipBlanks(text, afterRun(text, marker, at, end), end) === end
}

/** The text of an ATX heading as `[start, end]`; undefined when the line is none. */
export function headingText(text: string, at: number, end: number): readonly [number, number] | undefined {
  const after = afterRun(text, HASH, at, end)
  if (after - at > 6 || (after < end && !isBlank(text.charCodeAt(after)))) return undefined
  const start = skipBlanks(text, after, end)
  const trimmed = trimmedEnd(text, start, end)
  let close = trimmed
  while (close > start && text.charCodeAt(close - 1) === HASH) close--
  // Closing marks stand apart from the text.
  if (close > start && !isBlank(text.charCodeAt(close - 1))) return [start, trimmed]
  return [start, trimmedEnd(text, start, close)]
}

export function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end
  while (trimmed > start && isBlank(text.charCodeAt(trimmed - 1))) trimmed--
  return trimmed
}

/** The length of an opening code fence; 0 when the line is none. */
export function fenceLength(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at)
  if (marker !== BACKTICK && marker !== TILDE) return 0
  const after = afterRun(text, marker, at, end)
  if (after - at < 3) return 0
  for (let index = after; marker === BACKTICK && index < end; index++) if (text.charCodeAt(index) === BACKTICK) return 0
  return after - at
}

/** True when the line closes a fence of `length` times `marker`. */
export function closesFence(text: string, at: number, end: number, marker: number, length: number): boolean {
  const after = afterRun(text, marker, at, end)
  return after - at >= length && skipBlanks(text, after, end) === end
}

export interface ListMarker {
  /** The bullet, or the character after the number: items with the same one belong to one list. */
  readonly kind: number
  readonly length: number
  /** For an ordered item its number, else -1. */
  readonly number: number
}

/** The list marker that the text begins with; white space or the end of the line follows it. */
export function listMarker(text: string, at: number, end: number): ListMarker | undefined {
  const first = text.charCodeAt(at)
  let after = at + 1
  let kind = first
  if (isDigit(first)) {
    while (after < end && isDigit(text.charCodeAt(after))) after++
    kind = text.charCodeAt(after)
    if (after - at > 9 || after >= end || (kind !== DOT && kind !== RIGHT_PAREN)) return undefined
    after++
  } else if (first !== DASH && first !== STAR && first !== PLUS) return undefined
  if (after < end && !isBlank(text.charCodeAt(after))) return undefined
  return { kind, length: after - at, number: isDigit(first) ? Number(text.slice(at, after - 1)) : -1 }
}
