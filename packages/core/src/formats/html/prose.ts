/**
 * The prose of HTML: what stands between its tags, in passages as its elements divide it. One pass over the text and no tree: only prose and places
 * are wanted, and templates are not yet HTML. Their placeholders may hold quotes, brackets and tags that would mislead a parser of HTML.
 */
import { type DocumentBuilder, opensPlaceholder, placeholderEnd, placeholderFacts } from '../../text/index.ts'
import { addressAt } from '../markdown/autolinks.ts'
import { AMPERSAND, AT, BANG, COLON, DOT, isSpace, LESS, QUESTION, SLASH, skipSpace } from '../markdown/characters.ts'
import type { View } from '../markdown/view.ts'
import { readDeclaration } from './declarations.ts'
import { closePassage, readTag } from './markup.ts'
import {
  addAtom,
  addSpace,
  around,
  copyProse,
  type Ground,
  type HtmlReader,
  htmlReader,
  replaceProse,
} from './reader.ts'
import { referenceAt } from './references.ts'
import { opensTag } from './tag.ts'

/** Writes the prose of a piece of HTML; gives the next free block number. */
export function htmlProse(view: View, ground: Ground, builder: DocumentBuilder, nextBlock: number): number {
  const reader = htmlReader(view, ground, builder, nextBlock)
  const { text, end } = view
  let run = view.start
  let at = view.start
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (unit < 128 ? SPECIAL[unit] === 0 : !opensPlaceholder(unit)) {
      at++
      continue
    }
    const after = readSpecial(reader, unit, run, at)
    if (after > at) run = at = after
    else at++
  }
  copyProse(reader, run, end)
  closePassage(reader)
  return reader.nextBlock
}

const SPECIAL = new Uint8Array(128)
for (const character of '\t\n\f\r <&:.@{%$*[') SPECIAL[character.charCodeAt(0)] = 1

/** Handles what stands at `at`, after writing the prose from `run` on; gives where reading goes on, `at` itself when it is plain prose. */
function readSpecial(reader: HtmlReader, unit: number, run: number, at: number): number {
  switch (unit) {
    case LESS:
      return readMarkup(reader, run, at)
    case AMPERSAND:
      return readReference(reader, run, at)
    case COLON:
    case DOT:
    case AT:
      return readAddress(reader, run, at)
    default:
      return isSpace(unit) ? readSpace(reader, run, at) : readPlaceholder(reader, run, at)
  }
}

function readReference(reader: HtmlReader, run: number, at: number): number {
  const { text, end } = reader.view
  const reference = referenceAt(text, at, end, false)
  if (!reference) return at
  copyProse(reader, run, at)
  // Mails fill the rest of the first line with characters that nobody sees.
  if (around(reader).role !== 'preheader' || !INVISIBLE.test(reference.text))
    replaceProse(reader, reference.text, at, reference.end)
  return reference.end
}

const INVISIBLE = /^[\u00ad\u034f\u2007\u200b\u200c\u200d\ufeff]$/

function readAddress(reader: HtmlReader, run: number, at: number): number {
  const address = addressAt(reader.view.text, at, run, reader.view.end, false)
  if (!address) return at
  copyProse(reader, run, address[0])
  addAtom(reader, 'url', address[0], address[1])
  return address[1]
}

function readSpace(reader: HtmlReader, run: number, at: number): number {
  const { text, end } = reader.view
  const after = skipSpace(text, at, end)
  if (after === at + 1 && text.charCodeAt(at) === 32) return at
  copyProse(reader, run, at)
  addSpace(reader, '\n', at, after)
  return after
}

function readPlaceholder(reader: HtmlReader, run: number, at: number): number {
  const { text, end } = reader.view
  const after = placeholderEnd(text, at, end)
  if (after < 0) return at
  copyProse(reader, run, at)
  addAtom(reader, 'placeholder', at, after, placeholderFacts(text.slice(at, after)))
  return after
}

function readMarkup(reader: HtmlReader, run: number, at: number): number {
  const { text } = reader.view
  const next = text.charCodeAt(at + 1)
  if (next === BANG || next === QUESTION || (next === SLASH && !opensTag(text, at))) {
    const after = readDeclaration(reader, at)
    if (after < 0) return at
    copyProse(reader, run, at)
    return after
  }
  if (opensTag(text, at)) return readTag(reader, run, at)
  return readPlaceholder(reader, run, at)
}
