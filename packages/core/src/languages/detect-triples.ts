/** Letter triples: the shape of a language's words, learnt from its own word lists, for words that are in no list. */
import { mix, seed } from './detect-data.ts'

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
export function tripleVotes(lists: readonly (readonly string[])[]): Int8Array {
  const columns = lists.length
  const counts = new Uint16Array(slots * columns)
  const totals = lists.map((list, column) => {
    let total = 0
    for (const word of list) total += countTriples(counts, word, column, columns)
    return total
  })
  const votes = new Int8Array(slots * columns)
  for (let row = 0; row < votes.length; row += columns) fillRow(votes, counts, totals, row)
  return votes
}

function countTriples(counts: Uint16Array, word: string, column: number, columns: number): number {
  let first = boundary
  let second = boundary
  for (let at = 0; at <= word.length; at++) {
    const third = at < word.length ? word.charCodeAt(at) : boundary
    counts[tripleRow(first, second, third, columns) + column]!++
    first = second
    second = third
  }
  return word.length + 1
}

function fillRow(votes: Int8Array, counts: Uint16Array, totals: readonly number[], row: number): void {
  let sum = 0
  for (let column = 0; column < totals.length; column++) sum += counts[row + column]! / totals[column]!
  if (sum === 0) return
  const usual = sum / totals.length
  for (let column = 0; column < totals.length; column++) {
    // One unseen triple more, so that what the lists lack is unlikely and not impossible.
    const unseen = 0.5 / totals[column]!
    const ratio = (counts[row + column]! / totals[column]! + unseen) / (usual + unseen)
    votes[row + column] = Math.max(-most, Math.min(most, Math.round(Math.log2(ratio) * perDoubling)))
  }
}
