/** Finds the literals of a dictionary in folded text, in one pass. */
import { mayGoOn } from './ahead.ts'
import { follow, gateSlot, hasHead, isHead, isRare, literalEnd, nodeOfHead, type Trie } from './dictionary.ts'
import { factor, mix } from './hash.ts'
import { scriptOf } from './script.ts'

/** Literals found in a text, as triples: literal, start, end. */
export interface Candidates {
  triples: Int32Array
  length: number
}

/** Finds every literal in `units[0, length)`; `units[length]` must be 0. */
export function search(trie: Trie, units: Uint16Array, length: number, found: Candidates): void {
  if (trie.anchor === 'word') searchWords(trie, units, length, found)
  else searchUnits(trie, units, length, found)
}

function searchWords(trie: Trie, units: Uint16Array, length: number, found: Candidates): void {
  const { opens, gate } = trie
  let at = 0
  while (at < length) {
    let unit = units[at]!
    if (scriptOf[unit] === 0) {
      if (opens[unit] !== 0) probe(trie, units, length, at, at + 1, mix(unit), found)
      at++
      continue
    }
    const start = at
    let hash = 0
    do {
      hash = (Math.imul(hash, factor) + unit) | 0
      unit = units[++at]!
    } while (scriptOf[unit] !== 0)
    const mixed = mix(hash)
    if (gate[gateSlot(mixed)] !== 0) probe(trie, units, length, start, at, mixed, found)
  }
}

function searchUnits(trie: Trie, units: Uint16Array, length: number, found: Candidates): void {
  const { opens, gate } = trie
  for (let at = 0; at < length; at++) {
    const unit = units[at]!
    const kinds = opens[unit]!
    if (kinds === 0) continue
    if ((kinds & 1) !== 0) probe(trie, units, length, at, at + 1, mix(unit), found)
    if ((kinds & 2) === 0) continue
    const mixed = mix((Math.imul(unit, factor) + units[at + 1]!) | 0)
    if (gate[gateSlot(mixed)] !== 0) probe(trie, units, length, at, at + 2, mixed, found)
  }
}

/** Looks up the head `units[start, at)` and reports each literal that begins with it here. */
function probe(
  trie: Trie,
  units: Uint16Array,
  length: number,
  start: number,
  at: number,
  mixed: number,
  found: Candidates,
): void {
  const { headLiteral } = trie
  const mask = headLiteral.length - 1
  for (let slot = mixed & mask; headLiteral[slot]! >= 0; slot = (slot + 1) & mask)
    if (hasHead(trie, headLiteral[slot]!, units, start, at - start)) {
      reportHead(trie, slot, units, length, start, at, found)
      return
    }
}

/** Reports the literals that are the head alone, and looks for those that go on after it. */
function reportHead(
  trie: Trie,
  slot: number,
  units: Uint16Array,
  length: number,
  start: number,
  at: number,
  found: Candidates,
): void {
  let literal = trie.headLiteral[slot]!
  for (; literal >= 0 && isHead(trie, literal); literal = trie.next[literal]!) report(found, literal, start, at)
  if (literal < 0 || !mayGoOn(trie.ahead, slot, units, length, at)) return
  if (isRare(trie, slot)) compareAll(trie, literal, units, length, start, at, found)
  else descend(trie, nodeOfHead(trie, slot, literal), units, length, start, at, found)
}

/** Compares every literal of a head, one after the other. */
function compareAll(
  trie: Trie,
  first: number,
  units: Uint16Array,
  length: number,
  start: number,
  at: number,
  found: Candidates,
): void {
  for (let literal = first; literal >= 0; literal = trie.next[literal]!)
    matchRest(trie, literal, units, length, start, at, found)
}

function descend(
  trie: Trie,
  head: number,
  units: Uint16Array,
  length: number,
  start: number,
  from: number,
  found: Candidates,
): void {
  const { only, out } = trie
  let node = head
  let at = from
  while (node >= 0) {
    if (only[node]! >= 0) {
      matchRest(trie, only[node]!, units, length, start, at, found)
      return
    }
    for (let literal = out[node]!; literal >= 0; literal = trie.same[literal]!) report(found, literal, start, at)
    if (at >= length) return
    node = follow(trie, node, units[at++]!)
  }
}

function matchRest(
  trie: Trie,
  literal: number,
  units: Uint16Array,
  length: number,
  start: number,
  at: number,
  found: Candidates,
): void {
  const begin = trie.starts[literal]!
  const end = start + literalEnd(trie, literal) - begin
  if (end > length) return
  const shift = begin - start
  for (let index = at; index < end; index++) if (trie.units[index + shift] !== units[index]) return
  report(found, literal, start, end)
}

function report(found: Candidates, literal: number, start: number, end: number): void {
  if (found.length + 3 > found.triples.length) {
    const larger = new Int32Array(found.triples.length * 2)
    larger.set(found.triples)
    found.triples = larger
  }
  found.triples[found.length++] = literal
  found.triples[found.length++] = start
  found.triples[found.length++] = end
}
