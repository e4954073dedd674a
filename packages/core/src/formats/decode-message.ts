/** Messages with a syntax of their own in the strings of a file: what is escaped in them, what is no prose, and between what they choose. */
import { type Decoded, decodeInside, type Escape } from '../text/index.ts'
import type { FindBranches, Piece } from './branches.ts'

export interface DecodedMessage {
  readonly text: Decoded
  readonly branches: FindBranches
}

/** Escapes and pieces are in offsets of the message as it stands in the string; escapes are sorted. Without pieces there is nothing to choose. */
export function decodeMessage(
  outer: Decoded,
  escapes: readonly Escape[],
  pieces: readonly Piece[] | undefined,
): DecodedMessage {
  let index = 0
  const text = decodeInside(outer, () => escapes[index++])
  const moved = placeMap(escapes)
  return { text, branches: () => pieces?.map((piece) => movedPiece(piece, moved)) }
}

/** From offsets in the message to offsets in what is left of it when its escapes are decoded. */
function placeMap(escapes: readonly Escape[]): (offset: number) => number {
  const starts = Int32Array.from(escapes, ({ end }) => end)
  const shifts = new Int32Array(escapes.length)
  let shift = 0
  for (const [index, { start, end, text, atom }] of escapes.entries()) {
    shift += end - start - (atom ? 1 : text.length)
    shifts[index] = shift
  }
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return offset - (low > 0 ? shifts[low - 1]! : 0)
  }
}

function movedPiece(piece: Piece, moved: (offset: number) => number): Piece {
  if ('branches' in piece) return { branches: piece.branches.map((one) => one.map((part) => movedPiece(part, moved))) }
  return { start: moved(piece.start), end: moved(piece.end) }
}
