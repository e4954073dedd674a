import { expect, test } from 'vitest'
import { offsetMap } from './offset-map.ts'

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
