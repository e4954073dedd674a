/** The contexts in which a phrase does not count (`unless`), compared around a match and not looked for in the whole text. */
import { overlaps, type TextSpan } from '../base/index.ts'
import type { Divides } from './boundary.ts'
import type { PhraseClass } from './classes.ts'
import { type Context, spanOf } from './context.ts'
import { kindOf } from './near.ts'
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
  /** The kinds of their first two units, a bit for each pair: turns most places away. */
  readonly opens: Int32Array
  /** An anchor that overlaps a match begins at most so many units before its start, and after its end. */
  readonly before: number
  readonly after: number
}

/** How far from a match the anchor of an `unless` phrase can be that still overlaps it. */
const furthest = 160

export function guardsOf(guards: readonly Guard[]): Guards {
  const byUnit = new Map<number, Guard[]>()
  const opens = new Int32Array(2 * 64)
  let before = 0
  let after = -1
  for (const guard of guards) {
    const { units, context } = guard
    if (units.length === 0) continue
    addPair(opens, units)
    const same = byUnit.get(units[0]!)
    if (same) same.push(guard)
    else byUnit.set(units[0]!, [guard])
    before = Math.max(before, units.length - 1 + (context ? widthOf(context.right) : 0))
    after = Math.max(after, context ? widthOf(context.left) - 1 : -1)
  }
  return { byUnit, opens, before: Math.min(before, furthest), after: Math.min(after, furthest) }
}

/** A literal of one unit may be followed by anything. */
function addPair(opens: Int32Array, units: Uint16Array): void {
  const row = 2 * kindOf(units[0]!)
  if (units.length === 1) opens.fill(-1, row, row + 2)
  else {
    const kind = kindOf(units[1]!)
    opens[row + (kind >> 5)]! |= 1 << kind
  }
}

/** `<number>`, `<name>` and `<any>` reach no further; the other classes are made of several parts. */
const widestWord = 50

/** The most units that the pieces can stand for; infinite with a gap or a class of several parts. */
function widthOf(pieces: readonly CompiledPiece[]): number {
  let width = 0
  for (const piece of pieces)
    if (piece.kind === 'literal') width += piece.units.length
    else if (piece.kind === 'choice') width += Math.max(0, ...piece.of.map(widthOf))
    else if (piece.kind === 'class' && isOneWord(piece.class)) width += widestWord
    else return Number.POSITIVE_INFINITY
  return width
}

const isOneWord = (name: PhraseClass): boolean => name === 'number' || name === 'name' || name === 'any'

/** Whether any of the guards, found around the span, overlaps it; a bounded number of comparisons. */
export function isGuarded(scene: Scene, guards: Guards, divides: Divides, span: TextSpan): boolean {
  const { byUnit, opens, before, after } = guards
  const { units, length } = scene.folded
  const last = Math.min(length - 1, span.end + after)
  let at = Math.max(0, span.start - before)
  // `units[length]` is 0.
  let next = kindOf(units[at]!)
  for (; at <= last; at++) {
    const row = 2 * next
    next = kindOf(units[at + 1]!)
    if (((opens[row + (next >> 5)]! >>> next) & 1) === 0) continue
    const guarding = byUnit.get(units[at]!)
    if (guarding !== undefined && isOverlapped(scene, guarding, divides, span, at)) return true
  }
  return false
}

/** Whether one of the guards begins at `at` and overlaps the span. */
function isOverlapped(scene: Scene, guards: readonly Guard[], divides: Divides, span: TextSpan, at: number): boolean {
  const { units, length } = scene.folded
  for (let index = 0; index < guards.length; index++) {
    const { units: literal, context } = guards[index]!
    if (at + literal.length > length || !isAt(literal, units, at)) continue
    const guard = spanOf(scene, context, divides, at, at + literal.length)
    if (guard && overlaps(guard, span)) return true
  }
  return false
}

function isAt(literal: Uint16Array, units: Uint16Array, at: number): boolean {
  for (let index = 1; index < literal.length; index++) if (units[at + index] !== literal[index]) return false
  return true
}
