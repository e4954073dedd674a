/**
 * Reads the YAML that profiles are mostly made of: block maps and lists, flow collections, texts on one line. Ten times as fast as the
 * library at start-up, where every run reads a profile. Whatever it does not know for certain (anchors, tags, block scalars, escapes,
 * every mistake) it leaves to the library, so that there is one judge of what is sound.
 */
import { type Cursor, endOfLine, isSpace, keyEnd, maxDepth, nextLine, skipSpaces } from './cursor.ts'
import type { ListNode, MapEntry, MapNode, YamlNode } from './node.ts'
import { readInline } from './plain-flow.ts'

/** The same nodes as the library's, or undefined when the text is more than plain. Ends of block collections are not exact. */
export function parsePlain(source: string): YamlNode | undefined {
  if (source.includes('\t') || source.charCodeAt(0) === 0xfeff) return undefined
  const cursor: Cursor = { source, at: 0, column: 0, indent: 0, depth: 0 }
  skipSpaces(cursor)
  cursor.column = cursor.at
  if (endOfLine(cursor) && !nextLine(cursor)) return undefined
  if (cursor.column !== 0 || /^(?:---|\.\.\.|%)/.test(source)) return undefined
  const root = readBlock(cursor, 0)
  return isAtEnd(cursor) ? root : undefined
}

function isAtEnd({ column }: Cursor): boolean {
  return column === -1
}

/** A block whose first character is at the cursor. Afterwards the cursor is at the first line that does not belong to it. */
function readBlock(cursor: Cursor, indent: number): YamlNode | undefined {
  if (cursor.depth >= maxDepth) return undefined
  cursor.depth++
  const node = isItem(cursor) ? readList(cursor, indent) : readMap(cursor, indent)
  cursor.depth--
  return node
}

function isItem({ source, at }: Cursor): boolean {
  return source.charCodeAt(at) === 0x2d && isSpace(source.charCodeAt(at + 1))
}

function readMap(cursor: Cursor, indent: number): MapNode | undefined {
  const start = cursor.at
  const entries: MapEntry[] = []
  const keys = new Set<string>()
  do {
    const entry = readEntry(cursor, indent)
    if (!entry || keys.has(entry.key)) return undefined
    keys.add(entry.key)
    entries.push(entry)
    if (cursor.column > indent) return undefined
  } while (cursor.column === indent && !isItem(cursor))
  return { kind: 'map', entries, start, end: entries.at(-1)!.value.end }
}

function readEntry(cursor: Cursor, indent: number): MapEntry | undefined {
  const start = cursor.at
  const end = keyEnd(cursor, start)
  if (end === undefined) return undefined
  cursor.at = end + 1
  const value = readValue(cursor, indent)
  return value && { key: cursor.source.slice(start, end), keySpan: { start, end }, value }
}

/** What follows `key:`: a value on the line, or a block below it, or nothing. */
function readValue(cursor: Cursor, indent: number): YamlNode | undefined {
  const after = cursor.at
  if (!endOfLine(cursor)) return readLine(cursor, indent)
  if (!nextLine(cursor)) return undefined
  if (cursor.column > indent || (cursor.column === indent && isItem(cursor))) return readBlock(cursor, cursor.column)
  return { kind: 'scalar', value: null, start: after, end: after }
}

/** A value that takes the rest of its line, or a flow collection that goes on below. */
function readLine(cursor: Cursor, indent: number): YamlNode | undefined {
  skipSpaces(cursor)
  cursor.indent = indent
  const value = readInline(cursor, false)
  return value && nextLine(cursor) ? value : undefined
}

function readList(cursor: Cursor, indent: number): ListNode | undefined {
  const start = cursor.at
  const items: YamlNode[] = []
  do {
    const item = readItem(cursor, indent)
    if (!item) return undefined
    items.push(item)
    if (cursor.column > indent) return undefined
  } while (cursor.column === indent && isItem(cursor))
  return { kind: 'list', items, start, end: items.at(-1)!.end }
}

function readItem(cursor: Cursor, indent: number): YamlNode | undefined {
  const dash = cursor.at
  cursor.at++
  if (endOfLine(cursor))
    return nextLine(cursor) && cursor.column > indent ? readBlock(cursor, cursor.column) : undefined
  skipSpaces(cursor)
  if (isItem(cursor)) return undefined
  return keyEnd(cursor, cursor.at) === undefined
    ? readLine(cursor, indent)
    : readBlock(cursor, indent + cursor.at - dash)
}
