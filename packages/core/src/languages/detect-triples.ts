/** Letter triples: the shape of a language's words, learnt from its own word lists, for words that are in no list. */
import { mix, seed } from './detect-votes.ts'

/** Marks where a word begins and ends. */
export const boundary = 0x20

const slots = 1 << 14
/** Votes lie within this distance of zero. */
const most = 8
const perDoubling = 2

/** Where the votes of a triple begin, for `columns` languages. */
export function tripleRow(first: number, second: number, third: number, columns: number): number {
  const hash = mix(mix(mix(seed, first), second), third)
  return ((hash ^ (hash >>> 13)) & (slots - 1)) * columns
}

/** Rows of votes: how much likelier than usual a triple is in each language, in halves of a doubling. Triples that share a slot blur each other. */
export function tripleVotes(lists: readonly string[]): Int8Array {
  const columns = lists.length
  const counts = new Uint16Array(slots * columns)
  const rows: number[] = []
  const totals = lists.map((list, column) => countTriples(counts, list, column, columns, rows))
  const votes = new Int8Array(slots * columns)
  for (const row of rows) fillRow(votes, counts, totals, row)
  return votes
}

/** Counts the triples of a list, notes the rows that had been empty, and returns how many triples there were. */
function countTriples(counts: Uint16Array, list: string, column: number, columns: number, rows: number[]): number {
  const noted = new Uint8Array(slots)
  for (const row of rows) noted[row / columns] = 1
  let first = boundary
  let second = boundary
  let total = 0
  for (let at = 0; at <= list.length; at++) {
    const unit = at < list.length ? list.charCodeAt(at) : boundary
    // White space of any kind stands between two words, and more of it between none.
    const third = Math.max(unit, boundary)
    if (third === boundary && second === boundary) continue
    const row = tripleRow(first, second, third, columns)
    if (noted[row / columns] === 0) {
      noted[row / columns] = 1
      rows.push(row)
    }
    counts[row + column]!++
    total++
    first = third === boundary ? boundary : second
    second = third
  }
  return total
}

function fillRow(votes: Int8Array, counts: Uint16Array, totals: readonly number[], row: number): void {
  const columns = totals.length
  let usual = 0
  for (let column = 0; column < columns; column++) usual += counts[row + column]! / totals[column]! / columns
  for (let column = 0; column < columns; column++) {
    // Half a triple more on both sides: what a list lacks is unlikely, not impossible.
    const ratio = (counts[row + column]! + 0.5) / (usual * totals[column]! + 0.5)
    votes[row + column] = Math.max(-most, Math.min(most, Math.round(Math.log2(ratio) * perDoubling)))
  }
}
