/** Link reference definitions: `[label]: destination "title"`. They hold no prose, but decide what is a link. */
import {
  APOSTROPHE,
  BACKSLASH,
  COLON,
  GREATER,
  isAsciiPunctuation,
  isBlank,
  isLineEnd,
  isSpace,
  LEFT_BRACKET,
  LEFT_PAREN,
  LESS,
  QUOTE,
  RIGHT_BRACKET,
  RIGHT_PAREN,
  skipBlanks,
  skipSpace,
} from './characters.ts'
import { afterLineEnd } from './cursor.ts'

/** A label is at most this long (CommonMark). */
const LABEL_LIMIT = 999
/** Parentheses in a bare destination nest at most so deep. */
const NESTING_LIMIT = 32

/** The form in which labels are compared. */
export function normalLabel(label: string): string {
  return label
    .trim()
    .replace(/[\t\n\r ]+/g, ' ')
    .toLowerCase()
    .toUpperCase()
}

/** The offset after the label that begins with the `[` at `at`; -1 when it is none. */
export function labelEnd(text: string, at: number, end: number): number {
  let filled = false
  const limit = Math.min(end, at + LABEL_LIMIT + 2)
  for (let index = at + 1; index < limit; index++) {
    const unit = text.charCodeAt(index)
    if (unit === RIGHT_BRACKET) return filled ? index + 1 : -1
    if (unit === LEFT_BRACKET) return -1
    if (unit === BACKSLASH && isEscapable(text, index + 1)) index++
    if (!isSpace(unit)) filled = true
  }
  return -1
}

function isEscapable(text: string, at: number): boolean {
  return at < text.length && isAsciiPunctuation(text.charCodeAt(at))
}

/** The offset after a link destination; -1 when there is none at `at`. */
export function destinationEnd(text: string, at: number, end: number): number {
  if (at < end && text.charCodeAt(at) === LESS) return pointedDestinationEnd(text, at, end)
  let depth = 0
  let index = at
  for (; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit <= 32 || unit === 127) break
    if (unit === BACKSLASH && index + 1 < end && isEscapable(text, index + 1)) index++
    else if (unit === LEFT_PAREN && ++depth > NESTING_LIMIT) return -1
    else if (unit === RIGHT_PAREN && --depth < 0) return index
  }
  return depth > 0 || (index < end && !isSpace(text.charCodeAt(index))) ? -1 : index
}

function pointedDestinationEnd(text: string, at: number, end: number): number {
  for (let index = at + 1; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit === GREATER) return index + 1
    if (unit === LESS || isLineEnd(unit)) return -1
    if (unit === BACKSLASH && isEscapable(text, index + 1)) index++
  }
  return -1
}

/** The offset after a link title in quotes or parentheses; -1 when there is none at `at`. A blank line cannot be in it. */
export function titleEnd(text: string, at: number, end: number): number {
  const open = text.charCodeAt(at)
  if (at >= end || (open !== QUOTE && open !== APOSTROPHE && open !== LEFT_PAREN)) return -1
  const close = open === LEFT_PAREN ? RIGHT_PAREN : open
  for (let index = at + 1; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit === close) return index + 1
    if (unit === LEFT_PAREN && open === LEFT_PAREN) return -1
    if (unit === BACKSLASH && isEscapable(text, index + 1)) index++
  }
  return -1
}

export interface Definition {
  readonly label: string
  /** Start of the line after it. */
  readonly end: number
}

/** The definition that the text begins with, if it does. */
export function definitionAt(text: string, at: number, end: number): Definition | undefined {
  const afterLabel = labelEnd(text, at, end)
  if (afterLabel < 0 || text.charCodeAt(afterLabel) !== COLON || afterLabel >= end) return undefined
  const destination = skipSpace(text, afterLabel + 1, end)
  const afterDestination = destinationEnd(text, destination, end)
  if (afterDestination <= destination) return undefined
  const label = normalLabel(text.slice(at + 1, afterLabel - 1))
  const withTitle = lineEndAfterTitle(text, afterDestination, end)
  const stop = withTitle >= 0 ? withTitle : lineEndAfter(text, afterDestination, end)
  return stop < 0 ? undefined : { label, end: stop }
}

function lineEndAfterTitle(text: string, at: number, end: number): number {
  const title = skipSpace(text, at, end)
  const after = title > at ? titleEnd(text, title, end) : -1
  return after < 0 ? -1 : lineEndAfter(text, after, end)
}

/** The start of the next line when only blanks remain on this one, else -1. */
function lineEndAfter(text: string, at: number, end: number): number {
  const rest = skipBlanks(text, at, end)
  if (rest >= end) return end
  return isLineEnd(text.charCodeAt(rest)) ? afterLineEnd(text, rest) : -1
}

/** The offset after the `[^label]:` of a footnote definition, and the label; undefined when the line opens none. */
export function footnoteMarker(text: string, at: number, end: number): Definition | undefined {
  const limit = Math.min(end, at + LABEL_LIMIT + 3)
  for (let index = at + 2; index < limit; index++) {
    const unit = text.charCodeAt(index)
    if (unit === LEFT_BRACKET || isBlank(unit)) return undefined
    if (unit === RIGHT_BRACKET) {
      if (index === at + 2 || text.charCodeAt(index + 1) !== COLON || index + 1 >= end) return undefined
      return { label: normalLabel(text.slice(at + 2, index)), end: index + 2 }
    }
    if (unit === BACKSLASH && isEscapable(text, index + 1)) index++
  }
  return undefined
}
