/** The value of a top-level key in front matter, in pieces that keep their places: plain, quoted and block scalars of YAML. */
import { trimmedEnd } from './block-starts.ts'
import {
  APOSTROPHE,
  BACKSLASH,
  GREATER,
  HASH,
  isBlank,
  LEFT_BRACE,
  LEFT_BRACKET,
  PIPE,
  QUOTE,
  skipBlanks,
} from './characters.ts'

/** The lines of front matter, without their line ends. */
export interface Lines {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether the text stands in the source as it is. */
  readonly verbatim: boolean
}

/** The value that begins at `from` in line `index`, its line ends as `\n`. A list or a mapping has no pieces. */
export function scalarPieces(source: string, lines: Lines, index: number, from: number): readonly Piece[] {
  const start = skipBlanks(source, from, lines.ends[index]!)
  const first = start < lines.ends[index]! ? source.charCodeAt(start) : 0
  if (first === LEFT_BRACKET || first === LEFT_BRACE) return []
  const last = lastIndented(source, lines, index)
  if (first === QUOTE || first === APOSTROPHE) return quotedPieces(source, lines, index, last, start, first)
  const pieces: Piece[] = []
  const block = first === PIPE || first === GREATER
  if (!block) addLine(pieces, source, start, plainEnd(source, start, lines.ends[index]!))
  for (let line = index + 1; line <= last; line++) addLine(pieces, source, lines.starts[line]!, lines.ends[line]!)
  return pieces
}

/** The last line that is indented and so belongs to the value. */
function lastIndented(source: string, lines: Lines, index: number): number {
  let last = index
  for (let next = index + 1; next < lines.starts.length; next++) {
    const start = lines.starts[next]!
    const end = lines.ends[next]!
    if (start < end && !isBlank(source.charCodeAt(start))) break
    if (skipBlanks(source, start, end) < end) last = next
  }
  return last
}

/** A comment begins with ` #`. */
function plainEnd(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++)
    if (source.charCodeAt(at) === HASH && (at === start || isBlank(source.charCodeAt(at - 1)))) return at
  return end
}

function addLine(pieces: Piece[], source: string, from: number, to: number): void {
  const start = skipBlanks(source, from, to)
  const end = trimmedEnd(source, start, to)
  if (start === end) return
  const before = pieces.at(-1)
  if (before) pieces.push({ text: '\n', start: before.end, end: start, verbatim: false })
  pieces.push({ text: source.slice(start, end), start, end, verbatim: true })
}

function quotedPieces(
  source: string,
  lines: Lines,
  first: number,
  last: number,
  start: number,
  quote: number,
): readonly Piece[] {
  const pieces: Piece[] = []
  for (let line = first; line <= last; line++) {
    const end = lines.ends[line]!
    const from = line === first ? start + 1 : skipBlanks(source, lines.starts[line]!, end)
    const before = pieces.at(-1)
    if (before && from < end) pieces.push({ text: '\n', start: before.end, end: from, verbatim: false })
    if (addQuoted(pieces, source, from, end, quote)) break
  }
  return pieces
}

/** Adds the part of a quoted scalar on one line; true when it is closed there. */
function addQuoted(pieces: Piece[], source: string, from: number, end: number, quote: number): boolean {
  const run = (start: number, stop: number): void => {
    if (stop > start) pieces.push({ text: source.slice(start, stop), start, end: stop, verbatim: true })
  }
  let start = from
  for (let at = from; at < end; at++) {
    const unit = source.charCodeAt(at)
    const escaped = quote === QUOTE ? unit === BACKSLASH : unit === quote && source.charCodeAt(at + 1) === quote
    if (escaped && at + 1 < end) {
      run(start, at)
      const text = quote === QUOTE ? unescaped(source, at + 1) : "'"
      start = at + (text.length > 0 && source[at + 1] === 'u' ? 6 : 2)
      pieces.push({ text, start: at, end: start, verbatim: false })
      at = start - 1
    } else if (unit === quote) {
      run(start, at)
      return true
    }
  }
  run(start, end)
  return false
}

function unescaped(source: string, at: number): string {
  const letter = source[at]!
  if (letter === 'u') {
    const digits = source.slice(at + 1, at + 5)
    return /^[0-9a-f]{4}$/i.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : ''
  }
  return letter === 'n' || letter === 'r' ? '\n' : letter === 't' ? ' ' : letter
}
