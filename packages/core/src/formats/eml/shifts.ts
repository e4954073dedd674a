/**
 * Writes prose into a part in ISO-2022-JP that is sent as it is or as quoted-printable. The same bytes mean other characters in another alphabet:
 * what is written begins in the alphabet that holds before it and ends in the one that holds after it, so that nothing around it changes.
 */
import { lastAtMost } from '../../base/index.ts'
import { type Decoded, isWhole, type RewriteProse, type WritePlace } from '../../text/index.ts'
import { byteAt, type PlacedBytes } from './bytes.ts'
import { type Alphabet, ASCII, ESCAPE_BYTE, shiftingEncoder } from './encode.ts'

/** `read` gives the bytes of the part, and `put` the source for bytes at a place; undefined where they have no room. */
export function shiftingRewriter(
  text: Decoded,
  read: () => PlacedBytes,
  put: (bytes: readonly number[], place: WritePlace) => string | undefined,
): RewriteProse {
  let part: ShiftedBytes | undefined
  return (prose, place) => {
    if (/[\r\n]/.test(prose) || !isWhole(text, place)) return undefined
    part ??= shiftedBytes(read())
    const { bytes, starts, ends, encode } = part
    let [from, to] = [byteAt(starts, place.start), byteAt(starts, place.end)]
    // The changes beside it are written anew: two that follow each other are an error to strict readers.
    while (from >= 3 && bytes[from - 3] === ESCAPE_BYTE) from -= 3
    while (bytes[to] === ESCAPE_BYTE) to += 3
    const written = encode(prose, part.alphabetAt(from), part.alphabetAt(to))
    const start = starts[from] ?? place.start
    const span = { start, end: to > from ? ends[to - 1]! : start }
    const edit = written && put(written, { ...span, source: place.source })
    return edit === undefined ? undefined : { span, text: edit }
  }
}

interface ShiftedBytes extends PlacedBytes {
  readonly encode: ReturnType<typeof shiftingEncoder>
  /** The alphabet in which the byte stands. */
  alphabetAt(byte: number): Alphabet
}

function shiftedBytes(placed: PlacedBytes): ShiftedBytes {
  const { bytes } = placed
  const changes: number[] = []
  for (let at = bytes.indexOf(ESCAPE_BYTE); at >= 0; at = bytes.indexOf(ESCAPE_BYTE, at + 1)) changes.push(at)
  return {
    ...placed,
    encode: shiftingEncoder(),
    alphabetAt(byte) {
      if (changes.length === 0 || byte <= changes[0]!) return ASCII
      const change = changes[lastAtMost(changes, byte - 1)]!
      return [bytes[change + 1]!, bytes[change + 2]!]
    },
  }
}
