/** The values of a JSON file as one table: a few bytes for each, where objects would take a hundred. */
import type { BlockNode, DataNode, Entry, ListNode, OtherNode, TextNode } from './node.ts'

/** `key` is a text before the value it belongs to; `escaped` a text with escapes in it. */
export type Kind = 'block' | 'list' | 'text' | 'escaped' | 'other'

const kinds: readonly Kind[] = ['block', 'list', 'text', 'escaped', 'other']

export interface NodeTable {
  /** Adds a value and returns its number; what is added before `end` is in it. */
  add(kind: Kind, start: number): number
  /** Says where the last value, or an open block or list, ends. */
  end(node: number, end: number): void
  /** The two values of a block that make up a member, by the number of the key. */
  members(block: number): Iterable<readonly [key: number, value: number]>
  start(node: number): number
  sourceEnd(node: number): number
  view(node: number): DataNode
  readonly size: number
}

/** How texts are read: from the place of their quotes. */
export interface TextReading {
  text(start: number, end: number, escaped: boolean): Omit<TextNode, 'kind' | 'start' | 'end'>
}

export function nodeTable(source: string, reading: TextReading): NodeTable {
  let kind = new Uint8Array(64)
  let starts = new Int32Array(64)
  let ends = new Int32Array(64)
  // The number after the last value inside.
  let next = new Int32Array(64)
  let size = 0

  function* inside(parent: number): Iterable<number> {
    for (let node = parent + 1; node < next[parent]!; node = next[node]!) yield node
  }
  function* members(block: number): Iterable<readonly [number, number]> {
    const last = next[block]!
    for (let key = block + 1; key < last; ) {
      const value = next[key]!
      if (value >= last) return
      yield [key, value]
      key = next[value]!
    }
  }
  const keyOf = (node: number): string =>
    reading.text(starts[node]!, ends[node]!, kinds[kind[node]!] === 'escaped').value()
  const block = (node: number): BlockNode => ({
    kind: 'block',
    start: starts[node]!,
    end: ends[node]!,
    *entries(): Iterable<Entry> {
      for (const [key, value] of members(node)) yield { key: keyOf(key), value: view(value) }
    },
    get(wanted) {
      let found = -1
      for (const [key, value] of members(node)) if (says(key, wanted)) found = value
      return found < 0 ? undefined : view(found)
    },
  })
  /** Whether a key is the wanted one, without cutting it out where that is not needed. */
  const says = (key: number, wanted: string): boolean => {
    if (kinds[kind[key]!] === 'escaped') return keyOf(key) === wanted
    return ends[key]! - starts[key]! === wanted.length + 2 && source.startsWith(wanted, starts[key]! + 1)
  }
  const list = (node: number): ListNode => ({
    kind: 'list',
    start: starts[node]!,
    end: ends[node]!,
    *items() {
      for (const item of inside(node)) yield view(item)
    },
  })
  const view = (node: number): DataNode => {
    const is = kinds[kind[node]!]!
    if (is === 'block') return block(node)
    if (is === 'list') return list(node)
    const start = starts[node]!
    const end = ends[node]!
    if (is === 'other') return { kind: 'other', start, end, raw: source.slice(start, end) } satisfies OtherNode
    return { kind: 'text', start, end, ...reading.text(start, end, is === 'escaped') } satisfies TextNode
  }
  return {
    add(what, start) {
      if (size === starts.length) {
        kind = twice(kind, new Uint8Array(size * 2))
        starts = twice(starts, new Int32Array(size * 2))
        ends = twice(ends, new Int32Array(size * 2))
        next = twice(next, new Int32Array(size * 2))
      }
      kind[size] = kinds.indexOf(what)
      starts[size] = ends[size] = start
      next[size] = size + 1
      return size++
    },
    end(node, end) {
      ends[node] = end
      next[node] = size
    },
    members,
    start: (node) => starts[node]!,
    sourceEnd: (node) => ends[node]!,
    view,
    get size() {
      return size
    },
  }
}

function twice<A extends Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(old: A, larger: A): A {
  larger.set(old)
  return larger
}
