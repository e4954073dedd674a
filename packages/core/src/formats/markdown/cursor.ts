/** Walks through a text line by line and column by column; a tab reaches to the next column that four divides. */
import { CR, isBlank, LF, SPACE, TAB } from './characters.ts'

export interface Cursor {
  readonly source: string
  /** Where in the line reading goes on; `column` may stand in the middle of a tab. */
  at: number
  column: number
  /** End of the line without its line end. */
  end: number
  /** Start of the next line. */
  next: number
  /** The first unit of the line that is neither space nor tab, found by `findText`. */
  textAt: number
  textColumn: number
  /** Columns of white space before it. */
  indent: number
  /** So many of them make a line of code; in MDX none do. */
  readonly codeIndent: number
  blank: boolean
  /** The next line feed at or after the line; past the end when there is none. */
  lineFeed: number
  /** The next carriage return at or after the line; past the end when there is none. */
  carriageReturn: number
}

export function cursorAt(source: string, from: number, codeIndent = 4): Cursor {
  return {
    source,
    at: from,
    column: 0,
    end: from,
    next: from,
    textAt: -1,
    textColumn: 0,
    indent: 0,
    codeIndent,
    blank: true,
    lineFeed: offsetOf(source, '\n', from),
    carriageReturn: offsetOf(source, '\r', from),
  }
}

function offsetOf(source: string, unit: string, from: number): number {
  const found = source.indexOf(unit, from)
  return found < 0 ? source.length : found
}

/** Moves to the next line; false at the end of the text. */
export function nextLine(cursor: Cursor): boolean {
  const { source, next } = cursor
  if (next >= source.length) return false
  cursor.at = next
  cursor.column = 0
  cursor.textAt = -1
  if (cursor.lineFeed < next) cursor.lineFeed = offsetOf(source, '\n', next)
  cursor.end = cursor.lineFeed
  cursor.next = cursor.end + 1
  if (cursor.carriageReturn < next) cursor.carriageReturn = offsetOf(source, '\r', next)
  if (cursor.carriageReturn < cursor.end) endAtCarriageReturn(cursor)
  return true
}

function endAtCarriageReturn(cursor: Cursor): void {
  cursor.end = cursor.carriageReturn
  cursor.next = cursor.end + (cursor.source.charCodeAt(cursor.end + 1) === LF ? 2 : 1)
}

/** Measures the white space before the text of the rest of the line. What was measured before on the line is not gone through again. */
export function findText(cursor: Cursor): void {
  if (cursor.textAt < cursor.at) measure(cursor)
  cursor.indent = cursor.textColumn - cursor.column
  cursor.blank = cursor.textAt === cursor.end
}

function measure(cursor: Cursor): void {
  const { source, end } = cursor
  let at = cursor.at
  let column = cursor.column
  for (; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit === SPACE) column++
    else if (unit === TAB) column += 4 - (column & 3)
    else break
  }
  cursor.textAt = at
  cursor.textColumn = column
}

/** True where the rest of the line is indented as code is. */
export function isIndentedCode({ indent, codeIndent }: Cursor): boolean {
  return indent >= codeIndent
}

/** Passes at most `count` columns of white space. */
export function skipColumns(cursor: Cursor, count: number): void {
  for (let left = count; left > 0 && cursor.at < cursor.end; ) {
    const unit = cursor.source.charCodeAt(cursor.at)
    if (!isBlank(unit)) return
    const width = unit === TAB ? 4 - (cursor.column & 3) : 1
    const step = Math.min(width, left)
    cursor.column += step
    left -= step
    if (step === width) cursor.at++
  }
}

/** Passes the white space before the text and `count` units of it; none of them is a tab. */
export function skipUnits(cursor: Cursor, count: number): void {
  cursor.column += cursor.indent + count
  cursor.at = cursor.textAt + count
}

/** True when the line goes on with a space or a tab. */
export function atBlank(cursor: Cursor): boolean {
  return cursor.at < cursor.end && isBlank(cursor.source.charCodeAt(cursor.at))
}

/** The offset after the line end at `at`: LF, CRLF or a lone CR. */
export function afterLineEnd(source: string, at: number): number {
  return source.charCodeAt(at) === CR && source.charCodeAt(at + 1) === LF ? at + 2 : at + 1
}
