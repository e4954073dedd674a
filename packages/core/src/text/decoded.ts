/** Strings as they stand in a file with escapes in them, decoded, with the way back to the file. */
import type { TextSpan } from '../base/index.ts'
import { type OffsetMap, offsetMap } from './offset-map.ts'
import { segmentList } from './segment-list.ts'

/** A string of a file, decoded. */
export interface Decoded {
  readonly text: string
  /** From offsets in `text` to offsets in the file. */
  readonly map: OffsetMap
}

/** A part of the source, from `start` to `end`, that stands for `text` as a whole. */
export interface Escape {
  readonly start: number
  readonly end: number
  /** Empty for what is only syntax: a line that is folded, a tag. */
  readonly text: string
}

/** The next escape at or after `at` that begins before `end`. */
export type NextEscape = (source: string, at: number, end: number) => Escape | undefined

/** Decodes `source[start, end)`. Linear as long as `next` is. */
export function decodeEscapes(source: string, start: number, end: number, next: NextEscape): Decoded {
  const segments = segmentList()
  let text = ''
  let at = start
  for (let found = next(source, at, end); found; found = next(source, at, end)) {
    if (found.start > at) {
      segments.push(text.length, at, -1)
      text += source.slice(at, found.start)
    }
    if (found.text !== '') {
      segments.push(text.length, found.start, found.end)
      text += found.text
    }
    at = found.end
  }
  if (end > at) {
    segments.push(text.length, at, -1)
    text += source.slice(at, end)
  }
  return { text, map: offsetMap(segments.table(text.length)) }
}

/** A string that stands in the file as it is. */
export function verbatim(source: string, start: number, end: number): Decoded {
  return decodeEscapes(source, start, end, () => undefined)
}

/** Parts of a decoded string, one after the other, as a string of its own. The parts are in order and do not overlap. */
export function sliceDecoded({ text, map }: Decoded, parts: readonly TextSpan[]): Decoded {
  const segments = segmentList()
  const around = [...map.segments()]
  let sliced = ''
  let index = 0
  for (const { start, end } of parts) {
    while (index < around.length && around[index]!.text.end <= start) index++
    for (let at = index; at < around.length && around[at]!.text.start < end; at++) {
      const { text: inner, source, verbatim } = around[at]!
      const from = Math.max(start, inner.start)
      segments.push(
        sliced.length + from - start,
        verbatim ? source.start + from - inner.start : source.start,
        verbatim ? -1 : source.end,
      )
    }
    sliced += text.slice(start, end)
  }
  return { text: sliced, map: offsetMap(segments.table(sliced.length)) }
}

/** A decoded string in which other text stands for some of its parts. The parts are in order and do not overlap. */
export function replaceDecoded({ text, map }: Decoded, parts: readonly Escape[]): Decoded {
  const segments = segmentList()
  const around = [...map.segments()]
  let made = ''
  let at = 0
  let index = 0
  const copyTo = (end: number): void => {
    while (index < around.length && around[index]!.text.end <= at) index++
    for (let next = index; next < around.length && around[next]!.text.start < end; next++) {
      const { text: inner, source, verbatim } = around[next]!
      const from = Math.max(at, inner.start)
      const start = verbatim ? source.start + from - inner.start : source.start
      segments.push(made.length + from - at, start, verbatim ? -1 : source.end)
    }
    made += text.slice(at, end)
  }
  for (const part of parts) {
    if (part.start > at) copyTo(part.start)
    if (part.text !== '') {
      const { start, end } = map.source({ start: part.start, end: part.end } as TextSpan)
      segments.push(made.length, start, end)
      made += part.text
    }
    at = part.end
  }
  if (at < text.length) copyTo(text.length)
  return { text: made, map: offsetMap(segments.table(made.length)) }
}
