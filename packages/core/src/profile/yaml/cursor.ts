/** Where the reader of plain YAML stands. It gives up, by undefined, at whatever it does not know for certain. */
export interface Cursor {
  readonly source: string
  at: number
  /** Column of the first character of the line that is reached next; -1 at the end of the file. */
  column: number
  /** Column of the block that a flow collection stands in: its lines have to be indented more. */
  indent: number
  depth: number
}

export const maxDepth = 30

/** Goes to the first character of the next line that has content. False when the rest of this line has some as well. */
export function nextLine(cursor: Cursor): boolean {
  const { source } = cursor
  if (!endOfLine(cursor)) return false
  for (;;) {
    if (cursor.at >= source.length) {
      cursor.column = -1
      return true
    }
    const start = ++cursor.at
    skipSpaces(cursor)
    const unit = source.charCodeAt(cursor.at)
    cursor.column = cursor.at - start
    if (!endOfLine(cursor)) return cursor.column > 0 || !isMarker(unit, source, cursor.at)
  }
}

/** Moves over spaces and a comment to the line break; stays where it is when there is content before it. */
export function endOfLine(cursor: Cursor): boolean {
  const { source } = cursor
  const start = cursor.at
  skipSpaces(cursor)
  if (source.charCodeAt(cursor.at) === 0x23 && (cursor.at === 0 || /[ \n]/.test(source[cursor.at - 1]!))) {
    const end = source.indexOf('\n', cursor.at)
    cursor.at = end < 0 ? source.length : end
  }
  if (source.charCodeAt(cursor.at) === 0x0d) cursor.at++
  if (cursor.at >= source.length || source.charCodeAt(cursor.at) === 0x0a) return true
  cursor.at = start
  skipSpaces(cursor)
  return false
}

export function skipSpaces(cursor: Cursor): void {
  while (cursor.source.charCodeAt(cursor.at) === 0x20) cursor.at++
}

/** `---`, `...` and `%` begin documents and directives, which a profile has no use for. */
function isMarker(unit: number, source: string, at: number): boolean {
  return unit === 0x25 || source.startsWith('---', at) || source.startsWith('...', at)
}

/** The end of a plain key whose colon follows: undefined when the text there is none, or no plain one. */
export function keyEnd({ source }: Cursor, start: number): number | undefined {
  if (!isKeyStart(source.charCodeAt(start))) return undefined
  let at = start + 1
  while (isKeyPart(source.charCodeAt(at))) at++
  if (source.charCodeAt(at) !== 0x3a || !isSpace(source.charCodeAt(at + 1))) return undefined
  return reserved.test(source.slice(start, at)) ? undefined : at
}

const reserved = /^(?:true|false|null)$/i

/** Space, line break, or the end of the text. */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || Number.isNaN(unit)
}

function isKeyStart(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || unit >= 0x80
}

function isKeyPart(unit: number): boolean {
  const sign = unit === 0x2d || unit === 0x2e || unit === 0x2f || unit === 0x2a
  return isKeyStart(unit) || (unit >= 0x30 && unit <= 0x39) || sign
}
