/**
 * ICU MessageFormat inside the strings of other formats: `{count, plural, one {# bag} other {# bags}} of {name}`. Each branch of a plural or
 * select is read as a text of its own with what stands around it; arguments and `#` are placeholders; quoted characters are themselves.
 */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import {
  type Decoded,
  type Escape,
  type PlaceholderMeaning,
  placeholderMeaning,
  type WriteProse,
} from '../../text/index.ts'
import type { Piece } from '../branches.ts'
import { type DecodedMessage, decodeMessage } from '../decode-message.ts'

/** A message that was understood. */
export interface IcuMessage extends DecodedMessage {
  /** Prose as it is written in the message, before the escapes of the file. */
  readonly write: WriteProse
}

const choice = /\{\s*[\w.-]{1,60}\s*,\s*(?:plural|select|selectordinal)\s*,/

/** What only messages have: a choice, or a quoted brace, or a doubled apostrophe beside an argument. */
export const looksLikeIcu = (text: string): boolean =>
  text.includes('{') &&
  (choice.test(text) || text.includes("'{") || (text.includes("''") && /\{\w{1,60}[,}]/.test(text)))

/** How deep branches may lie in branches; the parser calls itself for each. */
const deepest = 40

/** Reads a string as a message. Undefined when it is not one: it is read as it stands then. */
export function icuMessage(outer: Decoded): IcuMessage | undefined {
  const { text } = outer
  if (!looksLikeIcu(text) || depthOf(text) > deepest) return undefined
  const elements = parsed(text)
  if (!elements) return undefined
  const found: Found = { text, escapes: [], hasChoice: false }
  const pieces = piecesOf(elements, found, false)
  return {
    ...decodeMessage(outer, found.escapes, found.hasChoice ? pieces : undefined),
    write: writerFor(text, found.hasChoice),
  }
}

function parsed(text: string): readonly MessageFormatElement[] | undefined {
  try {
    return parse(text, {
      captureLocation: true,
      ignoreTag: true,
      requiresOtherClause: false,
      shouldParseSkeletons: false,
    })
  } catch {
    return undefined
  }
}

function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x7b) most = Math.max(most, ++depth)
    else if (unit === 0x7d) depth--
  }
  return most
}

interface Found {
  readonly text: string
  readonly escapes: Escape[]
  hasChoice: boolean
}

function piecesOf(elements: readonly MessageFormatElement[], found: Found, inPlural: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const element of elements) {
    const start = element.location!.start.offset
    const end = element.location!.end.offset
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      found.hasChoice = true
      const plural = element.type === TYPE.plural
      // Keys such as `1` lose their order in an object.
      const options = Object.values(element.options).sort((a, b) => a.location!.start.offset - b.location!.start.offset)
      const branches = options.map(({ value }) => piecesOf(value, found, inPlural || plural))
      pieces.push({ branches })
      continue
    }
    if (element.type === TYPE.literal) unquote(found, start, end, inPlural)
    else found.escapes.push({ start, end, text: '', atom: atomOf(element, found.text.slice(start, end)) })
    pieces.push({ start, end })
  }
  return pieces
}

function atomOf(element: MessageFormatElement, raw: string): NonNullable<Escape['atom']> {
  const meaning = meaningOf(element, raw)
  return meaning ? { kind: 'placeholder', meaning } : { kind: 'placeholder' }
}

function meaningOf({ type }: MessageFormatElement, raw: string): PlaceholderMeaning | undefined {
  if (type === TYPE.pound || type === TYPE.number) return 'number'
  if (type === TYPE.date || type === TYPE.time) return 'date'
  return placeholderMeaning(raw)
}

/** `''` is an apostrophe; `'{` quotes up to the next apostrophe. Every other apostrophe is one. */
function unquote({ text, escapes }: Found, start: number, end: number, inPlural: boolean): void {
  for (let at = start; at < end; at++) {
    if (text[at] !== "'") continue
    if (text[at + 1] === "'") {
      escapes.push({ start: at, end: at + 2, text: "'" })
      at++
      continue
    }
    const next = text[at + 1]
    if (next !== '{' && next !== '}' && !(next === '#' && inPlural)) continue
    at = quotedRun({ text, escapes }, at, end)
  }
}

/** The place of the apostrophe that ends the quote which begins at `open`. */
function quotedRun({ text, escapes }: Pick<Found, 'text' | 'escapes'>, open: number, end: number): number {
  escapes.push({ start: open, end: open + 1, text: '' })
  for (let at = open + 1; at < end; at++) {
    if (text[at] !== "'") continue
    if (text[at + 1] === "'") {
      escapes.push({ start: at, end: at + 2, text: "'" })
      at++
    } else {
      escapes.push({ start: at, end: at + 1, text: '' })
      return at
    }
  }
  return end
}

/**
 * Braces would become an argument, and `#` a number: such prose cannot be put in. Apostrophes are doubled where the message doubles its own, and
 * where they would quote what follows.
 */
function writerFor(message: string, hasChoice: boolean): WriteProse {
  const doubles = message.includes("''")
  return (prose, next = '{') => {
    if (/[{}]/.test(prose) || (hasChoice && prose.includes('#'))) return undefined
    const quotes = prose.endsWith("'") && /[{}#|']/.test(next)
    return doubles || quotes ? prose.replaceAll("'", "''") : prose
  }
}
