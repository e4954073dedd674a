/** Checks a phrase where its anchor was found: what stands around it, and its boundaries. */
import type { TextSpan } from '../base/index.ts'
import type { Divides } from './boundary.ts'
import { canStand, type Near } from './near.ts'
import { type CompiledPiece, endsAfter, literalAt, sameCapitals, startsBefore } from './pieces.ts'
import type { Scene } from './scene.ts'

/** What has to stand around an anchor. */
export interface Context {
  readonly left: readonly CompiledPiece[]
  readonly right: readonly CompiledPiece[]
  /** What the units beside the anchor can be; absent when they could be any. */
  readonly near: Near | undefined
  /** 1 where the anchor must be a capital letter; absent when case does not count. */
  readonly capitals: Uint8Array | undefined
  /** With a gap the nearest place counts, else the furthest. */
  readonly gapLeft: boolean
  readonly gapRight: boolean
}

/** The folded span of a phrase whose anchor is at `[start, end)`; undefined when its surroundings or boundaries do not fit. */
export function spanOf(
  scene: Scene,
  context: Context | undefined,
  divides: Divides,
  start: number,
  end: number,
): TextSpan | undefined {
  const { units, length } = scene.folded
  if (context === undefined)
    return divides(units, length, start, 'start') && divides(units, length, end, 'end') ? { start, end } : undefined
  if (context.near && !canStand(context.near, units, length, start, end)) return undefined
  if (context.capitals && !sameCapitals(context.capitals, scene, start)) return undefined
  const last = bestEnd(context, scene, end, divides)
  if (last < 0) return undefined
  const first = bestStart(context, scene, start, divides)
  return first < 0 ? undefined : { start: first, end: last }
}

/** Literals lead to one place: most contexts are nothing else, and need no list of places. */
function bestEnd({ right, gapRight }: Context, scene: Scene, end: number, divides: Divides): number {
  const { units, length } = scene.folded
  let at = end
  for (let index = 0; index < right.length; index++) {
    const piece = right[index]!
    if (piece.kind !== 'literal') return best(endsAfter(right, scene, at, index), !gapRight, divides, 'end', scene)
    if (!literalAt(piece, scene, at)) return -1
    at += piece.units.length
  }
  return divides(units, length, at, 'end') ? at : -1
}

function bestStart({ left, gapLeft }: Context, scene: Scene, start: number, divides: Divides): number {
  const { units, length } = scene.folded
  let at = start
  for (let index = left.length - 1; index >= 0; index--) {
    const piece = left[index]!
    if (piece.kind !== 'literal') return best(startsBefore(left, scene, at, index), gapLeft, divides, 'start', scene)
    at -= piece.units.length
    if (!literalAt(piece, scene, at)) return -1
  }
  return divides(units, length, at, 'start') ? at : -1
}

/** The greatest or least of the places at which words divide; -1 when there is none. */
function best(
  places: readonly number[],
  greatest: boolean,
  divides: Divides,
  edge: 'start' | 'end',
  { folded }: Scene,
): number {
  let found = -1
  for (let index = 0; index < places.length; index++) {
    const place = places[index]!
    if (found >= 0 && (greatest ? place <= found : place >= found)) continue
    if (divides(folded.units, folded.length, place, edge)) found = place
  }
  return found
}
