import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetMap } from './offset-map.ts'
import { segmentList } from './segment-list.ts'

/** Prose `a & b` from the source `<b>a &amp; b</b>`. */
const map = offsetMap({
  text: Int32Array.of(0, 2, 3),
  source: Int32Array.of(3, 5, 10),
  sourceEnd: Int32Array.of(-1, 10, -1),
  count: 3,
  length: 5,
})

test('a text span maps to the source that it stands for', () => {
  expect(map.source({ start: 0, end: 1 })).toEqual({ start: 3, end: 4 })
  expect(map.source({ start: 0, end: 5 })).toEqual({ start: 3, end: 12 })
})

test('a replaced segment is never split', () => {
  expect(map.source({ start: 2, end: 3 })).toEqual({ start: 5, end: 10 })
})

test('an empty span maps to one point', () => {
  expect(map.source({ start: 1, end: 1 })).toEqual({ start: 4, end: 4 })
  expect(map.source({ start: 5, end: 5 })).toEqual({ start: 12, end: 12 })
})

test('a source offset in markup is the next prose', () => {
  expect(map.text(0)).toBe(0)
  expect(map.text(4)).toBe(1)
  expect(map.text(7)).toBe(2)
  expect(map.text(16)).toBe(5)
})

test('prose in another order than its source is found all the same', () => {
  // `![alt](u) text` with the alternative text after the paragraph.
  const moved = offsetMap({
    text: Int32Array.of(0, 1, 6, 7),
    source: Int32Array.of(0, 9, 14, 2),
    sourceEnd: Int32Array.of(9, -1, 14, -1),
    count: 4,
    length: 10,
  })
  expect(moved.text(3)).toBe(8)
  expect(moved.text(10)).toBe(2)
  expect(moved.source({ start: 7, end: 10 })).toEqual({ start: 2, end: 5 })
})

test('a map without segments gives zeros', () => {
  const none = new Int32Array(0)
  const empty = offsetMap({ text: none, source: none, sourceEnd: none, count: 0, length: 0 })
  expect(empty.text(3)).toBe(0)
  expect(empty.source({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 })
})

test('each unit leads to its source and back, and spans have the same layout when their units stand alike', () => {
  const part = fc.record({
    units: fc.integer({ min: 1, max: 3 }),
    gap: fc.constantFrom(0, 0, 1),
    // How long the source of a replaced segment is; none for a verbatim one.
    stands: fc.constantFrom(undefined, undefined, 1, 2),
  })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), fc.nat(2), (parts, a, b, more) => {
      const list = segmentList()
      const units: { from: number; start: number; end: number; verbatim: boolean }[] = []
      const back: number[] = []
      let source = 0
      for (const { units: count, gap, stands } of parts) {
        const from = units.length
        for (const end = source + gap; source < end; source++) back.push(from)
        list.push(from, source, stands === undefined ? -1 : source + stands)
        for (let at = 0; at < count; at++) {
          const start = stands === undefined ? source + at : source
          units.push({ from, start, end: start + (stands ?? 1), verbatim: stands === undefined })
        }
        for (let at = 0; at < (stands ?? count); at++) back.push(stands === undefined ? from + at : from)
        source += stands ?? count
      }
      const map = offsetMap(list.table(units.length))
      const spanAt = (at: number) => {
        const start = at % units.length
        return { start, end: Math.min(units.length, start + 1 + more) }
      }
      const shape = ({ start, end }: { start: number; end: number }) =>
        units
          .slice(start, end)
          .map((unit) => [
            unit.start - units[start]!.start,
            unit.end - units[start]!.start,
            unit.verbatim || Math.max(unit.from, start) - start,
          ])
      const [one, other] = [spanAt(a), spanAt(b)]
      expect(map.source(one)).toEqual({ start: units[one.start]!.start, end: units[one.end - 1]!.end })
      expect([...back.keys(), source].map((offset) => map.text(offset))).toEqual([...back, units.length])
      expect(map.hasLayout(other, map.layout(one))).toBe(JSON.stringify(shape(one)) === JSON.stringify(shape(other)))
    }),
    { numRuns: 1000 },
  )
})
