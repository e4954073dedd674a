/** The headers of a mail or of a part of it. */

export interface Header {
  /** In lower case. */
  readonly name: string
  /** The value with its folded lines, without the white space around it. */
  readonly start: number
  readonly end: number
}

export interface Headers {
  readonly list: readonly Header[]
  /** Where the body begins. */
  readonly end: number
}

const NAME = /([!-9;-~]{1,80})[ \t]*:/y

/** Reads headers from `start` up to the first blank line. A line that is neither a header nor the continuation of one is passed over. */
export function readHeaders(source: string, start: number, end: number): Headers {
  const list: Header[] = []
  let at = start
  while (at < end) {
    const line = lineEnd(source, at, end)
    if (line === at) return { list, end: afterLineEnd(source, line, end) }
    NAME.lastIndex = at
    const match = NAME.exec(source)
    if (match && NAME.lastIndex <= line) {
      let stop = line
      for (
        let next = afterLineEnd(source, stop, end);
        isFold(source, next, end);
        next = afterLineEnd(source, stop, end)
      )
        stop = lineEnd(source, next, end)
      list.push({ name: match[1]!.toLowerCase(), ...trimmed(source, NAME.lastIndex, stop) })
      at = afterLineEnd(source, stop, end)
    } else at = afterLineEnd(source, line, end)
  }
  return { list, end }
}

function isFold(source: string, at: number, end: number): boolean {
  return at < end && (source[at] === ' ' || source[at] === '\t')
}

function trimmed(source: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(source[from]!)) from++
  while (to > from && /\s/.test(source[to - 1]!)) to--
  return { start: from, end: to }
}

/** The end of the line at `at` without its line end. */
export function lineEnd(source: string, at: number, end: number): number {
  let index = at
  while (index < end && source[index] !== '\n' && source[index] !== '\r') index++
  return index
}

/** How far from the start of its line a place is. */
export function columnOf(source: string, at: number): number {
  let start = at
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--
  return at - start
}

/** The start of the line after the line end at `at`. */
export function afterLineEnd(source: string, at: number, end: number): number {
  if (at >= end) return end
  return source[at] === '\r' && source[at + 1] === '\n' ? at + 2 : at + 1
}

/** The value of the first header of this name, unfolded; undefined when there is none. */
export function valueOfHeader(source: string, { list }: Headers, name: string): string | undefined {
  const header = list.find((one) => one.name === name)
  return header && source.slice(header.start, header.end).replace(/(?:\r\n?|\n)[ \t]+/g, ' ')
}
