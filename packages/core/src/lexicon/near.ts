/**
 * What the units beside an anchor can be, as bit sets: three of them on each side turn most candidates away before their surroundings are
 * compared. The sets may hold too much, never too little.
 */
import type { PhraseClass } from './classes.ts'
import type { CompiledPiece } from './pieces.ts'
import { atom, type Vocabulary } from './scene.ts'

/** So many units are looked at on each side. */
const depth = 3
const allPlaces = (1 << depth) - 1

/** Two numbers a place, a bit for each kind of unit: the places to the right of the anchor, nearest first, then those to its left. */
export type Near = Int32Array

/** One of 64 kinds. Folded ASCII has a kind for each letter, digit and sign (32 to 63 stay, the letters go to 1 to 26); the rest shares them. */
export const kindOf = (unit: number): number => (unit - ((unit >> 6) << 5)) & 63

/** Whether the units around the anchor at `[start, end)` are in the sets. */
export function canStand(near: Near, units: Uint16Array, length: number, start: number, end: number): boolean {
  for (let step = 0, slot = 0; step < depth; step++, slot += 2) {
    const after = end + step
    const right = kindOf(after < length ? units[after]! : 0)
    if (((near[slot + (right >> 5)]! >>> right) & 1) === 0) return false
    const before = start - 1 - step
    const left = kindOf(before >= 0 ? units[before]! : 0)
    if (((near[slot + 2 * depth + (left >> 5)]! >>> left) & 1) === 0) return false
  }
  return true
}

/** The kinds of units at which numbers, dates, times, sums and shares can begin, and those at which they can end, as two numbers each. */
export interface ClassKinds {
  readonly first: readonly [number, number]
  readonly last: readonly [number, number]
}

const signs = '0123456789$€£¥￥₩₹%'

/** Numbers in other digits than these, and what `<name>` and `<any>` stand for, can be anything. */
export function classKinds(vocabulary: Vocabulary): ClassKinds {
  const first = new Int32Array(2)
  const last = new Int32Array(2)
  const addSign = (unit: number): void => {
    add(first, 0, unit)
    add(last, 0, unit)
  }
  addSign(atom)
  for (let at = 0; at < signs.length; at++) addSign(signs.charCodeAt(at))
  for (const unit of otherDigits) addSign(unit)
  // The magnitude of a sum: $5k.
  for (const letter of 'kmb') add(last, 0, letter.charCodeAt(0))
  for (const { words } of Object.values(vocabulary))
    for (const word of words) {
      add(first, 0, word.charCodeAt(0))
      add(last, 0, word.charCodeAt(word.length - 1))
    }
  return { first: [first[0]!, first[1]!], last: [last[0]!, last[1]!] }
}

/** Digits of other scripts count as digits. */
const otherDigits: readonly number[] = [0x660, 0x6f0, 0x966].flatMap((zero) =>
  Array.from({ length: 10 }, (_, digit) => zero + digit),
)

function add(near: Int32Array, slot: number, unit: number): void {
  const kind = kindOf(unit)
  near[slot + (kind >> 5)]! |= 1 << kind
}

interface Side {
  readonly near: Near
  /** The slot of the nearest place. */
  readonly from: number
  readonly isLeft: boolean
  kinds(): ClassKinds
}

/** Undefined when anything can stand there. */
export function nearOf(
  left: readonly CompiledPiece[],
  right: readonly CompiledPiece[],
  kinds: () => ClassKinds,
): Near | undefined {
  const near = new Int32Array(4 * depth)
  for (const side of [
    { near, from: 0, isLeft: false, kinds },
    { near, from: 2 * depth, isLeft: true, kinds },
  ])
    allowAfter(side, goThrough(side.isLeft ? left : right, 1, side))
  return near.every((set) => set === -1) ? undefined : near
}

/** The places at which what follows the pieces can begin when they begin at any of `places`, a bit each; none beyond the depth. */
function goThrough(pieces: readonly CompiledPiece[], places: number, side: Side): number {
  let reached = places
  for (let index = 0; index < pieces.length && reached !== 0; index++)
    reached = goOn(pieces[side.isLeft ? pieces.length - 1 - index : index]!, reached, side)
  return reached
}

function goOn(piece: CompiledPiece, places: number, side: Side): number {
  if (piece.kind === 'choice') {
    let reached = 0
    for (const run of piece.of) reached |= goThrough(run, places, side)
    return reached
  }
  if (piece.kind === 'literal') return goAlong(piece.units, places, side)
  if (piece.kind === 'gap') allowAfter(side, places)
  else allowClass(piece.class, places, side)
  return 0
}

function goAlong(units: Uint16Array, places: number, { near, from, isLeft }: Side): number {
  for (let place = 0; place < depth; place++)
    if ((places >> place) & 1)
      for (let at = 0; at < units.length && place + at < depth; at++)
        add(near, from + 2 * (place + at), units[isLeft ? units.length - 1 - at : at]!)
  return units.length >= depth ? 0 : (places << units.length) & allPlaces
}

function allowClass(name: PhraseClass, places: number, side: Side): void {
  if (name === 'name' || name === 'any') {
    allowAfter(side, places)
    return
  }
  const [low, high] = side.isLeft ? side.kinds().last : side.kinds().first
  for (let place = 0; place < depth; place++)
    if ((places >> place) & 1) {
      side.near[side.from + 2 * place]! |= low
      side.near[side.from + 2 * place + 1]! |= high
    }
  allowAfter(side, places << 1)
}

/** From the first of the places on anything may stand. */
function allowAfter({ near, from }: Side, places: number): void {
  for (let place = 0; place < depth; place++)
    if (places & ((2 << place) - 1)) near.fill(-1, from + 2 * place, from + 2 * place + 2)
}
