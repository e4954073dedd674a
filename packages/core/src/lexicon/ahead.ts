/**
 * What can follow the heads of a dictionary, as a set of bits: it turns away most places where a head stands and what follows it there follows
 * it in no literal. The set may hold too much, never too little.
 */
import { factor, mix } from './hash.ts'

/** So many units after a head are looked at together. */
const far = 3
const bitsForEach = 8

/** @param count of literals, a power of two */
export const aheadSet = (count: number): Int32Array => new Int32Array((count * bitsForEach) / 32)

/** Adds `units[at, end)` behind a head. Of literals that end soon, and of all where it is `near`, only the next unit counts. */
export function allowAhead(
  ahead: Int32Array,
  near: boolean,
  head: number,
  units: Uint16Array,
  at: number,
  end: number,
): void {
  const bit = bitOf(ahead, near || end - at < far ? hashOfNext(head, units[at]!) : hashOfAll(head, units, at))
  ahead[bit >> 5]! |= 1 << bit
}

/** Whether some literal may have what stands at `at` behind the head. Where the text ends soon, it is not looked at. */
export function mayGoOn(ahead: Int32Array, head: number, units: Uint16Array, length: number, at: number): boolean {
  if (at + far > length) return true
  return hasBit(ahead, hashOfAll(head, units, at)) || hasBit(ahead, hashOfNext(head, units[at]!))
}

const hashOfNext = (head: number, unit: number): number => mix(Math.imul(head, factor) ^ unit)

const hashOfAll = (head: number, units: Uint16Array, at: number): number =>
  hashOfNext(Math.imul(Math.imul(head ^ units[at]!, factor) ^ units[at + 1]!, factor), units[at + 2]!)

/** The upper bits of a hash say which bit of the set is meant. */
const bitOf = (bits: Int32Array, hash: number): number => hash >>> Math.clz32(bits.length * 32 - 1)

function hasBit(bits: Int32Array, hash: number): boolean {
  const bit = bitOf(bits, hash)
  return ((bits[bit >> 5]! >>> bit) & 1) !== 0
}
