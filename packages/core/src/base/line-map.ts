import { lastAtMost } from './sorted.ts'

/** A 1-based place in a file; the column counts UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Translates offsets of one text into lines and columns. Line ends are LF, CRLF and a lone CR. */
export interface LineMap {
  /** Offsets past either end are clamped. Gives `known` itself when that is the place. */
  place(offset: number, known?: Place): Place
  /** The offset of a 1-based place; past the end of a line it stops at the line's end. */
  offset(place: Place): number
  /** The text of a 1-based line without its line end; empty when there is no such line. */
  line(number: number): string
  readonly lines: number
}

export function lineMap(text: string): LineMap {
  const starts = lineStarts(text)
  /** The line that was asked about last: the next question is often about it, or the one after. */
  let last = 0
  const clamp = (offset: number): number => Math.max(0, Math.min(offset, text.length))
  const line = (number: number): string => {
    const start = starts[number - 1]
    if (start === undefined) return ''
    return text.slice(start, lineEnd(text, start, starts[number] ?? text.length))
  }
  return {
    lines: starts.length,
    line,
    place(offset, known) {
      const at = clamp(offset)
      last = lineAt(starts, at, last)
      const line = last + 1
      const column = Math.max(0, at - starts[last]!) + 1
      return known?.line === line && known.column === column ? known : { line, column }
    },
    offset({ line: number, column }) {
      const start = starts[number - 1]
      if (start === undefined) return text.length
      return Math.min(start + column - 1, start + line(number).length)
    },
  }
}

/** The index of the line in which an offset stands. */
function lineAt(starts: readonly number[], at: number, guess: number): number {
  for (let index = guess; index < guess + 3 && index < starts.length; index++)
    if (at >= starts[index]! && (index + 1 === starts.length || at < starts[index + 1]!)) return index
  return lastAtMost(starts, at)
}

/** Where the text of a line ends, before its line end. */
function lineEnd(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1)
  if (end === start || (last !== 10 && last !== 13)) return end
  return last === 10 && end - 1 > start && text.charCodeAt(end - 2) === 13 ? end - 2 : end - 1
}

function lineStarts(text: string): number[] {
  // A byte order mark is no column: editors do not count it.
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0]
  if (text.includes('\r')) {
    const lineEnds = /\r\n?|\n/g
    while (lineEnds.test(text)) starts.push(lineEnds.lastIndex)
  } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
