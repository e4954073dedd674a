/**
 * The file of a cache: a head, then one entry a line, each with a sum over itself. It is written as a whole and takes the place of the old one,
 * so that runs side by side and runs that are killed leave a whole file; a line that is damaged all the same is as if it were not there. Only
 * the places of the entries lie in memory; each is read when it is wanted.
 */

import { closeSync, openSync, readSync } from 'node:fs'
import { type Said, say } from '../../base/index.ts'
import { shortSum } from '../short-sum.ts'
import { writeWhole } from '../write-file.ts'

/** Part of the head; another one makes the file worthless. */
const version = 1

export interface CacheFile {
  /** Of the entries, whether damaged or not. */
  names(): Iterable<string>
  /** Text of an entry, as JSON; undefined when there is none that can be trusted. */
  text(name: string): string | undefined
  /** Why entries were passed over so far. */
  note(): Said | undefined
  close(): void
}

const headOf = (engine: string): string => `onevoice cache ${version} ${engine}`

/** Opens a cache of the same engine. Whatever is wrong with the file, the answer is what can be trusted of it. */
export function openCacheFile(path: string, engine: string): CacheFile {
  const file = openedFile(path)
  const places = new Map<string, Place>()
  const head = file === undefined ? undefined : findEntries(file, headOf(engine), places)
  let damaged = 0
  const foreign =
    head === undefined
      ? undefined
      : head.startsWith('onevoice cache ')
        ? say('{path} was written by another version and is not used.', { path })
        : say('{path} is not a cache and will be replaced.', { path })
  return {
    names: () => places.keys(),
    text(name) {
      const place = places.get(name)
      if (!place || file === undefined) return undefined
      const text = textAt(file, place)
      const [sum, json] = fieldsOf(text, escaped(name))
      if (sum === sumOf(escaped(name), json)) return json
      damaged++
      places.delete(name)
      return undefined
    },
    note: () =>
      foreign ??
      (damaged > 0
        ? say('{count} entries of {path} are damaged and are not used.', { count: damaged, path })
        : undefined),
    close() {
      if (file !== undefined) closeSync(file)
      places.clear()
    },
  }
}

/** The line of an entry, without its end. */
export const cacheLine = (name: string, json: string): string =>
  `${sumOf(escaped(name), json)}\t${escaped(name)}\t${json}`

/** Of two lines of a name the later one counts. Throws the error of the file system. */
export function writeCacheFile(path: string, engine: string, lines: Iterable<string>): void {
  writeWhole(path, ended(headOf(engine), lines))
}

/** One after another: put together they would be the file a second time. */
function* ended(head: string, lines: Iterable<string>): Iterable<string> {
  yield `${head}\n`
  for (const line of lines) yield `${line}\n`
}

/** Bytes of a line. */
interface Place {
  readonly start: number
  readonly end: number
}

function openedFile(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
}

const pieceLength = 1 << 18

/** Fills in where each entry stands. Returns the head when it is another one, and then there are no entries. */
function findEntries(file: number, head: string, places: Map<string, Place>): string | undefined {
  const begin = textAt(file, { start: 0, end: head.length + 1 })
  if (begin !== `${head}\n`) return begin
  let at = 0
  for (const line of linesIn(file)) {
    const end = at + line.length
    const first = line.indexOf(tab)
    const second = line.indexOf(tab, first + 1)
    if (first >= 0 && second >= 0) places.set(unescaped(line.toString('utf8', first + 1, second)), { start: at, end })
    at = end + 1
  }
  return undefined
}

const tab = 0x09
const lineEnd = 0x0a

/** Lines without their ends; the bytes hold until the next one. A file that cannot be read on ends there. */
function* linesIn(file: number): Iterable<Buffer> {
  const piece = Buffer.allocUnsafe(pieceLength)
  let begun: Buffer[] = []
  let at = 0
  for (let length = readPiece(file, piece, at); length > 0; length = readPiece(file, piece, at)) {
    let start = 0
    for (let end = piece.indexOf(lineEnd); end >= 0 && end < length; end = piece.indexOf(lineEnd, start)) {
      const line = piece.subarray(start, end)
      yield begun.length > 0 ? Buffer.concat([...begun, line]) : line
      begun = []
      start = end + 1
    }
    if (start < length) begun.push(Buffer.from(piece.subarray(start, length)))
    at += length
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

function readPiece(file: number, piece: Buffer, position: number): number {
  try {
    return readSync(file, piece, 0, piece.length, position)
  } catch {
    return 0
  }
}

function textAt(file: number, { start, end }: Place): string {
  const bytes = Buffer.allocUnsafe(end - start)
  return bytes.toString('utf8', 0, readPiece(file, bytes, start))
}

/** The sum and the JSON of a line; its name is known. */
function fieldsOf(line: string, name: string): [sum: string, json: string] {
  const first = line.indexOf('\t')
  return [line.slice(0, first), line.slice(first + name.length + 2)]
}

const sumOf = (name: string, json: string): string => shortSum(`${name}\t${json}`).slice(0, 12)

const escaped = (name: string): string =>
  name.replace(/[\\\t\n\r]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const unescaped = (name: string): string =>
  name.replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
