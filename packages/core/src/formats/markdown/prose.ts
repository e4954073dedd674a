/** Turns the blocks of a document and the events in them into passages of prose. */
import { HARD_BREAK, type PassageWriter } from '../../text/index.ts'
import { htmlProse } from '../html/prose.ts'
import { attributeProse } from './attribute-prose.ts'
import { skipSpace } from './characters.ts'
import { writeComment } from './comments.ts'
import { decodeReference } from './entities.ts'
import {
  CODE,
  COMMENT,
  DELIMITER,
  DROPPED,
  ESCAPE,
  HARD,
  HTML_IMAGE,
  IMAGE,
  LITERAL,
  PLACEHOLDER,
  REFERENCE,
  SOFT,
  URL,
} from './events.ts'
import { readInline } from './inline.ts'
import { type Inline, inlineReader } from './inline-state.ts'
import { type Leaf, viewOf } from './leaf.ts'
import type { Blocks } from './open-blocks.ts'
import { originOf, originOfEnd, type View } from './view.ts'

interface Writer {
  readonly builder: PassageWriter
  readonly inline: Inline
  view: View
  /** Events of images whose alternative text waits for the end of the passage. */
  images: number[]
}

/** Writes every leaf as a passage, the alternative text of its images after it. */
export function writeProse(source: string, blocks: Blocks, builder: PassageWriter): void {
  const write = leafWriter(source, blocks, builder)
  let nextBlock = blocks.blocks
  for (const leaf of blocks.leaves) nextBlock = write(leaf, nextBlock)
}

/** Writes a leaf, whatever leaves were written before; the blocks inside HTML are numbered from `nextBlock` on. Gives the next free number. */
export function leafWriter(
  source: string,
  blocks: Blocks,
  builder: PassageWriter,
): (leaf: Leaf, nextBlock: number) => number {
  const inline = inlineReader(blocks)
  const writer: Writer = { builder, inline, view: { text: source, start: 0, end: 0 }, images: [] }
  return (leaf, nextBlock) => {
    writer.view = viewOf(source, leaf)
    if (leaf.kind === 'html')
      return htmlProse(writer.view, { role: leaf.role, block: leaf.block, document: false }, builder, nextBlock)
    writeLeaf(writer, leaf)
    return nextBlock
  }
}

function writeLeaf(writer: Writer, leaf: Leaf): void {
  const { builder, inline, view } = writer
  const { role, block } = leaf
  readInline(inline, view, leaf.opensItem)
  writer.images = []
  if (imagesAlone(writer)) writeComments(writer)
  else {
    builder.open({ role, block })
    writeEvents(writer, 0, inline.events.count, view.start, view.end, false)
    builder.close()
  }
  for (const image of writer.images) {
    builder.open({ role: 'alt', block })
    writeAlternative(writer, image)
    builder.close()
  }
}

/** A row of images, such as badges, is no passage; gathers them when nothing else stands in the view. */
function imagesAlone(writer: Writer): boolean {
  const { view, inline, images } = writer
  const { events } = inline
  let at = view.start
  for (let index = 0; index < events.count; index++) {
    const kind = events.kind[index]!
    if (!BESIDE_IMAGES.has(kind)) break
    if (skipSpace(view.text, at, events.start[index]!) < events.start[index]!) break
    if (kind === IMAGE || kind === HTML_IMAGE) images.push(index)
    if (kind === IMAGE) index = events.left[index]!
    at = events.end[index]!
  }
  const alone = images.length > 0 && skipSpace(view.text, at, view.end) === view.end
  if (!alone) writer.images = []
  return alone
}

const BESIDE_IMAGES: ReadonlySet<number> = new Set([IMAGE, HTML_IMAGE, DROPPED, SOFT, HARD, COMMENT])

function writeComments({ view, inline: { events }, builder }: Writer): void {
  for (let index = 0; index < events.count; index++)
    if (events.kind[index] === COMMENT) writeComment(view, events.start[index]!, events.end[index]!, builder)
}

function writeAlternative(writer: Writer, image: number): void {
  const { events } = writer.inline
  if (events.kind[image] === HTML_IMAGE) {
    attributeProse(writer.view, events.left[image]!, events.right[image]!, writer.builder)
    return
  }
  const close = events.left[image]!
  writeEvents(writer, image + 1, close, events.end[image]!, events.start[close]!, true)
}

/** Writes the text `[at, end)` with the events `[from, to)` in it; inside alternative text an image is only its own. */
function writeEvents(writer: Writer, from: number, to: number, start: number, end: number, alternative: boolean): void {
  const { events } = writer.inline
  let at = start
  for (let index = from; index < to; index++) {
    const kind = events.kind[index]!
    if (kind === LITERAL) continue
    if (events.start[index]! > at) copy(writer, at, events.start[index]!)
    at = events.end[index]!
    if ((kind === IMAGE || kind === HTML_IMAGE) && !alternative) {
      const close = kind === IMAGE ? events.left[index]! : index
      writer.images.push(index)
      writeAtom(writer, 'image', events.start[index]!, events.end[close]!)
      at = events.end[close]!
      index = close
    } else writeEvent(writer, kind, index)
  }
  if (end > at) copy(writer, at, end)
}

function writeEvent(writer: Writer, kind: number, index: number): void {
  const { events } = writer.inline
  const start = events.start[index]!
  const end = events.end[index]!
  if (kind === SOFT) replace(writer, '\n', start, end)
  else if (kind === HARD) replace(writer, HARD_BREAK, start, end)
  else if (kind === DELIMITER) copy(writer, start + events.left[index]!, end - events.right[index]!)
  else if (kind === CODE) writeAtom(writer, 'code', start, end)
  else if (kind === URL) writeAtom(writer, 'url', start, end)
  else if (kind === COMMENT) writeComment(writer.view, start, end, writer.builder)
  else if (kind === PLACEHOLDER) writePlaceholder(writer, start, end)
  else if (kind === ESCAPE) replace(writer, writer.view.text.slice(start + 1, end), start, end)
  else if (kind === REFERENCE) replace(writer, decodeReference(writer.view.text, start, end), start, end)
}

function copy(writer: Writer, start: number, end: number): void {
  if (end <= start) return
  const { view, builder } = writer
  if (!view.lines) builder.copy(start, end)
  else builder.copy(originOf(view, start), originOfEnd(view, end))
}

function replace(writer: Writer, text: string, start: number, end: number): void {
  const { view, builder } = writer
  builder.replace(text, originOf(view, start), originOfEnd(view, end))
}

function writeAtom(writer: Writer, kind: 'code' | 'url' | 'image', start: number, end: number): void {
  const { view, builder } = writer
  if (!view.lines) builder.atom(kind, start, end)
  else builder.atom(kind, originOf(view, start), originOfEnd(view, end), { raw: view.text.slice(start, end) })
}

function writePlaceholder({ view, builder }: Writer, start: number, end: number): void {
  builder.placeholder(originOf(view, start), originOfEnd(view, end), view.text.slice(start, end))
}
