/** The leaf blocks: what opens them, and how a line goes on with one that is open. */
import { closesFence, fenceLength, headingText, isThematicBreak, isUnderline } from './block-starts.ts'
import * as c from './characters.ts'
import { findText, isIndentedCode } from './cursor.ts'
import { endsHtmlBlock, htmlBlockKind } from './html-blocks.ts'
import {
  addLeaf,
  addLine,
  type BlockReader,
  beginLeaf,
  closeLeaf,
  inParagraph,
  openLeaf,
  roleOf,
  takeDefinitions,
} from './open-blocks.ts'
import { cellsOf, delimiterColumns, isHeaderRow } from './tables.ts'

/** Takes the line for a code block or an HTML block that is still open. */
export function continuesVerbatim(reader: BlockReader): boolean {
  const { cursor } = reader
  if (reader.state === 'fence') {
    findText(cursor)
    const closes =
      !isIndentedCode(cursor) &&
      closesFence(reader.source, cursor.textAt, cursor.end, reader.fenceMarker, reader.fenceLength)
    if (closes) closeLeaf(reader)
    return true
  }
  if (reader.state === 'indented') {
    findText(cursor)
    if (cursor.blank || isIndentedCode(cursor)) return true
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

export function opensLeaf(reader: BlockReader): boolean {
  const { cursor } = reader
  if (cursor.blank) return false
  if (isIndentedCode(cursor)) {
    // Indented code cannot interrupt a paragraph.
    if (reader.state === 'paragraph') return false
    beginLeaf(reader)
    reader.state = 'indented'
    return true
  }
  switch (reader.source.charCodeAt(cursor.textAt)) {
    case c.HASH:
      return opensHeading(reader)
    case c.LESS:
      return opensHtml(reader)
    case c.BACKTICK:
    case c.TILDE:
      return opensFence(reader)
    case c.EQUALS:
    case c.DASH:
    case c.STAR:
    case c.UNDERSCORE:
      return endsParagraphAsHeading(reader) || opensThematicBreak(reader) || opensTable(reader)
    case c.COLON:
    case c.PIPE:
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
  openLeaf(reader, 'html', roleOf(reader, 'body'))
  reader.state = 'html'
  reader.htmlKind = kind
  addLine(reader, cursor.textAt, cursor.end)
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
  reader.leaf = { ...leaf, role: 'heading', block: reader.blocks++, opensItem: false }
  closeLeaf(reader)
  reader.section = reader.blocks++
  return true
}

function opensTable(reader: BlockReader): boolean {
  const { cursor, source, leaf } = reader
  if (!inParagraph(reader) || !leaf || reader.lastIndent >= cursor.codeIndent) return false
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

export function addRow(reader: BlockReader): void {
  addCells(reader, reader.cursor.textAt, reader.cursor.end)
}

function addCells(reader: BlockReader, start: number, end: number): void {
  const cells = cellsOf(reader.source, start, end)
  for (let index = 0; index < cells.length; index += 2) {
    if (cells[index]! < cells[index + 1]!)
      addLeaf(reader, 'table-cell', reader.tableBlock, cells[index]!, cells[index + 1]!)
  }
}
