/**
 * The block structure of a Markdown document, read in one pass over its lines: containers are matched from the outside in, then new
 * blocks are opened, then the rest of the line goes to the open leaf. Only leaves that hold prose come out.
 */
import type { Role } from '../../text/index.ts'
import { GREATER, HASH, isDigit, LEFT_BRACKET, LESS, CARET } from './characters.ts'
import { closesFence, fenceLength, headingText, isThematicBreak, isUnderline, listMarker } from './block-starts.ts'
import { container, type Container, continues, DEPTH_LIMIT, interruptsParagraph, passListMarker } from './containers.ts'
import { passQuoteMarker } from './containers.ts'
import { type Cursor, cursorAt, findText, nextLine, skipUnits } from './cursor.ts'
import { definitionAt, footnoteMarker } from './definitions.ts'
import { endsHtmlBlock, htmlBlockKind } from './html-blocks.ts'
import { type Leaf, viewOf } from './leaf.ts'
import { cellsOf, delimiterColumns, isHeaderRow } from './tables.ts'
import { originOf } from './view.ts'

export interface Blocks {
  readonly leaves: readonly Leaf[]
  /** Normalised labels of link reference definitions and of footnote definitions. */
  readonly definitions: ReadonlySet<string>
  readonly footnotes: ReadonlySet<string>
}

/** What the lines of the open leaf are. */
type LeafState = 'none' | 'paragraph' | 'fence' | 'indented' | 'html' | 'table'

interface BlockReader {
  readonly source: string
  readonly cursor: Cursor
  readonly leaves: Leaf[]
  readonly definitions: Set<string>
  readonly footnotes: Set<string>
  readonly stack: Container[]
  /** How many containers the current line belongs to. */
  depth: number
  state: LeafState
  leaf: Leaf | undefined
  /** Start of the last line of the open paragraph. */
  lastLine: number
  /** Whether the leaf that begins is the first thing in a list item. */
  opensItem: boolean
  fenceMarker: number
  fenceLength: number
  htmlKind: number
  tableBlock: number
  quotes: number
  blocks: number
  section: number
}

/** Reads the blocks of `source` from `from` on; block numbers begin at `firstBlock`. */
export function readBlocks(source: string, from: number, firstBlock: number): Blocks {
  const reader: BlockReader = {
    source,
    cursor: cursorAt(source, from),
    leaves: [],
    definitions: new Set(),
    footnotes: new Set(),
    stack: [],
    depth: 0,
    state: 'none',
    leaf: undefined,
    lastLine: 0,
    opensItem: false,
    fenceMarker: 0,
    fenceLength: 0,
    htmlKind: 0,
    tableBlock: 0,
    quotes: 0,
    blocks: firstBlock + 1,
    section: firstBlock,
  }
  while (nextLine(reader.cursor)) readLine(reader)
  closeTo(reader, 0)
  return reader
}

function readLine(reader: BlockReader): void {
  const { cursor, stack } = reader
  reader.depth = 0
  while (reader.depth < stack.length && continues(stack[reader.depth]!, cursor)) reader.depth++
  const whole = reader.depth === stack.length
  if (whole && continuesVerbatim(reader)) return
  findText(cursor)
  while (opensContainer(reader)) findText(cursor)
  if (opensLeaf(reader)) return
  if (reader.state === 'paragraph' && !cursor.blank) {
    // A line of text goes on with the open paragraph even when the markers of its containers are missing.
    addToParagraph(reader)
    return
  }
  if (cursor.blank) return blankLine(reader)
  if (reader.state === 'table' && reader.depth === stack.length) return addRow(reader)
  beginLeaf(reader)
  beginParagraph(reader)
}

function blankLine(reader: BlockReader): void {
  closeUnmatched(reader)
  if (reader.state === 'paragraph' || reader.state === 'table') closeLeaf(reader)
}

/** Takes the line for a code block or an HTML block that is still open. */
function continuesVerbatim(reader: BlockReader): boolean {
  const { cursor } = reader
  if (reader.state === 'fence') {
    findText(cursor)
    const closes = cursor.indent < 4 && closesFence(reader.source, cursor.textAt, cursor.end, reader.fenceMarker, reader.fenceLength)
    if (closes) closeLeaf(reader)
    return true
  }
  if (reader.state === 'indented') {
    findText(cursor)
    if (cursor.blank || cursor.indent > 3) return true
    closeLeaf(reader)
  } else if (reader.state === 'html') return continuesHtml(reader)
  return false
}

function continuesHtml(reader: BlockReader): boolean {
  const { cursor } = reader
  findText(cursor)
  if (cursor.blank && reader.htmlKind > 5) {
    closeLeaf(reader)
    return false
  }
  addLine(reader, cursor.at, cursor.end)
  if (endsHtmlBlock(reader.source, cursor.at, cursor.end, reader.htmlKind)) closeLeaf(reader)
  return true
}

/** True when all containers of the line match and a paragraph is open: fewer things can begin there. */
function inParagraph(reader: BlockReader): boolean {
  return reader.state === 'paragraph' && reader.depth === reader.stack.length
}

function opensContainer(reader: BlockReader): boolean {
  const { cursor, source } = reader
  if (cursor.indent > 3 || cursor.blank || reader.depth >= DEPTH_LIMIT) return false
  const unit = source.charCodeAt(cursor.textAt)
  if (unit === GREATER) {
    beginLeaf(reader)
    passQuoteMarker(cursor)
    push(reader, container('quote', 'quote', reader.blocks++))
    return true
  }
  if (unit === LEFT_BRACKET) return opensFootnote(reader)
  return (isDigit(unit) || (unit >= 42 && unit <= 45)) && opensItem(reader)
}

function opensFootnote(reader: BlockReader): boolean {
  const { cursor, source } = reader
  if (source.charCodeAt(cursor.textAt + 1) !== CARET) return false
  const marker = footnoteMarker(source, cursor.textAt, cursor.end)
  if (!marker) return false
  reader.footnotes.add(marker.label)
  beginLeaf(reader)
  skipUnits(cursor, marker.end - cursor.textAt)
  findText(cursor)
  skipUnits(cursor, 0)
  push(reader, container('footnote', 'footnote', reader.blocks++, 0, 4))
  return true
}

function opensItem(reader: BlockReader): boolean {
  const { cursor, source } = reader
  const marker = listMarker(source, cursor.textAt, cursor.end)
  if (!marker) return false
  if (inParagraph(reader)) {
    if (!interruptsParagraph(cursor, marker) || isUnderline(source, cursor.textAt, cursor.end)) return false
  }
  if (isThematicBreak(source, cursor.textAt, cursor.end)) return false
  closeUnmatched(reader)
  let list = reader.stack.at(-1)
  if (list?.kind !== 'list' || list.marker !== marker.kind) {
    beginLeaf(reader)
    list = container('list', 'list-item', reader.blocks++, marker.kind)
    push(reader, list)
  } else closeLeaf(reader)
  push(reader, container('item', 'list-item', list.block, 0, passListMarker(cursor, marker)))
  return true
}

function push(reader: BlockReader, opened: Container): void {
  reader.stack.push(opened)
  reader.depth++
  if (opened.kind === 'quote') reader.quotes++
}

function opensLeaf(reader: BlockReader): boolean {
  const { cursor } = reader
  if (cursor.blank) return false
  if (cursor.indent > 3) {
    // Indented code cannot interrupt a paragraph.
    if (reader.state === 'paragraph') return false
    beginLeaf(reader)
    reader.state = 'indented'
    return true
  }
  switch (reader.source.charCodeAt(cursor.textAt)) {
    case HASH:
      return opensHeading(reader)
    case LESS:
      return opensHtml(reader)
    case 96:
    case 126:
      return opensFence(reader)
    case 61:
    case 45:
    case 42:
    case 95:
      return endsParagraphAsHeading(reader) || opensThematicBreak(reader) || opensTable(reader)
    case 58:
    case 124:
      return opensTable(reader)
    default:
      return false
  }
}

function opensHeading(reader: BlockReader): boolean {
  const { cursor } = reader
  const text = headingText(reader.source, cursor.textAt, cursor.end)
  if (!text) return false
  beginLeaf(reader)
  if (text[1] > text[0]) addLeaf(reader, 'heading', reader.blocks++, text[0], text[1])
  reader.section = reader.blocks++
  return true
}

function opensHtml(reader: BlockReader): boolean {
  const { cursor, source } = reader
  const kind = htmlBlockKind(source, cursor.textAt, cursor.end, reader.state === 'paragraph')
  if (kind === 0) return false
  beginLeaf(reader)
  if (kind > 5) openLeaf(reader, 'html', roleOf(reader, 'body'))
  reader.state = 'html'
  reader.htmlKind = kind
  if (reader.leaf) addLine(reader, cursor.textAt, cursor.end)
  if (endsHtmlBlock(source, cursor.textAt, cursor.end, kind)) closeLeaf(reader)
  return true
}

function opensFence(reader: BlockReader): boolean {
  const { cursor, source } = reader
  const length = fenceLength(source, cursor.textAt, cursor.end)
  if (length === 0) return false
  beginLeaf(reader)
  reader.state = 'fence'
  reader.fenceMarker = source.charCodeAt(cursor.textAt)
  reader.fenceLength = length
  return true
}

function opensThematicBreak(reader: BlockReader): boolean {
  const { cursor } = reader
  if (!isThematicBreak(reader.source, cursor.textAt, cursor.end)) return false
  beginLeaf(reader)
  return true
}

function endsParagraphAsHeading(reader: BlockReader): boolean {
  const { cursor } = reader
  if (!inParagraph(reader) || !isUnderline(reader.source, cursor.textAt, cursor.end)) return false
  const leaf = takeDefinitions(reader)
  if (!leaf) {
    // Nothing but definitions stood above: the line is text.
    reader.state = 'none'
    reader.leaf = undefined
    return false
  }
  reader.leaf = { ...leaf, role: 'heading', block: reader.blocks++ }
  closeLeaf(reader)
  reader.section = reader.blocks++
  return true
}

function opensTable(reader: BlockReader): boolean {
  const { cursor, source, leaf } = reader
  if (!inParagraph(reader) || !leaf) return false
  const columns = delimiterColumns(source, cursor.textAt, cursor.end)
  if (columns === 0) return false
  const start = reader.lastLine
  const end = leaf.end
  if (!isHeaderRow(source, start, end, columns)) return false
  dropLastLine(reader)
  closeLeaf(reader)
  reader.state = 'table'
  reader.tableBlock = reader.blocks++
  addCells(reader, start, end)
  return true
}

/** The last line of the paragraph has become the header of a table. */
function dropLastLine(reader: BlockReader): void {
  const { leaf, lastLine } = reader
  if (!leaf) return
  leaf.lines?.splice(-2)
  leaf.end = lastLine
  if (leaf.start === lastLine) {
    reader.leaf = undefined
    reader.state = 'none'
  }
}

function addRow(reader: BlockReader): void {
  addCells(reader, reader.cursor.textAt, reader.cursor.end)
}

function addCells(reader: BlockReader, start: number, end: number): void {
  const cells = cellsOf(reader.source, start, end)
  for (let index = 0; index < cells.length; index += 2) {
    if (cells[index]! < cells[index + 1]!) addLeaf(reader, 'table-cell', reader.tableBlock, cells[index]!, cells[index + 1]!)
  }
}

function addLeaf(reader: BlockReader, role: Role, block: number, start: number, end: number): void {
  reader.leaves.push({ kind: 'inline', role, block, opensItem: false, start, end, lines: undefined })
}

function beginParagraph(reader: BlockReader): void {
  const { cursor } = reader
  openLeaf(reader, 'inline', roleOf(reader, 'body'))
  reader.state = 'paragraph'
  addLine(reader, cursor.textAt, cursor.end)
}

function addToParagraph(reader: BlockReader): void {
  addLine(reader, reader.cursor.textAt, reader.cursor.end)
}

function openLeaf(reader: BlockReader, kind: Leaf['kind'], role: Role): void {
  const holder = reader.stack.at(-1)
  reader.leaf = {
    kind,
    role,
    block: holder ? holder.block : reader.section,
    opensItem: reader.opensItem,
    start: -1,
    end: -1,
    lines: reader.quotes > 0 ? [] : undefined,
  }
}

function roleOf(reader: BlockReader, fallback: Role): Role {
  return reader.stack.at(-1)?.role ?? fallback
}

function addLine(reader: BlockReader, start: number, end: number): void {
  const { leaf } = reader
  if (!leaf) return
  if (leaf.start < 0) leaf.start = start
  leaf.end = end
  leaf.lines?.push(start, end)
  reader.lastLine = start
}

/** Closes what the line does not belong to, and a list that something else than an item follows; then a leaf may begin. */
function beginLeaf(reader: BlockReader): void {
  closeUnmatched(reader)
  closeLeaf(reader)
  if (reader.stack.at(-1)?.kind === 'list') closeTo(reader, reader.depth - 1)
  const holder = reader.stack.at(-1)
  reader.opensItem = holder?.kind === 'item' && holder.empty
  if (holder) holder.empty = false
}

function closeUnmatched(reader: BlockReader): void {
  if (reader.depth < reader.stack.length) closeTo(reader, reader.depth)
}

function closeTo(reader: BlockReader, depth: number): void {
  closeLeaf(reader)
  while (reader.stack.length > depth) if (reader.stack.pop()!.kind === 'quote') reader.quotes--
  reader.depth = depth
}

function closeLeaf(reader: BlockReader): void {
  const leaf = reader.state === 'paragraph' ? takeDefinitions(reader) : reader.leaf
  if (leaf && leaf.end > leaf.start) reader.leaves.push(leaf)
  reader.leaf = undefined
  reader.state = 'none'
}

/** Takes the definitions at the start of the open paragraph away; gives what is left of it. */
function takeDefinitions(reader: BlockReader): Leaf | undefined {
  const { leaf, source } = reader
  if (!leaf || source.charCodeAt(leaf.start) !== LEFT_BRACKET) return leaf
  const view = viewOf(source, leaf)
  let at = view.start
  while (at < view.end && view.text.charCodeAt(at) === LEFT_BRACKET) {
    const definition = definitionAt(view.text, at, view.end)
    if (!definition) break
    reader.definitions.add(definition.label)
    at = definition.end
    while (at < view.end && view.text.charCodeAt(at) <= 32) at++
  }
  if (at >= view.end) return undefined
  leaf.start = originOf(view, at)
  if (view.lines) {
    const first = view.lines.text.findLastIndex((start) => start <= at)
    leaf.lines = [leaf.start, ...(leaf.lines ?? []).slice(first * 2 + 1)]
  }
  return leaf
}
