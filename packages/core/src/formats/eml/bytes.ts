/** Transfer encodings of mail: the bytes of a part, and for each byte where it stands in the file. */
import { lastAtMost } from '../../base/index.ts'

export interface PlacedBytes {
  readonly bytes: Uint8Array
  /** For each byte the part of the source that stands for it. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** The first byte that begins at or after a place in the source. */
export const byteAt = (starts: Int32Array, at: number): number =>
  at <= (starts[0] ?? at) ? 0 : lastAtMost(starts, at - 1) + 1

export interface BadEncoding {
  /** The first unit that cannot be decoded. */
  readonly at: number
}

interface Collector {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  count: number
}

/** One byte a unit, and up to three where a character stands that is no byte: it counts as UTF-8. */
function collector(source: string, start: number, end: number): Collector {
  let size = end - start
  for (let at = start; at < end; at++) if (source.charCodeAt(at) > 127) size += 2
  return { bytes: new Uint8Array(size), starts: new Int32Array(size), ends: new Int32Array(size), count: 0 }
}

function collected({ bytes, starts, ends, count }: Collector): PlacedBytes {
  return { bytes: bytes.subarray(0, count), starts: starts.subarray(0, count), ends: ends.subarray(0, count) }
}

function add(into: Collector, byte: number, start: number, end: number): void {
  into.bytes[into.count] = byte
  into.starts[into.count] = start
  into.ends[into.count++] = end
}

const utf8 = new TextEncoder()

/** A unit that stands for itself; gives the offset after its character. */
function addUnit(into: Collector, source: string, at: number): number {
  const code = source.codePointAt(at)!
  const end = at + (code > 0xffff ? 2 : 1)
  if (code < 128) add(into, code, at, end)
  else for (const byte of utf8.encode(source.slice(at, end))) add(into, byte, at, end)
  return end
}

/** Text that is sent as it is. */
export function plainBytes(source: string, start: number, end: number): PlacedBytes {
  const into = collector(source, start, end)
  for (let at = start; at < end; ) at = addUnit(into, source, at)
  return collected(into)
}

/** Quoted-printable: `=E3=81=82`, and `=` at the end of a line that goes on. In headers (`underscores`) `_` is a space. */
export function quotedBytes(source: string, start: number, end: number, underscores: boolean): PlacedBytes {
  const into = collector(source, start, end)
  for (let at = start; at < end; ) {
    const unit = source[at]!
    if (unit === '_' && underscores) add(into, 32, at, ++at)
    else if (unit === '=') at = addEscape(into, source, at, end)
    else if ((unit === ' ' || unit === '\t') && !underscores) at = addBlanks(into, source, at, end)
    else at = addUnit(into, source, at)
  }
  return collected(into)
}

function addEscape(into: Collector, source: string, at: number, end: number): number {
  const high = digit(source.charCodeAt(at + 1))
  const low = digit(source.charCodeAt(at + 2))
  if (high >= 0 && low >= 0 && at + 3 <= end) {
    add(into, high * 16 + low, at, at + 3)
    return at + 3
  }
  const soft = afterBlanks(source, at + 1, end)
  if (soft >= end) return end
  if (source[soft] === '\r' || source[soft] === '\n')
    return source[soft] === '\r' && source[soft + 1] === '\n' ? soft + 2 : soft + 1
  // What is no escape stands for itself.
  return addUnit(into, source, at)
}

/** White space at the end of a line was added on the way. */
function addBlanks(into: Collector, source: string, at: number, end: number): number {
  const after = afterBlanks(source, at, end)
  if (after < end && source[after] !== '\r' && source[after] !== '\n')
    for (let index = at; index < after; index++) addUnit(into, source, index)
  return after
}

function afterBlanks(source: string, at: number, end: number): number {
  let index = at
  while (index < end && (source[index] === ' ' || source[index] === '\t')) index++
  return index
}

function digit(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48
  const letter = (unit | 32) - 87
  return letter >= 10 && letter <= 15 ? letter : -1
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Int8Array(128).fill(-1)
for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value

/** Base64. White space is passed over; any other character that is not of its alphabet makes the part unreadable. */
export function base64Bytes(source: string, start: number, end: number): PlacedBytes | BadEncoding {
  const into = collector(source, start, end)
  let bits = 0
  let held = 0
  let from = start
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 32 || (unit >= 9 && unit <= 13)) continue
    if (unit === 61) break
    const value = unit < 128 ? VALUES[unit]! : -1
    if (value < 0) return { at }
    if (held === 0) from = at
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    // Two bytes share a character: it counts for the first of them.
    add(into, (bits >> held) & 255, from, at + 1)
    from = at + 1
  }
  return collected(into)
}
