/** What opens a quote, a footnote definition or a list item. */
import { isThematicBreak, isUnderline, listMarker } from './block-starts.ts'
import { CARET, DASH, GREATER, isDigit, LEFT_BRACKET, STAR } from './characters.ts'
import { container, DEPTH_LIMIT, interruptsParagraph, passListMarker, passQuoteMarker } from './containers.ts'
import { findText, isIndentedCode, skipUnits } from './cursor.ts'
import { footnoteMarker } from './definitions.ts'
import { type BlockReader, beginLeaf, closeLeaf, closeUnmatched, inParagraph, push } from './open-blocks.ts'

export function opensContainer(reader: BlockReader): boolean {
  const { cursor, source } = reader
  if (isIndentedCode(cursor) || cursor.blank || reader.depth >= DEPTH_LIMIT) return false
  const unit = source.charCodeAt(cursor.textAt)
  if (unit === GREATER) {
    beginLeaf(reader)
    passQuoteMarker(cursor)
    push(reader, container('quote', 'quote', reader.blocks++))
    return true
  }
  if (unit === LEFT_BRACKET) return opensFootnote(reader)
  return (isDigit(unit) || (unit >= STAR && unit <= DASH)) && opensItem(reader)
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
