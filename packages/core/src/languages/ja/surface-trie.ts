/** A trie over UTF-16 units in typed arrays: word lists are looked up in place, without cutting strings out of the text. */

export interface SurfaceTrie {
  /** Open-addressed hash of edges: parent node, unit and child node, three numbers a slot; a parent of -1 is an empty slot. */
  readonly edges: Int32Array
  readonly mask: number
  /** The value of each node; 0 when no word ends there. */
  readonly values: Int32Array
}

/** Builds a trie; with `backwards` the words are spelled from their ends. Values are positive; of a word given twice the first counts. */
export function surfaceTrie(words: readonly (readonly [string, number])[], backwards = false): SurfaceTrie {
  const mostNodes = words.reduce((total, [word]) => total + word.length, 1)
  let size = 64
  while (size < mostNodes * 2) size *= 2
  const trie = { edges: new Int32Array(size * 3).fill(-1), mask: size - 1, values: new Int32Array(mostNodes) }
  let nodes = 1
  for (const [word, value] of words) {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(backwards ? word.length - 1 - at : at)
      const child = childOf(trie, node, unit)
      if (child < 0) addEdge(trie, node, unit, nodes)
      node = child < 0 ? nodes++ : child
    }
    if (trie.values[node] === 0) trie.values[node] = value
  }
  return trie
}

function addEdge({ edges, mask }: SurfaceTrie, parent: number, unit: number, child: number): void {
  let slot = slotOf(parent, unit, mask)
  while (edges[slot * 3]! >= 0) slot = (slot + 1) & mask
  edges[slot * 3] = parent
  edges[slot * 3 + 1] = unit
  edges[slot * 3 + 2] = child
}

const slotOf = (parent: number, unit: number, mask: number): number => {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

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
