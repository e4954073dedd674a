/**
 * The block structure of a Markdown document, read in one pass over its lines: containers are matched from the outside in, then new
 * blocks are opened, then the rest of the line goes to the open leaf. Only leaves that hold prose come out.
 */
import { opensContainer } from './container-blocks.ts'
import { continues } from './containers.ts'
import { cursorAt, findText, nextLine } from './cursor.ts'
import { addRow, continuesVerbatim, opensLeaf } from './leaf-blocks.ts'
import {
  addLine,
  type BlockReader,
  type Blocks,
  beginLeaf,
  beginParagraph,
  closeLeaf,
  closeTo,
  closeUnmatched,
} from './open-blocks.ts'

/** Reads the blocks of `source` from `from` on; block numbers begin at `firstBlock`. In MDX no line is code by its indentation. */
export function readBlocks(source: string, from: number, firstBlock: number, isMdx = false): Blocks {
  const reader: BlockReader = {
    source,
    cursor: cursorAt(source, from, isMdx ? Number.POSITIVE_INFINITY : undefined),
    leaves: [],
    definitions: new Set(),
    footnotes: new Set(),
    stack: [],
    depth: 0,
    state: 'none',
    leaf: undefined,
    lastLine: 0,
    lastIndent: 0,
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
    addLine(reader, cursor.textAt, cursor.end)
    return
  }
  if (cursor.blank) blankLine(reader)
  else if (reader.state === 'table' && reader.depth === stack.length) addRow(reader)
  else {
    beginLeaf(reader)
    beginParagraph(reader)
  }
}

function blankLine(reader: BlockReader): void {
  closeUnmatched(reader)
  if (reader.state === 'paragraph' || reader.state === 'table') closeLeaf(reader)
}
