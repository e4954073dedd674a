/** Links and images: what follows a closing bracket, and which opening bracket it belongs to. */
import { CARET, isSpace, LEFT_BRACKET, LEFT_PAREN, RIGHT_PAREN, skipSpace } from './characters.ts'
import { destinationEnd, labelEnd, normalLabel, titleEnd } from './definitions.ts'
import { resolveDelimiters } from './emphasis.ts'
import { DROPPED, IMAGE } from './events.ts'
import { type Inline, note } from './inline-state.ts'

const NESTING_LIMIT = 1000

/** Notes the bracket `[start, end)`, which is `[` or `![`; gives where reading goes on. */
export function openBracket(inline: Inline, start: number, end: number): number {
  const { brackets, delimiters } = inline
  if (brackets.count >= NESTING_LIMIT) {
    brackets.overflow++
    return end
  }
  const index = brackets.count++
  brackets.event[index] = note(inline, 0, start, end)
  brackets.image[index] = end - start === 2
  brackets.delimiters[index] = delimiters.count
  brackets.lastEnd = end
  return end
}

/** Handles the `]` at `at`; gives where reading goes on. */
export function closeBracket(inline: Inline, at: number): number {
  const { brackets, events, text } = inline
  if (brackets.overflow > 0) {
    brackets.overflow--
    return at + 1
  }
  if (brackets.count === 0) return at + 1
  const index = --brackets.count
  const opener = brackets.event[index]!
  const image = brackets.image[index]!
  const textStart = events.end[opener]!
  const simple = brackets.lastEnd === textStart
  brackets.lastEnd = at + 1
  const footnote = simple && text.charCodeAt(textStart) === CARET
  if (footnote && inline.blocks.footnotes.has(normalLabel(text.slice(textStart + 1, Math.min(at, textStart + 1001)))))
    return dropFootnote(inline, opener, at)
  const inactive = !image && index < brackets.inactive
  if (brackets.inactive > index) brackets.inactive = index
  if (inactive) return at + 1
  const end = linkEnd(inline, textStart, at, simple)
  if (end < 0) return at + 1
  return closeLink(inline, index, at, end)
}

function closeLink(inline: Inline, index: number, at: number, end: number): number {
  const { brackets, events, delimiters } = inline
  const opener = brackets.event[index]!
  const image = brackets.image[index]!
  events.kind[opener] = image ? IMAGE : DROPPED
  events.left[opener] = note(inline, DROPPED, at, end)
  resolveDelimiters(events, delimiters, brackets.delimiters[index]!)
  if (!image) brackets.inactive = index
  return end
}

function dropFootnote(inline: Inline, opener: number, at: number): number {
  const { events, delimiters } = inline
  const start = events.end[opener]! - 1
  events.count = opener
  while (delimiters.count > 0 && delimiters.event[delimiters.count - 1]! >= opener) delimiters.count--
  // In `![^1]` the exclamation mark is prose.
  note(inline, DROPPED, start, at + 1)
  return at + 1
}

/** The offset after the link whose `]` stands at `at`: its resource, its reference, or the bracket alone; -1 when it is no link. */
function linkEnd(inline: Inline, textStart: number, at: number, simple: boolean): number {
  const { text, end, blocks } = inline
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0
  if (next === LEFT_PAREN) {
    const after = resourceEnd(text, at + 1, end)
    if (after >= 0) return after
  }
  if (blocks.definitions.size === 0) return -1
  if (next === LEFT_BRACKET) {
    const after = labelEnd(text, at + 1, end)
    if (after >= 0) return blocks.definitions.has(normalLabel(text.slice(at + 2, after - 1))) ? after : -1
  }
  if (!simple || at - textStart > 999 || !blocks.definitions.has(normalLabel(text.slice(textStart, at)))) return -1
  return next === LEFT_BRACKET && text.charCodeAt(at + 2) === 93 ? at + 3 : at + 1
}

/** The offset after `(destination "title")` at `at`; -1 when there is none. */
function resourceEnd(text: string, at: number, end: number): number {
  const destination = skipSpace(text, at + 1, end)
  if (destination < end && text.charCodeAt(destination) === RIGHT_PAREN) return destination + 1
  const afterDestination = destinationEnd(text, destination, end)
  if (afterDestination < 0) return -1
  let close = skipSpace(text, afterDestination, end)
  if (close > afterDestination && isSpace(text.charCodeAt(close - 1))) {
    const after = titleEnd(text, close, end)
    if (after >= 0) close = skipSpace(text, after, end)
  }
  return close < end && text.charCodeAt(close) === RIGHT_PAREN ? close + 1 : -1
}
