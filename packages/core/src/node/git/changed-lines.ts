/** Lines as git counts them, in lines as findings count them. */
import type { LineRange } from './hunks.ts'

const lineFeed = 10
const carriageReturn = 13

/**
 * The same lines where each lone CR ends one, too. Undefined, which means all lines, for bytes with NUL in them: git takes UTF-16 and packed files
 * apart at bytes that end no line of their text.
 */
export function linesOfText(ranges: readonly LineRange[], bytes: Uint8Array): readonly LineRange[] | undefined {
  if (bytes.includes(0)) return undefined
  if (!bytes.includes(carriageReturn)) return ranges
  const begins = beginsOf(bytes)
  return ranges.map(({ first, last }) => ({ first: begins[first - 1] ?? first, last: (begins[last] ?? last + 1) - 1 }))
}

/** For each line of git the first line of the text in it, and the one behind the last. */
function beginsOf(bytes: Uint8Array): number[] {
  const begins = [1]
  let line = 1
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === lineFeed) begins.push(++line)
    else if (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed) line++
  }
  return [...begins, line + 1]
}
