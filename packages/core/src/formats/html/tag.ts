/**
 * Reads a tag as browsers do, with one difference: what a template puts into it (`<a {{#if a > b}}class="x"{{/if}}>`) is passed over, so that the
 * quotes and brackets in it do not end the tag.
 */
import { opensPlaceholder, placeholderEnd } from '../../text/index.ts'
import {
  APOSTROPHE,
  EQUALS,
  GREATER,
  isAlphanumeric,
  isLetter,
  isSpace,
  QUOTE,
  SLASH,
  skipSpace,
} from '../markdown/characters.ts'

export interface Tag {
  /** In lower case. */
  readonly name: string
  readonly closing: boolean
  /** Written with `/>`. */
  readonly selfClosing: boolean
  /** The offset after it. */
  readonly end: number
  /** Those that say something of the text; `href`, `width` and the like are passed over. */
  readonly attributes: readonly Attribute[]
}

export interface Attribute {
  /** In lower case. */
  readonly name: string
  /** The value without its quotes; empty when there is none. */
  readonly start: number
  readonly end: number
  /** The character around the value; empty when there is none. */
  readonly quote: '"' | "'" | ''
}

/** Whether a tag begins at `at` (its `<`). */
export function opensTag(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return isLetter(next) || (next === SLASH && isLetter(text.charCodeAt(at + 2)))
}

/** The tag at `at`, where one opens; undefined when it is not closed before `end`. */
export function tagAt(text: string, at: number, end: number): Tag | undefined {
  const closing = text.charCodeAt(at + 1) === SLASH
  const start = closing ? at + 2 : at + 1
  let index = nameEnd(text, start, end)
  const name = text.slice(start, index).toLowerCase()
  let attributes: Attribute[] | undefined
  for (;;) {
    index = skipSpace(text, index, end)
    if (index >= end) return undefined
    const unit = text.charCodeAt(index)
    if (unit === GREATER)
      return {
        name,
        closing,
        selfClosing: text.charCodeAt(index - 1) === SLASH,
        end: index + 1,
        attributes: attributes ?? NONE,
      }
    if (unit === SLASH) index++
    else {
      attributes ??= []
      index = readAttribute(text, index, end, attributes)
    }
  }
}

const NONE: readonly Attribute[] = []

/** Names go on up to white space, `/` or `>`; `<p{{x}}>` is a `p`. */
function nameEnd(text: string, start: number, end: number): number {
  let index = start
  while (index < end && isNameUnit(text.charCodeAt(index))) index++
  return index
}

function isNameUnit(unit: number): boolean {
  return isAlphanumeric(unit) || unit === 45 || unit === 58 || unit === 95 || unit === 46 || unit > 127
}

/** Reads the attribute at `at` and gives the offset after it, `end` when its value is not closed. */
function readAttribute(text: string, at: number, end: number, attributes: Attribute[]): number {
  const template = afterTemplate(text, at, end)
  if (template > at) return template
  const nameStop = attributeNameEnd(text, at, end)
  const equals = skipSpace(text, nameStop, end)
  const name = keptName(text, at, nameStop)
  if (equals >= end || text.charCodeAt(equals) !== EQUALS) {
    if (name !== undefined) attributes.push({ name, start: nameStop, end: nameStop, quote: '' })
    return nameStop
  }
  const start = skipSpace(text, equals + 1, end)
  const first = start < end ? text.charCodeAt(start) : GREATER
  const quoted = first === QUOTE || first === APOSTROPHE
  const stop = quoted ? quotedEnd(text, start + 1, end, first) : unquotedEnd(text, start, end)
  if (name !== undefined)
    attributes.push({
      name,
      start: quoted ? start + 1 : start,
      end: stop,
      quote: quoted ? (first === QUOTE ? '"' : "'") : '',
    })
  return quoted && stop < end ? stop + 1 : stop
}

const KEPT: ReadonlySet<string> = new Set(
  (
    'alt title aria-label aria-description placeholder label value content role class style hidden lang xml:lang type name property ' +
    'key cellpadding cellspacing'
  ).split(' '),
)
/** By first letter and length: most names are told apart without being cut out of the text. */
const MAYBE_KEPT = new Uint8Array(32 * 32)
for (const name of KEPT) MAYBE_KEPT[(name.charCodeAt(0) & 31) * 32 + name.length] = 1

/** The name in lower case when it is one of those that count. */
function keptName(text: string, start: number, end: number): string | undefined {
  const length = end - start
  if (length > 31 || MAYBE_KEPT[(text.charCodeAt(start) & 31) * 32 + length] === 0) return undefined
  const name = text.slice(start, end).toLowerCase()
  return KEPT.has(name) ? name : undefined
}

function attributeNameEnd(text: string, at: number, end: number): number {
  // An equals sign at the start belongs to the name.
  let index = at + 1
  for (; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit === EQUALS || unit === GREATER || unit === SLASH || isSpace(unit)) break
  }
  return index
}

function quotedEnd(text: string, at: number, end: number, quote: number): number {
  let index = at
  while (index < end) {
    const unit = text.charCodeAt(index)
    if (unit === quote) return index
    index = unit === LEFT_BRACE || unit === LESS ? Math.max(index + 1, afterTemplate(text, index, end)) : index + 1
  }
  return end
}

function unquotedEnd(text: string, at: number, end: number): number {
  let index = at
  while (index < end) {
    const unit = text.charCodeAt(index)
    if (unit === GREATER || isSpace(unit)) return index
    index = Math.max(index + 1, afterTemplate(text, index, end))
  }
  return index
}

const LEFT_BRACE = 123
const LESS = 60

/** The offset after a placeholder at `at`; -1 when there is none. */
function afterTemplate(text: string, at: number, end: number): number {
  return opensPlaceholder(text.charCodeAt(at)) ? placeholderEnd(text, at, end) : -1
}

/** The attribute with this name as it is written; undefined when there is none. */
export function attributeOf(tag: Tag, name: string): Attribute | undefined {
  for (const attribute of tag.attributes) if (attribute.name === name) return attribute
  return undefined
}

/** The value of an attribute as it stands in the text; undefined when there is none. */
export function attributeText(text: string, tag: Tag, name: string): string | undefined {
  const found = attributeOf(tag, name)
  return found && text.slice(found.start, found.end)
}
