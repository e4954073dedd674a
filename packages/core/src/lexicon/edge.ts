/** What the unit beside an anchor can be: one look at it turns most candidates away before their surroundings are compared. */

import type { CompiledPiece } from './pieces.ts'
import { atom } from './scene.ts'
import { LETTER, OTHER, scriptOf } from './script.ts'

export interface Edge {
  readonly units: ReadonlySet<number>
  /** Letters, digits and ideographs will do, or all of them but letters of alphabets. */
  readonly word: 'any' | 'no-letter' | undefined
}

/** Signs at which a class can begin or end. */
const classSigns: readonly number[] = [atom, ...[...'$€£¥￥₩₹%.'].map((sign) => sign.charCodeAt(0))]

/**
 * The units with which pieces can begin (`first`) or end (`last`); undefined when it could be any. `neighbour` is the unit of the anchor that they
 * touch: a number in letters cannot touch a letter.
 */
export function edgeOf(pieces: readonly CompiledPiece[], side: 'first' | 'last', neighbour: number): Edge | undefined {
  const ordered = side === 'first' ? pieces : pieces.toReversed()
  const units = new Set<number>()
  let word: Edge['word']
  const collect = (run: readonly CompiledPiece[], rest: readonly CompiledPiece[]): boolean => {
    const [piece, ...others] = run.length > 0 ? run : rest
    if (!piece || piece.kind === 'gap') return false
    if (piece.kind === 'literal') {
      if (piece.units.length === 0) return false
      units.add(piece.units[side === 'first' ? 0 : piece.units.length - 1]!)
      return true
    }
    if (piece.kind === 'class') {
      for (const sign of classSigns) units.add(sign)
      word = word === 'any' || piece.class !== 'number' || scriptOf[neighbour] !== LETTER ? 'any' : 'no-letter'
      return true
    }
    const after = run.length > 0 ? [...others, ...rest] : others
    return piece.of.every((alternative) => collect(side === 'first' ? alternative : alternative.toReversed(), after))
  }
  return collect(ordered, []) ? { units, word } : undefined
}

/** Whether the unit is one of the edge's. */
export function admits({ units, word }: Edge, unit: number): boolean {
  if (units.has(unit)) return true
  const script = scriptOf[unit]!
  return word !== undefined && script !== OTHER && (word === 'any' || script !== LETTER)
}
