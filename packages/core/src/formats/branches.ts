/**
 * The branches of a template: `{% if vip %}Welcome back{% else %}Welcome{% endif %}, {{name}}.` is two texts, and each of them has to be right.
 * A text is read once for its first branches, once for the second ones, and so on, always with what stands around them.
 */
import type { TextSpan } from '../base/index.ts'
import { type Decoded, sliceDecoded } from '../text/index.ts'

/** Finds the conditions in a text; undefined when there are none, or when they are not balanced. */
export type FindBranches = (text: string) => readonly Piece[] | undefined

/** More branches than these are read as if the rest did not exist; a select of forty countries says the same forty times. */
const mostBranches = 12

/** The texts that a reader may get, the first of them with the first branch of every condition; only the text itself when it has no conditions. */
export function branchesOf(text: Decoded, find: FindBranches): readonly [Decoded, ...Decoded[]] {
  const tree = find(text.text)
  if (!tree) return [text]
  const count = Math.min(mostBranches, widest(tree))
  const texts = Array.from({ length: count }, (_, index) => sliceDecoded(text, [...piecesOf(tree, index)]))
  return texts as [Decoded, ...Decoded[]]
}

/** A run of the text, or a condition of which one branch is read. */
export type Piece = TextSpan | Choice

export interface Choice {
  readonly branches: readonly (readonly Piece[])[]
}

const isChoice = (piece: Piece): piece is Choice => 'branches' in piece

/** How many readings show every branch at least once. */
function widest(pieces: readonly Piece[]): number {
  let most = 1
  for (const piece of pieces) {
    if (!isChoice(piece)) continue
    const inner = piece.branches.reduce((sum, branch) => sum + widest(branch), 0)
    most = Math.max(most, inner)
  }
  return most
}

/** The runs of the reading with this number. A condition with fewer branches shows its last one again. */
function* piecesOf(pieces: readonly Piece[], index: number): Iterable<TextSpan> {
  for (const piece of pieces) {
    if (!isChoice(piece)) yield piece
    else yield* branchAt(piece, index)
  }
}

function* branchAt({ branches }: Choice, index: number): Iterable<TextSpan> {
  let left = index
  for (const [place, branch] of branches.entries()) {
    const width = widest(branch)
    if (left < width || place === branches.length - 1) return yield* piecesOf(branch, Math.min(left, width - 1))
    left -= width
  }
}
