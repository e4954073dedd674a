/**
 * The prose of HTML: what stands between its tags, in passages as its elements divide it. One pass over the text and no tree: only prose and places
 * are wanted, and templates are not yet HTML. Their placeholders may hold quotes, brackets and tags that would mislead a parser of HTML.
 */
import { type PassageWriter, placeholderEnd, placeholderOpeners } from '../../text/index.ts'
import { addressAt } from '../markdown/autolinks.ts'
import {
  AMPERSAND,
  AT,
  BANG,
  COLON,
  DOT,
  GREATER,
  isSpace,
  LESS,
  QUESTION,
  SLASH,
  SPACE,
  skipSpace,
} from '../markdown/characters.ts'
import type { View } from '../markdown/view.ts'
import { readDeclaration } from './declarations.ts'
import { elementFacts } from './elements.ts'
import { closePassage, readTag } from './markup.ts'
import {
  addAtom,
  addPlaceholder,
  addSpace,
  around,
  copyProse,
  endImplied,
  type Ground,
  type HtmlReader,
  htmlReader,
  openPassage,
  type Paragraphs,
  replaceProse,
} from './reader.ts'
import { referenceAt } from './references.ts'
import { opensTag } from './tag.ts'

/** Writes the prose of a piece of HTML; gives the next free block number. `paragraphs` are those of the file. */
export function htmlProse(
  view: View,
  ground: Ground,
  builder: PassageWriter,
  nextBlock: number,
  paragraphs?: Paragraphs,
): number {
  const reader = htmlReader(view, ground, builder, nextBlock, paragraphs)
  const { text, end } = view
  let run = view.start
  for (let at = specialFrom(text, run, end); at < end; ) {
    const after = readSpecial(reader, text.charCodeAt(at), run, at)
    if (after > at) run = after
    at = specialFrom(text, Math.max(after, at + 1), end)
  }
  copyProse(reader, run, end)
  closePassage(reader)
  return reader.nextBlock
}

/**
 * What may be more than prose: markup, white space that is folded, the signs of addresses, and what placeholders begin with. The last unit of a match
 * is what counts. Most units are tried and fail, so nothing looks back, which makes engines several times slower.
 */
const SPECIAL = new RegExp(`[\\t\\n\\f\\r&@${placeholderOpeners}]| [\\t-\\r ]|:(?=\\/\\/)|[Ww]{3}\\.`, 'g')

/** Where the next of these stands; `end` when none does before it. */
function specialFrom(text: string, at: number, end: number): number {
  SPECIAL.lastIndex = at
  return at < end && SPECIAL.test(text) ? Math.min(SPECIAL.lastIndex - 1, end) : end
}

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
  const start = at > run && text.charCodeAt(at - 1) === 32 ? at - 1 : at
  const after = skipSpace(text, start, end)
  if (after === start + 1 && text.charCodeAt(start) === 32) return at
  copyProse(reader, run, start)
  addSpace(reader, '\n', start, after)
  return after
}

function readPlaceholder(reader: HtmlReader, run: number, at: number): number {
  const { text, end } = reader.view
  const after = placeholderEnd(text, at, end)
  if (after < 0) return at
  copyProse(reader, run, at)
  addPlaceholder(reader, at, after)
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
  if (opensTag(text, at)) {
    const after = writeAgain(reader, run, at)
    return after > at ? after : readTag(reader, run, at)
  }
  return readPlaceholder(reader, run, at)
}

/** Writes the paragraph at `at` as one that was met before; gives the offset after it, `at` itself when it has to be read. */
function writeAgain(reader: HtmlReader, run: number, at: number): number {
  const { view, builder, paragraphs } = reader
  const { text } = view
  // What nobody sees is left out of a preheader.
  if (!paragraphs || !opensParagraph(text, at) || around(reader).role === 'preheader') return at
  if (reader.paragraphEnd <= at) reader.paragraphEnd = paragraphEnd(text, at)
  const end = reader.paragraphEnd
  const steps = end > view.end ? undefined : paragraphs.stepsOf(text.slice(at, end))
  if (!steps) return at
  copyProse(reader, run, at)
  closePassage(reader)
  endImplied(reader, 'p', elementFacts('p'))
  openPassage(reader)
  for (const step of steps) step(builder, at)
  closePassage(reader)
  return end
}

function opensParagraph(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 2)
  return (next === GREATER || next === SPACE) && text.charCodeAt(at + 1) === 112
}

function paragraphEnd(text: string, at: number): number {
  const close = text.indexOf('</p>', at)
  return close < 0 ? Number.POSITIVE_INFINITY : close + 4
}
