/**
 * Maps offsets in prose to offsets in the file it was read from. Segments cover the prose without gaps; a segment is either *verbatim*
 * (each unit of prose is one unit of source) or *replaced* (its prose stands for its source as a whole: an entity, an escape, an atom).
 */
import { lastAtMost, type SourceSpan, type TextSpan } from '../base/index.ts'

export interface OffsetMap {
  /** The source of a text span; it never splits a replaced segment. An empty span maps to one point. */
  source(span: TextSpan): SourceSpan
  /** The source offset at which the unit at `offset` begins. */
  sourceStart(offset: number): number
  /** The source offset at which the unit before `offset` ends. */
  sourceEnd(offset: number): number
  /** The text offset that stands for a source offset; inside markup it is the next prose. */
  text(sourceOffset: number): number
  /** How a span stands in the source, wherever both begin. */
  layout(span: TextSpan): Layout
  /** Whether a span stands in the source as another did. */
  hasLayout(span: TextSpan, layout: Layout): boolean
  /** Every segment in order, for conformance tests and for composing maps. */
  segments(): readonly Segment[]
  /** The same as figures. */
  readonly table: SegmentTable
}

/** The segments of a span, three figures each, counted from where span and source begin: start in the prose, start and end in the source. */
export type Layout = readonly number[]

export interface Segment {
  readonly text: TextSpan
  readonly source: SourceSpan
  readonly verbatim: boolean
}

/** Parallel arrays, sorted by `text`: segment i covers `[text[i], text[i + 1])`, the last one up to `length`. */
export interface SegmentTable {
  readonly text: Int32Array
  readonly source: Int32Array
  /** End of the source of a replaced segment; -1 marks a verbatim one. */
  readonly sourceEnd: Int32Array
  readonly count: number
  /** Length of the prose in UTF-16 units. */
  readonly length: number
}

export function offsetMap(table: SegmentTable): OffsetMap {
  const { text, source, sourceEnd, count, length } = table
  const textEnd = (index: number): number => (index + 1 < count ? text[index + 1]! : length)
  const endOf = (index: number): number =>
    sourceEnd[index]! >= 0 ? sourceEnd[index]! : source[index]! + textEnd(index) - text[index]!
  const startAt = (offset: number): number => {
    if (count === 0) return 0
    if (offset >= length) return endOf(count - 1)
    const index = lastAtMost(text, offset, count)
    return sourceEnd[index]! >= 0 ? source[index]! : source[index]! + offset - text[index]!
  }
  const endAt = (offset: number): number => {
    const index = lastAtMost(text, offset - 1, count)
    return sourceEnd[index]! >= 0 ? sourceEnd[index]! : source[index]! + offset - text[index]!
  }
  /** Stops when `tell` says false. */
  const eachFigure = ({ start, end }: TextSpan, tell: (figure: number) => boolean): boolean => {
    const from = startAt(start)
    if (!tell(end - start)) return false
    for (let index = count > 0 ? lastAtMost(text, start, count) : count; index < count && text[index]! < end; index++) {
      const isVerbatim = sourceEnd[index]! < 0
      const skipped = Math.max(0, start - text[index]!)
      if (!tell(text[index]! + skipped - start)) return false
      if (!tell(source[index]! + (isVerbatim ? skipped : 0) - from)) return false
      if (!tell(isVerbatim ? Number.NEGATIVE_INFINITY : sourceEnd[index]! - from)) return false
    }
    return true
  }
  let order: SourceOrder | undefined
  return {
    table,
    layout(span) {
      const figures: number[] = []
      eachFigure(span, (figure) => figures.push(figure) > 0)
      return figures
    },
    hasLayout(span, layout) {
      let next = 0
      return eachFigure(span, (figure) => layout[next++] === figure) && next === layout.length
    },
    sourceStart: startAt,
    sourceEnd: endAt,
    source({ start, end }) {
      const from = startAt(start)
      return end > start && count > 0 ? { start: from, end: Math.max(from, endAt(end)) } : { start: from, end: from }
    },
    text(sourceOffset) {
      if (count === 0) return 0
      order ??= bySource(source, count)
      const place = lastAtMost(order.starts, sourceOffset)
      const index = order.segments[place]!
      if (sourceOffset < source[index]!) return text[index]!
      if (sourceOffset >= endOf(index)) return textEnd(index)
      return sourceEnd[index]! >= 0 ? text[index]! : text[index]! + sourceOffset - source[index]!
    },
    segments() {
      const all: Segment[] = []
      for (let index = 0; index < count; index++)
        all.push({
          text: { start: text[index]!, end: textEnd(index) },
          source: { start: source[index]!, end: endOf(index) },
          verbatim: sourceEnd[index]! < 0,
        })
      return all
    },
  }
}

interface SourceOrder {
  readonly segments: Int32Array
  readonly starts: Int32Array
}

/** The segments by where their source begins: prose may stand in another order, an image's alternative text after the paragraph around it. */
function bySource(source: Int32Array, count: number): SourceOrder {
  const segments = Int32Array.from({ length: count }, (_, index) => index)
  let sorted = true
  for (let index = 1; index < count && sorted; index++) sorted = source[index - 1]! <= source[index]!
  if (!sorted) segments.sort((a, b) => source[a]! - source[b]! || a - b)
  return { segments, starts: segments.map((index) => source[index]!) }
}
