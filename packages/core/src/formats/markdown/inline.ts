/**
 * Reads the text of one leaf block in a single pass and notes where it is not prose as it stands. Pairs of brackets and runs of emphasis
 * are settled by the rules of CommonMark and GFM; the work is linear in the text.
 */

import { opensPlaceholder, placeholderEnd } from '../../text/index.ts'
import { addressAt } from './autolinks.ts'
import * as c from './characters.ts'
import { isComment } from './comments.ts'
import { afterLineEnd } from './cursor.ts'
import { addDelimiter, resolveDelimiters } from './emphasis.ts'
import { referenceEnd } from './entities.ts'
import {
  addEvent,
  CODE,
  COMMENT,
  DELIMITER,
  DROPPED,
  ESCAPE,
  HARD,
  HTML_IMAGE,
  PLACEHOLDER,
  REFERENCE,
  SOFT,
  URL,
} from './events.ts'
import { attributeValue, autolinkEnd, closingTag, inlineHtmlEnd, tagEnd, tagName } from './inline-html.ts'
import { type Inline, note, reset } from './inline-state.ts'
import { closeBracket, openBracket } from './links.ts'
import type { View } from './view.ts'

/** Fills `inline.events` for the view; `opensItem` says that a task marker may stand at its start. */
export function readInline(inline: Inline, view: View, opensItem: boolean): void {
  const { text, end } = view
  reset(inline, view)
  let at = opensItem ? afterTaskMarker(inline) : view.start
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (unit < 128) at = SPECIAL[unit] === 1 ? readSpecial(inline, unit, at) : at + 1
    else at = opensPlaceholder(unit) ? Math.max(at + 1, readPlaceholder(inline, at)) : at + 1
  }
  resolveDelimiters(inline.events, inline.delimiters, 0)
}

const SPECIAL = new Uint8Array(128)
for (const character of '\n\r\\`*_~[]!<&:.@{%$') SPECIAL[character.charCodeAt(0)] = 1

/** Reads what begins at a special character; gives where reading goes on. */
function readSpecial(inline: Inline, unit: number, at: number): number {
  switch (unit) {
    case c.DOT:
      return (inline.text.charCodeAt(at - 1) | 32) === 119 ? readAddress(inline, at) : at + 1
    case c.COLON:
    case c.AT:
      return readAddress(inline, at)
    case c.LF:
    case c.CR:
      return readLineEnd(inline, at)
    case c.STAR:
    case c.UNDERSCORE:
    case c.TILDE:
      return readDelimiter(inline, unit, at)
    case c.BACKTICK:
      return readCode(inline, at)
    case c.LEFT_BRACKET:
      return readBracket(inline, at)
    case c.RIGHT_BRACKET:
      return closeBracket(inline, at)
    default:
      return readRare(inline, unit, at)
  }
}

function readRare(inline: Inline, unit: number, at: number): number {
  const { text, end } = inline
  switch (unit) {
    case c.BANG:
      return at + 1 < end && text.charCodeAt(at + 1) === c.LEFT_BRACKET ? openBracket(inline, at, at + 2) : at + 1
    case c.BACKSLASH:
      return readEscape(inline, at)
    case c.AMPERSAND: {
      const after = referenceEnd(text, at, end)
      if (after < 0) return at + 1
      note(inline, REFERENCE, at, after)
      return after
    }
    case c.LESS:
      return readPointed(inline, at)
    default:
      return Math.max(at + 1, readPlaceholder(inline, at))
  }
}

/** The offset after the placeholder at `at`, which is noted; -1 when there is none. */
function readPlaceholder(inline: Inline, at: number): number {
  const after = placeholderEnd(inline.text, at, inline.end)
  if (after > 0) note(inline, PLACEHOLDER, at, after)
  return after
}

/** `[FIRST NAME]` is a blank to fill in, unless the document defines links by such labels. */
function readBracket(inline: Inline, at: number): number {
  const after = inline.blocks.definitions.size === 0 ? readPlaceholder(inline, at) : -1
  return after > 0 ? after : openBracket(inline, at, at + 1)
}

function readLineEnd(inline: Inline, at: number): number {
  const { text, events, end } = inline
  const floor = events.count > 0 ? events.end[events.count - 1]! : inline.start
  let start = at
  while (start > floor && c.isBlank(text.charCodeAt(start - 1))) start--
  const hard = at - start > 1 && !text.slice(start, at).includes('\t')
  const after = c.skipBlanks(text, afterLineEnd(text, at), end)
  note(inline, hard ? HARD : SOFT, start, after)
  return after
}

function readEscape(inline: Inline, at: number): number {
  const { text, end } = inline
  if (at + 1 >= end) return at + 1
  const next = text.charCodeAt(at + 1)
  if (c.isLineEnd(next)) {
    const after = c.skipBlanks(text, afterLineEnd(text, at + 1), end)
    note(inline, HARD, at, after)
    return after
  }
  if (!c.isAsciiPunctuation(next)) return at + 1
  note(inline, ESCAPE, at, at + 2)
  return at + 2
}

function readDelimiter(inline: Inline, unit: number, at: number): number {
  const { text, events, end, start } = inline
  const placeholder = unit === c.STAR ? readPlaceholder(inline, at) : -1
  if (placeholder > 0) return placeholder
  const after = c.afterRun(text, unit, at, end)
  const event = addEvent(events, DELIMITER, at, after)
  const before = at > start ? codePointBefore(text, at) : Number.NaN
  const next = after < end ? text.codePointAt(after)! : Number.NaN
  addDelimiter(inline.delimiters, event, unit, before, next)
  return after
}

function codePointBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1)
  const low = unit >= 0xdc00 && unit <= 0xdfff
  return low && at > 1 ? text.codePointAt(at - 2)! : unit
}

function readCode(inline: Inline, at: number): number {
  const { text, end } = inline
  const after = c.afterRun(text, c.BACKTICK, at, end)
  const length = after - at
  if (inline.ticks && (inline.ticks.get(length) ?? -1) < after) return after
  for (let index = text.indexOf('`', after); index >= 0 && index < end; index = text.indexOf('`', index)) {
    const start = index
    index = c.afterRun(text, c.BACKTICK, start, end)
    if (index - start !== length) continue
    note(inline, CODE, at, index)
    return index
  }
  inline.ticks ??= tickRuns(text, after, end)
  return after
}

/** Where the last run of backticks of each length begins, so that no unclosed run makes the text be searched again. */
function tickRuns(text: string, from: number, end: number): Map<number, number> {
  const last = new Map<number, number>()
  for (let at = text.indexOf('`', from); at >= 0 && at < end; ) {
    const after = c.afterRun(text, c.BACKTICK, at, end)
    last.set(after - at, at)
    at = text.indexOf('`', after)
  }
  return last
}

function readAddress(inline: Inline, at: number): number {
  const { text, floor, end, events, delimiters, brackets } = inline
  const address = addressAt(text, at, floor, end, brackets.count > 0)
  if (!address) return at + 1
  // Underscores in the part of the address that was read already are no emphasis.
  while (events.count > 0 && events.start[events.count - 1]! >= address[0]) events.count--
  while (delimiters.count > 0 && delimiters.event[delimiters.count - 1]! >= events.count) delimiters.count--
  note(inline, URL, address[0], address[1])
  return address[1]
}

/** `<` opens an autolink or a piece of HTML. */
function readPointed(inline: Inline, at: number): number {
  const { text, end } = inline
  const placeholder = readPlaceholder(inline, at)
  if (placeholder > 0) return placeholder
  const link = autolinkEnd(text, at)
  if (link >= 0 && link <= end) {
    note(inline, URL, at, link)
    return link
  }
  const after = inlineHtmlEnd(text, at, end, inline.unclosed)
  if (after < 0) return at + 1
  if (!isComment(text, at)) return readTag(inline, at, after)
  note(inline, COMMENT, at, after)
  return after
}

/** What stands between these tags is no prose. */
const RAW_ELEMENTS = new Set(['code', 'kbd', 'samp', 'var', 'tt', 'pre', 'script', 'style', 'svg', 'math'])

function readTag(inline: Inline, at: number, after: number): number {
  const { text, end } = inline
  const name = tagName(text, at, after)
  if (name === 'br') {
    const stop = afterBreak(text, after, end)
    note(inline, HARD, at, stop)
    return stop
  }
  if (RAW_ELEMENTS.has(name)) {
    const close = closingTag(text, name, after, Math.min(end, after + RAW_LIMIT))
    const stop = close < 0 ? after : Math.max(after, tagEnd(text, close, end))
    note(inline, stop === after ? DROPPED : CODE, at, stop)
    return stop
  }
  const alt = name === 'img' ? attributeValue(text, 'alt', at, after) : undefined
  const event = note(inline, alt ? HTML_IMAGE : DROPPED, at, after)
  if (alt) [inline.events.left[event], inline.events.right[event]] = alt
  return after
}

/** How far the end of a raw element is looked for. */
const RAW_LIMIT = 2000

/** A line end right after a `<br>` belongs to it. */
function afterBreak(text: string, at: number, end: number): number {
  const lineEnd = c.skipBlanks(text, at, end)
  if (lineEnd >= end || !c.isLineEnd(text.charCodeAt(lineEnd))) return at
  return c.skipBlanks(text, afterLineEnd(text, lineEnd), end)
}

function afterTaskMarker(inline: Inline): number {
  const { text, start, end } = inline
  if (text.charCodeAt(start) !== c.LEFT_BRACKET || text.charCodeAt(start + 2) !== c.RIGHT_BRACKET) return start
  const mark = text.charCodeAt(start + 1)
  if ((mark | 32) !== 120 && !c.isSpace(mark)) return start
  const after = c.skipSpace(text, start + 3, end)
  if (after === start + 3 || after >= end) return start
  note(inline, DROPPED, start, after)
  return after
}
