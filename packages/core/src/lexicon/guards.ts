/** The contexts in which a phrase does not count (`unless`), compared around a match and not looked for in the whole text. */
import { overlaps, type TextSpan } from '../base/index.ts'
import type { Divides } from './boundary.ts'
import { type Context, spanOf } from './context.ts'
import type { CompiledPiece } from './pieces.ts'
import type { Scene } from './scene.ts'

/** An anchor of an `unless` phrase. */
export interface Guard {
  readonly units: Uint16Array
  readonly context: Context | undefined
}

/** All anchors of the `unless` phrases of one entry. */
export interface Guards {
  /** By their first unit. */
  readonly byUnit: ReadonlyMap<number, readonly Guard[]>
  /** An anchor that overlaps a match begins at most so many units before its start, and after its end. */
  readonly before: number
  readonly after: number
}

/** How far from a match the anchor of an `unless` phrase can be that still overlaps it. */
const furthest = 160

export function guardsOf(guards: readonly Guard[]): Guards {
  const byUnit = new Map<number, Guard[]>()
  let [before, after] = [0, -1]
  for (const guard of guards) {
    const { units, context } = guard
    if (units.length === 0) continue
    const same = byUnit.get(units[0]!)
    if (same) same.push(guard)
    else byUnit.set(units[0]!, [guard])
    before = Math.max(before, units.length - 1 + (context ? widthOf(context.right) : 0))
    after = Math.max(after, context ? widthOf(context.left) - 1 : -1)
  }
  return { byUnit, before: Math.min(before, furthest), after: Math.min(after, furthest) }
}

/** The most units that the pieces can stand for; infinite with a class or gap. */
function widthOf(pieces: readonly CompiledPiece[]): number {
  let width = 0
  for (const piece of pieces)
    if (piece.kind === 'literal') width += piece.units.length
    else if (piece.kind === 'choice') width += Math.max(0, ...piece.of.map(widthOf))
    else return Number.POSITIVE_INFINITY
  return width
}

/** Whether any of the guards, found around the span, overlaps it; a bounded number of comparisons. */
export function isGuarded(scene: Scene, { byUnit, before, after }: Guards, divides: Divides, span: TextSpan): boolean {
  const { units, length } = scene.folded
  const last = Math.min(length - 1, span.end + after)
  for (let at = Math.max(0, span.start - before); at <= last; at++) {
    const guards = byUnit.get(units[at]!)
    if (guards === undefined) continue
    for (const { units: literal, context } of guards) {
      if (at + literal.length > length || !isAt(literal, units, at)) continue
      const guard = spanOf(scene, context, divides, at, at + literal.length)
      if (guard && overlaps(guard, span)) return true
    }
  }
  return false
}

function isAt(literal: Uint16Array, units: Uint16Array, at: number): boolean {
  for (let index = 1; index < literal.length; index++) if (units[at + index] !== literal[index]) return false
  return true
}
