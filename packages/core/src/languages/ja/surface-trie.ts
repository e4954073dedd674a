/** A trie over UTF-16 units in typed arrays: word lists are looked up in place, without cutting strings out of the text. */

export interface SurfaceTrie {
  /** Open-addressed hash of edges: parent node, unit and child node, three numbers a slot; a parent of -1 is an empty slot. */
  readonly edges: Int32Array
  readonly mask: number
  /** The value of each node; 0 when no word ends there. */
  readonly values: Int32Array
}

/** Builds a trie; with `backwards` the words are spelled from their ends. Values are positive; of a word given twice the first counts. */
export function surfaceTrie(words: Iterable<readonly [string, number]>, backwards = false): SurfaceTrie {
  const children: Map<number, number>[] = [new Map()]
  const values: number[] = [0]
  for (const [word, value] of words) {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(backwards ? word.length - 1 - at : at)
      let child = children[node]!.get(unit)
      if (child === undefined) {
        child = children.push(new Map()) - 1
        values.push(0)
        children[node]!.set(unit, child)
      }
      node = child
    }
    if (values[node] === 0) values[node] = value
  }
  return packed(children, values)
}

function packed(children: readonly Map<number, number>[], values: readonly number[]): SurfaceTrie {
  let size = 64
  while (size < children.length * 3) size *= 2
  const mask = size - 1
  const edges = new Int32Array(size * 3).fill(-1)
  children.forEach((byUnit, parent) => {
    for (const [unit, child] of byUnit) {
      let slot = slotOf(parent, unit, mask)
      while (edges[slot * 3]! >= 0) slot = (slot + 1) & mask
      edges[slot * 3] = parent
      edges[slot * 3 + 1] = unit
      edges[slot * 3 + 2] = child
    }
  })
  return { edges, mask, values: Int32Array.from(values) }
}

const slotOf = (parent: number, unit: number, mask: number): number =>
  (Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask

/** The child of a node along a unit, or -1. */
export function childOf(trie: SurfaceTrie, node: number, unit: number): number {
  const { edges, mask } = trie
  let slot = slotOf(node, unit, mask)
  for (;;) {
    const parent = edges[slot * 3]!
    if (parent < 0) return -1
    if (parent === node && edges[slot * 3 + 1] === unit) return edges[slot * 3 + 2]!
    slot = (slot + 1) & mask
  }
}

/** A found word as one number, so that looking up allocates nothing: 0 is none. */
export type Found = number

export const foundValue = (found: Found): number => found >> 6

export const foundLength = (found: Found): number => found & 63

const LINE_FEED = 10

/** The longest word that ends at `end` and starts at `start` or later. */
export function longestSuffix(trie: SurfaceTrie, text: string, start: number, end: number): Found {
  let node = 0
  let found = 0
  for (let at = end - 1; at >= start; at--) {
    const unit = text.charCodeAt(at)
    // A soft break wraps a line in the middle of a word.
    if (unit === LINE_FEED) continue
    node = childOf(trie, node, unit)
    if (node < 0) break
    const value = trie.values[node]!
    if (value > 0) found = (value << 6) | (end - at)
  }
  return found
}

/** The longest word that starts at `start` and ends at `end` or sooner. */
export function longestPrefix(trie: SurfaceTrie, text: string, start: number, end: number): Found {
  let node = 0
  let found = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === LINE_FEED) continue
    node = childOf(trie, node, unit)
    if (node < 0) break
    const value = trie.values[node]!
    if (value > 0) found = (value << 6) | (at + 1 - start)
  }
  return found
}
