/** HTML inside a line of Markdown: where a tag, a comment or the like ends, and autolinks in `<…>`. */
import {
  APOSTROPHE,
  BANG,
  COLON,
  DASH,
  DOT,
  EQUALS,
  GREATER,
  isAlphanumeric,
  isLetter,
  isSpace,
  LESS,
  QUESTION,
  QUOTE,
  SLASH,
  skipSpace,
  UNDERSCORE,
} from './characters.ts'

/**
 * The offset after the tag, comment, instruction, declaration or CDATA section at `at` (its `<`); -1 when there is none. What was found
 * to be closed nowhere is added to `unclosed`, so that the text is searched only once for it.
 */
export function inlineHtmlEnd(text: string, at: number, end: number, unclosed: Set<string>): number {
  const next = text.charCodeAt(at + 1)
  if (next !== BANG && next !== QUESTION) return tagEnd(text, at, end)
  if (next === QUESTION) return after(text, '?>', at + 2, end, unclosed)
  if (text.startsWith('<!-->', at)) return at + 5
  if (text.startsWith('<!--->', at)) return at + 6
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4, end, unclosed)
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at + 9, end, unclosed)
  return isLetter(text.charCodeAt(at + 2)) ? after(text, '>', at + 2, end, unclosed) : -1
}

function after(text: string, close: string, from: number, end: number, unclosed: Set<string>): number {
  if (unclosed.has(close)) return -1
  const found = text.slice(from, end).indexOf(close)
  if (found < 0) unclosed.add(close)
  return found < 0 ? -1 : from + found + close.length
}

/** The offset after the opening or closing tag at `at` (its `<`); -1 when there is none. */
export function tagEnd(text: string, at: number, end: number): number {
  const next = text.charCodeAt(at + 1)
  if (isLetter(next)) return openTagEnd(text, at, end)
  return next === SLASH ? closeTagEnd(text, at, end) : -1
}

function tagNameEnd(text: string, at: number, end: number): number {
  let index = at
  while (index < end && (isAlphanumeric(text.charCodeAt(index)) || text.charCodeAt(index) === DASH)) index++
  return index
}

function closeTagEnd(text: string, at: number, end: number): number {
  if (!isLetter(text.charCodeAt(at + 2))) return -1
  const close = skipSpace(text, tagNameEnd(text, at + 2, end), end)
  return close < end && text.charCodeAt(close) === GREATER ? close + 1 : -1
}

function openTagEnd(text: string, at: number, end: number): number {
  let index = tagNameEnd(text, at + 1, end)
  for (;;) {
    const start = skipSpace(text, index, end)
    const unit = start < end ? text.charCodeAt(start) : 0
    if (unit === GREATER) return start + 1
    if (unit === SLASH) return start + 1 < end && text.charCodeAt(start + 1) === GREATER ? start + 2 : -1
    if (start === index) return -1
    index = attributeEnd(text, start, end)
    if (index < 0) return -1
  }
}

function isNameUnit(unit: number): boolean {
  return isAlphanumeric(unit) || unit === UNDERSCORE || unit === COLON || unit === DOT || unit === DASH
}

/** The offset after the attribute at `at`, with its value; -1 when there is none. */
function attributeEnd(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at)
  if (!isLetter(first) && first !== UNDERSCORE && first !== COLON) return -1
  let index = at + 1
  while (index < end && isNameUnit(text.charCodeAt(index))) index++
  const equals = skipSpace(text, index, end)
  if (equals >= end || text.charCodeAt(equals) !== EQUALS) return index
  return valueEnd(text, skipSpace(text, equals + 1, end), end)
}

function valueEnd(text: string, at: number, end: number): number {
  const quote = at < end ? text.charCodeAt(at) : GREATER
  if (quote === QUOTE || quote === APOSTROPHE) {
    let index = at + 1
    while (index < end && text.charCodeAt(index) !== quote) index++
    return index < end ? index + 1 : -1
  }
  let index = at
  while (index < end && isUnquoted(text.charCodeAt(index))) index++
  return index === at ? -1 : index
}

function isUnquoted(unit: number): boolean {
  return (
    !isSpace(unit) &&
    unit !== QUOTE &&
    unit !== APOSTROPHE &&
    unit !== EQUALS &&
    unit !== LESS &&
    unit !== GREATER &&
    unit !== 96
  )
}

const AUTOLINK =
  /<(?:[a-z][a-z0-9+.-]{1,31}:[^\u0000-\u0020<>\u007f]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)>/iy

/** The offset after an autolink in pointed brackets; -1 when there is none. */
export function autolinkEnd(text: string, at: number): number {
  AUTOLINK.lastIndex = at
  return AUTOLINK.test(text) ? AUTOLINK.lastIndex : -1
}

/** The value of an attribute of the tag `[start, end)` as `[start, end]` without its quotes. */
export function attributeValue(
  text: string,
  name: string,
  start: number,
  end: number,
): readonly [number, number] | undefined {
  let index = tagNameEnd(text, start + 1, end)
  for (;;) {
    const at = skipSpace(text, index, end)
    const stop = attributeEnd(text, at, end)
    if (stop < 0 || at === index) return undefined
    if (text.slice(at, at + name.length).toLowerCase() === name) {
      const equals = skipSpace(text, at + name.length, stop)
      if (text.charCodeAt(equals) === EQUALS && equals < stop)
        return unquoted(text, skipSpace(text, equals + 1, stop), stop)
    }
    index = stop
  }
}

function unquoted(text: string, start: number, end: number): readonly [number, number] {
  const first = text.charCodeAt(start)
  return first === QUOTE || first === APOSTROPHE ? [start + 1, end - 1] : [start, end]
}

/** The lower-case name of the tag at `at`; empty for comments and the like. A closing tag's name begins with `/`. */
export function tagName(text: string, at: number, end: number): string {
  const start = text.charCodeAt(at + 1) === SLASH ? at + 2 : at + 1
  return text.slice(at + 1, tagNameEnd(text, start, end)).toLowerCase()
}

/** Where the closing tag `</name` begins, in any case; -1 when there is none. */
export function closingTag(text: string, name: string, from: number, end: number): number {
  const rest = text.slice(from, end)
  for (let at = rest.indexOf('</'); at >= 0; at = rest.indexOf('</', at + 2)) {
    const after = at + 2 + name.length
    if (rest.slice(at + 2, after).toLowerCase() === name && !isNameUnit(rest.charCodeAt(after))) return from + at
  }
  return -1
}
