/** The blocks that hold other blocks: quotes, lists, list items, footnotes. They decide how much of a line belongs to the leaf inside. */
import type { Role } from '../../text/index.ts'
import type { ListMarker } from './block-starts.ts'
import { GREATER, isBlank } from './characters.ts'
import { atBlank, type Cursor, findText, isIndentedCode, skipColumns, skipUnits } from './cursor.ts'

export interface Container {
  readonly kind: 'quote' | 'list' | 'item' | 'footnote'
  readonly role: Role
  /** What its passages share; a list hands its number to its items. */
  readonly block: number
  /** A list's marker, which its items share. */
  readonly marker: number
  /** Columns that the lines of an item or a footnote are indented by. */
  readonly indent: number
  /** An item without content ends at a blank line. */
  empty: boolean
}

/** Deeper nesting is read as text, so that no line costs more than its length. */
export const DEPTH_LIMIT = 100

export function container(kind: Container['kind'], role: Role, block: number, marker = 0, indent = 0): Container {
  return { kind, role, block, marker, indent, empty: true }
}

/** Passes the part of the line that belongs to the container; false when the line is not in it. */
export function continues(container: Container, cursor: Cursor): boolean {
  switch (container.kind) {
    case 'list':
      return true
    case 'quote':
      return passQuoteMarker(cursor)
    default:
      return passIndent(container, cursor)
  }
}

export function passQuoteMarker(cursor: Cursor): boolean {
  findText(cursor)
  if (isIndentedCode(cursor) || cursor.blank || cursor.source.charCodeAt(cursor.textAt) !== GREATER) return false
  skipUnits(cursor, 1)
  if (atBlank(cursor)) skipColumns(cursor, 1)
  return true
}

function passIndent(container: Container, cursor: Cursor): boolean {
  findText(cursor)
  if (cursor.blank) {
    if (container.empty && container.kind === 'item') return false
    skipUnits(cursor, 0)
    return true
  }
  if (cursor.indent < container.indent) return false
  skipColumns(cursor, container.indent)
  return true
}

/** Passes a list marker and the white space that belongs to it; gives the columns by which the item's lines are indented. */
export function passListMarker(cursor: Cursor, marker: ListMarker): number {
  const before = cursor.indent
  skipUnits(cursor, marker.length)
  const { at, column } = cursor
  // A blank belongs to the marker, and what follows may be code.
  const most = cursor.codeIndent + 1
  skipColumns(cursor, most)
  const spaces = cursor.column - column
  if (spaces < most && spaces > 0 && cursor.at < cursor.end) return before + marker.length + spaces
  cursor.at = at
  cursor.column = column
  skipColumns(cursor, 1)
  return before + marker.length + 1
}

/** Whether a list item may begin in a paragraph: only with text, and an ordered one only with 1. */
export function interruptsParagraph(cursor: Cursor, marker: ListMarker): boolean {
  if (marker.number >= 0 && marker.number !== 1) return false
  for (let at = cursor.textAt + marker.length; at < cursor.end; at++)
    if (!isBlank(cursor.source.charCodeAt(at))) return true
  return false
}
