/**
 * A dictionary of literals in typed arrays, cheap to build because it is built at every start of the program. The *head* of a literal (its
 * first word, or its first two units) is found by hash. Of literals that go on after it, the next units are looked up in a set of bits first.
 * Below a head lies a trie that branches only where literals differ; it is built when it is first needed, for most never are.
 */
import { PASSAGE_BREAK } from '../text/index.ts'
import { aheadSet, allowAhead } from './ahead.ts'
import { type FoldTable, fold } from './fold.ts'
import { factor, mix } from './hash.ts'
import { scriptOf } from './script.ts'

export interface Trie {
  /** `word`: literals are found where a word or a sign begins; `any`: at every unit. */
  readonly anchor: 'word' | 'any'
  /** All literals, folded, with a divider after each; literal i is `units[starts[i], starts[i + 1] - 1)`. */
  readonly units: Uint16Array
  readonly starts: Int32Array
  readonly headLengths: Uint8Array
  /** The next literal with the same text, or -1. */
  readonly same: Int32Array
  /** 1: a head of this one unit exists; 2: a longer one begins with it. */
  readonly opens: Uint8Array
  /** One byte a hash: turns away most words that begin nothing. */
  readonly gate: Uint8Array
  /** Open addressing of heads: the first literal that has the head, or -1, and the head's node; below 0 until it is built (`isRare`). */
  readonly headLiteral: Int32Array
  readonly headNode: Int32Array
  /** The next literal with the same head, or -1. Those that are nothing but their head come first. */
  readonly next: Int32Array
  /** Bits that turn away most places where what follows a head follows it in no literal (`ahead.ts`). */
  readonly ahead: Int32Array
  /** The only literal below a node that has no other, else -1. */
  only: Int32Array
  /** The first literal that ends at a node, or -1. */
  out: Int32Array
  nodes: number
  /** Open addressing of edges; `edgeFrom` holds -1 in an empty slot. */
  edgeFrom: Int32Array
  edgeUnit: Uint16Array
  edgeTo: Int32Array
  edges: number
}

const gateBits = 15
const divider = PASSAGE_BREAK.charCodeAt(0)

/** Where a literal ends in `units`. */
export const literalEnd = (trie: Trie, literal: number): number => trie.starts[literal + 1]! - 1

export const gateSlot = (mixed: number): number => mixed >>> (32 - gateBits)

/** Whether the literal is nothing but its head. */
export const isHead = (trie: Trie, literal: number): boolean =>
  literalEnd(trie, literal) - trie.starts[literal]! === trie.headLengths[literal]!

/** What is worked out of the literals alone, so that it can be prepared. */
export type TrieRoot = Pick<
  Trie,
  'anchor' | 'units' | 'starts' | 'headLengths' | 'opens' | 'gate' | 'headLiteral' | 'next' | 'ahead'
>

/** Folds the literals and sorts them into a trie. One that folds to nothing is never found. */
export function buildTrie(literals: readonly string[], table: FoldTable, anchor: Trie['anchor']): Trie {
  const count = literals.length
  // Folded in one go: a call for each literal would be run by the interpreter, a loop over all is compiled while it runs.
  const text = literals.join(PASSAGE_BREAK)
  const { units, length } = fold(text, 0, text.length, table)
  const trie = trieOf({
    anchor,
    units,
    starts: startsOf(units, length, count),
    headLengths: new Uint8Array(count),
    opens: new Uint8Array(65536),
    gate: new Uint8Array(1 << gateBits),
    headLiteral: new Int32Array(powerAbove(count * 2)).fill(-1),
    next: new Int32Array(count).fill(-1),
    ahead: aheadSet(powerAbove(count)),
  })
  for (let literal = 0; literal < count; literal++) trie.headLengths[literal] = headLength(trie, literal)
  // Whoever is filed last comes first.
  for (let literal = 0; literal < count; literal++) if (!isHead(trie, literal)) fileUnderHead(trie, literal)
  for (let literal = 0; literal < count; literal++) if (isHead(trie, literal)) fileUnderHead(trie, literal)
  return trie
}

/** A trie of which no head was met yet. */
export function trieOf(root: TrieRoot): Trie {
  return {
    ...root,
    same: new Int32Array(root.next.length).fill(-1),
    headNode: new Int32Array(root.headLiteral.length).fill(-1),
    only: new Int32Array(256),
    out: new Int32Array(256),
    nodes: 0,
    edgeFrom: new Int32Array(256).fill(-1),
    edgeUnit: new Uint16Array(256),
    edgeTo: new Int32Array(256),
    edges: 0,
  }
}

function startsOf(units: Uint16Array, length: number, count: number): Int32Array {
  const starts = new Int32Array(count + 1)
  let literal = 0
  for (let at = 0; at < length; at++) if (units[at] === divider) starts[++literal] = at + 1
  starts[count] = length + 1
  return starts
}

function powerAbove(count: number): number {
  let power = 256
  while (power < count) power *= 2
  return power
}

/** A head gets its trie when it is met this often; before, comparing its literals costs less than building it. */
const timesToBuild = 4

/** Whether the head was hardly met yet, this time included. */
export function isRare({ headNode }: Trie, slot: number): boolean {
  const node = headNode[slot]!
  if (node >= 0 || node <= -timesToBuild) return false
  headNode[slot] = node - 1
  return true
}

/** The node of a head, whose trie is built now if it is not there yet. `first`: the first of its literals that go on after it. */
export function nodeOfHead(trie: Trie, slot: number, first: number): number {
  const known = trie.headNode[slot]!
  if (known >= 0) return known
  const node = newNode(trie, first)
  trie.headNode[slot] = node
  for (let literal = trie.next[first]!; literal >= 0; literal = trie.next[literal]!) insert(trie, node, literal)
  return node
}

/** Adds a literal below the node of its head. */
function insert(trie: Trie, head: number, literal: number): void {
  const { units, starts } = trie
  let node = head
  let at = starts[literal]! + trie.headLengths[literal]!
  const end = literalEnd(trie, literal)
  for (;;) {
    if (trie.only[node]! >= 0) pushDown(trie, node, at - starts[literal]!)
    if (at === end) {
      chain(trie, node, literal)
      return
    }
    const next = follow(trie, node, units[at]!)
    at++
    if (next < 0) {
      addEdge(trie, node, units[at - 1]!, newNode(trie, literal))
      return
    }
    node = next
  }
}

/** Units of the head: a whole word where literals begin at words, else two units; a sign is a head of its own. */
function headLength(trie: Trie, literal: number): number {
  const { anchor, units } = trie
  const start = trie.starts[literal]!
  const length = literalEnd(trie, literal) - start
  if (anchor === 'any') return Math.min(length, 2)
  let end = start
  while (end - start < Math.min(length, 255) && scriptOf[units[end]!] !== 0) end++
  return Math.max(end - start, 1)
}

/** Puts the literal into the chain of those with its head. */
function fileUnderHead(trie: Trie, literal: number): void {
  const { units, headLiteral, next } = trie
  const start = trie.starts[literal]!
  if (start === literalEnd(trie, literal)) return
  const length = trie.headLengths[literal]!
  const mixed = mix(hashOf(units, start, length))
  const mask = headLiteral.length - 1
  let slot = mixed & mask
  for (; headLiteral[slot]! >= 0; slot = (slot + 1) & mask)
    if (hasHead(trie, headLiteral[slot]!, units, start, length)) {
      next[literal] = headLiteral[slot]!
      break
    }
  headLiteral[slot] = literal
  if (!isHead(trie, literal))
    allowAhead(trie.ahead, trie.anchor === 'any', slot, units, start + length, literalEnd(trie, literal))
  trie.gate[gateSlot(mixed)] = 1
  const first = units[start]!
  trie.opens[first] = trie.opens[first]! | (length === 1 ? 1 : 2)
}

function hashOf(units: Uint16Array, start: number, length: number): number {
  let hash = 0
  for (let at = start; at < start + length; at++) hash = (Math.imul(hash, factor) + units[at]!) | 0
  return hash
}

export function hasHead(trie: Trie, literal: number, units: Uint16Array, start: number, length: number): boolean {
  if (trie.headLengths[literal] !== length) return false
  const from = trie.starts[literal]!
  for (let at = 0; at < length; at++) if (trie.units[from + at] !== units[start + at]) return false
  return true
}

function newNode(trie: Trie, only: number): number {
  if (trie.nodes === trie.only.length) {
    trie.only = grown(trie.only)
    trie.out = grown(trie.out)
  }
  trie.only[trie.nodes] = only
  trie.out[trie.nodes] = -1
  return trie.nodes++
}

function grown(old: Int32Array): Int32Array {
  const larger = new Int32Array(old.length * 2)
  larger.set(old)
  return larger
}

/** A node that stood for one literal gets a second one: the first moves one unit down. */
function pushDown(trie: Trie, node: number, depth: number): void {
  const literal = trie.only[node]!
  trie.only[node] = -1
  const at = trie.starts[literal]! + depth
  if (at === literalEnd(trie, literal)) trie.out[node] = literal
  else addEdge(trie, node, trie.units[at]!, newNode(trie, literal))
}

function chain(trie: Trie, node: number, literal: number): void {
  trie.same[literal] = trie.out[node]!
  trie.out[node] = literal
}

const edgeHash = (node: number, unit: number): number => mix(Math.imul(node, 0x9e3779b1) + unit) >>> 3

export function follow(trie: Trie, node: number, unit: number): number {
  const { edgeFrom, edgeUnit } = trie
  const mask = edgeFrom.length - 1
  for (let slot = edgeHash(node, unit) & mask; edgeFrom[slot]! >= 0; slot = (slot + 1) & mask)
    if (edgeFrom[slot] === node && edgeUnit[slot] === unit) return trie.edgeTo[slot]!
  return -1
}

function addEdge(trie: Trie, node: number, unit: number, to: number): void {
  if (trie.edges * 2 >= trie.edgeFrom.length) growEdges(trie)
  placeEdge(trie, node, unit, to)
  trie.edges++
}

function placeEdge(trie: Trie, node: number, unit: number, to: number): void {
  const mask = trie.edgeFrom.length - 1
  let slot = edgeHash(node, unit) & mask
  while (trie.edgeFrom[slot]! >= 0) slot = (slot + 1) & mask
  trie.edgeFrom[slot] = node
  trie.edgeUnit[slot] = unit
  trie.edgeTo[slot] = to
}

function growEdges(trie: Trie): void {
  const { edgeFrom, edgeUnit, edgeTo } = trie
  trie.edgeFrom = new Int32Array(edgeFrom.length * 2).fill(-1)
  trie.edgeUnit = new Uint16Array(edgeFrom.length * 2)
  trie.edgeTo = new Int32Array(edgeFrom.length * 2)
  for (let slot = 0; slot < edgeFrom.length; slot++)
    if (edgeFrom[slot]! >= 0) placeEdge(trie, edgeFrom[slot]!, edgeUnit[slot]!, edgeTo[slot]!)
}
