/** The growing table behind an offset map: which run of prose stands for which run of source. */
import type { SegmentTable } from './offset-map.ts'

export interface SegmentList {
  /** Adds a segment that begins at `text`; `sourceEnd` is -1 for a verbatim one. */
  push(text: number, source: number, sourceEnd: number): void
  /** Drops the segments that begin at `from` or later. */
  cut(from: number): void
  /** Adds the segments `[from, to)` of a table, moved by so much in the prose and in the source. Their prose follows what is there. */
  take(table: SegmentTable, from: number, to: number, by: { readonly text: number; readonly source: number }): void
  /** Where the source of the last segment ends when the prose is `length` units long. */
  lastSourceEnd(length: number): number
  /** The table of a prose so long. It shares its arrays with the list, to which nothing may be added afterwards. */
  table(length: number): SegmentTable
}

/** Arrays of this length lie in the heap of the engine, larger ones each in memory of their own: files have many short texts. */
const fewest = 16

export function segmentList(): SegmentList {
  let text = new Int32Array(fewest)
  let source = new Int32Array(fewest)
  let sourceEnd = new Int32Array(fewest)
  let count = 0
  const makeRoom = (size: number): void => {
    if (size <= text.length) return
    const room = Math.max(size, 2 * text.length)
    ;[text, source, sourceEnd] = [grown(text, room), grown(source, room), grown(sourceEnd, room)]
  }
  return {
    push(t, s, e) {
      const last = count - 1
      // Two verbatim runs that touch in the source are one.
      if (e < 0 && last >= 0 && sourceEnd[last]! < 0 && source[last]! + t - text[last]! === s) return
      makeRoom(count + 1)
      text[count] = t
      source[count] = s
      sourceEnd[count++] = e
    },
    take(table, from, to, by) {
      makeRoom(count + to - from)
      for (let index = from; index < to; index++) {
        text[count] = table.text[index]! + by.text
        source[count] = table.source[index]! + by.source
        const end = table.sourceEnd[index]!
        sourceEnd[count++] = end < 0 ? end : end + by.source
      }
    },
    cut(from) {
      while (count > 0 && text[count - 1]! >= from) count--
    },
    lastSourceEnd(length) {
      if (count === 0) return 0
      const last = count - 1
      return sourceEnd[last]! >= 0 ? sourceEnd[last]! : source[last]! + length - text[last]!
    },
    table(length) {
      if (text.length > fewest) {
        // One after the other, so that a large file has only one of them twice at a time.
        text = text.slice(0, count)
        source = source.slice(0, count)
        sourceEnd = sourceEnd.slice(0, count)
      }
      return { text, source, sourceEnd, count, length }
    },
  }
}

function grown(old: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room)
  larger.set(old)
  return larger
}
