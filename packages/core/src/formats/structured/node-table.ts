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
  /** The first key of a block, or the one after `key`; -1 when there is none. A key is one value, and the next one is what it belongs to. */
  keyIn(block: number, key?: number): number
  start(node: number): number
  sourceEnd(node: number): number
  view(node: number): DataNode
  readonly size: number
}

/** How texts are read: from the place of their quotes. */
export interface TextReading {
  text(start: number, end: number, escaped: boolean): TextNode
}

export function nodeTable(source: string, reading: TextReading): NodeTable {
  let kind = new Uint8Array(64)
  let starts = new Int32Array(64)
  let ends = new Int32Array(64)
  // The number after the last value inside.
  let next = new Int32Array(64)
  let size = 0

  const keyIn = (block: number, before?: number): number => {
    const key = before === undefined ? block + 1 : next[before + 1]!
    return key + 1 < next[block]! ? key : -1
  }
  const text = (node: number): TextNode => reading.text(starts[node]!, ends[node]!, kinds[kind[node]!] === 'escaped')
  const block = (node: number): BlockNode => ({
    kind: 'block',
    start: starts[node]!,
    end: ends[node]!,
    *entries(): Iterable<Entry> {
      for (let key = keyIn(node); key >= 0; key = keyIn(node, key))
        yield { key: text(key).value(), value: view(key + 1) }
    },
    get(wanted) {
      let found = -1
      for (let key = keyIn(node); key >= 0; key = keyIn(node, key)) if (says(key, wanted)) found = key + 1
      return found < 0 ? undefined : view(found)
    },
  })
  /** Whether a key is the wanted one, without cutting it out where that is not needed. */
  const says = (key: number, wanted: string): boolean => {
    if (kinds[kind[key]!] === 'escaped') return text(key).value() === wanted
    return ends[key]! - starts[key]! === wanted.length + 2 && source.startsWith(wanted, starts[key]! + 1)
  }
  const list = (node: number): ListNode => ({
    kind: 'list',
    start: starts[node]!,
    end: ends[node]!,
    *items() {
      for (let item = node + 1; item < next[node]!; item = next[item]!) yield view(item)
    },
  })
  const view = (node: number): DataNode => {
    const is = kinds[kind[node]!]!
    if (is === 'block') return block(node)
    if (is === 'list') return list(node)
    if (is !== 'other') return text(node)
    const start = starts[node]!
    const end = ends[node]!
    return { kind: 'other', start, end, raw: source.slice(start, end) } satisfies OtherNode
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
    keyIn,
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
