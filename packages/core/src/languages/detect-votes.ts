/** Votes of words and letters for languages, in flat hash tables. */
import { unpacked } from '../base/index.ts'
import type { PackedVotes } from './detect-tables.ts'

/** Weighs words and letters: for each language that has a key, how much it speaks for it. A hash table in flat arrays. */
export interface VoteTable {
  readonly hashes: Int32Array
  /** Where the votes of the key in a slot begin; -1 where the slot is free. */
  readonly first: Int32Array
  /** Pairs of column and vote; a negative column ends the list of a key. */
  readonly votes: Int16Array
}

/** The vote of a word that every text of one language has, and that no other language has. */
export const fullVote = 24

/** A table as the generator packed it. */
export function unpackVotes({ hashes, first, votes }: PackedVotes, bytes: ArrayBuffer): VoteTable {
  return { hashes: unpacked(hashes, bytes), first: unpacked(first, bytes), votes: unpacked(votes, bytes) }
}

/** Adds the votes of the key with this hash to `sums`; false when no language has it. */
export function addVotes({ hashes, first, votes }: VoteTable, hash: number, sums: Int32Array): boolean {
  const last = hashes.length - 1
  let slot = slotOf(hash, last)
  while (hashes[slot] !== hash || first[slot]! < 0) {
    if (first[slot]! < 0) return false
    slot = (slot + 1) & last
  }
  for (let at = first[slot]!; votes[at]! >= 0; at += 2) sums[votes[at]!]! += votes[at + 1]!
  return true
}

/** Hashes are folded unit by unit: `hash = mix(hash, unit)`, beginning with `seed`. */
export const seed: number = 0x811c9dc5 | 0

export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** Words divided by white space, the column of the language that has them, and whether they count in full. */
export interface Ballot {
  readonly keys: string
  readonly column: number
  readonly full: boolean
}

/**
 * A key that one language has alone votes with `full` or `half`; the vote is divided by how many languages have it. The lists are read in place:
 * thousands of small strings would cost more than all the rest of the start.
 */
export function voteTable(ballots: readonly Ballot[], full: number, half: number): VoteTable {
  // A word and its space take four units or more on average, so that at most half of the slots are taken.
  const size = 1 << (32 - Math.clz32(ballots.reduce((sum, { keys }) => sum + keys.length, 0) >> 1))
  const hashes = new Int32Array(size)
  // Sets of columns, a bit each.
  const inFull = new Int32Array(size)
  const inAny = new Int32Array(size)
  for (const ballot of ballots)
    eachWord(ballot.keys, (hash) => {
      let slot = slotOf(hash, size - 1)
      while (inAny[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (size - 1)
      hashes[slot] = hash
      inAny[slot]! |= 1 << ballot.column
      if (ballot.full) inFull[slot]! |= 1 << ballot.column
    })
  return { hashes, ...votesOf(inFull, inAny, full, half) }
}

function votesOf(
  inFull: Int32Array,
  inAny: Int32Array,
  full: number,
  half: number,
): Pick<VoteTable, 'first' | 'votes'> {
  const first = new Int32Array(inAny.length).fill(-1)
  const votes: number[] = []
  for (let slot = 0; slot < inAny.length; slot++) {
    if (inAny[slot] === 0) continue
    first[slot] = votes.length
    const sharing = countBits(inAny[slot]!)
    for (let rest = inAny[slot]!; rest !== 0; rest &= rest - 1) {
      const column = 31 - Math.clz32(rest & -rest)
      votes.push(column, Math.max(1, Math.round((inFull[slot]! & (1 << column) ? full : half) / sharing)))
    }
    votes.push(-1)
  }
  return { first, votes: Int16Array.from(votes) }
}

/** Calls `visit` with the hash of each word of a list. */
function eachWord(list: string, visit: (hash: number) => void): void {
  let hash: number = seed
  let start = 0
  for (let at = 0; at <= list.length; at++) {
    const unit = at < list.length ? list.charCodeAt(at) : 0x20
    if (unit > 0x20) hash = mix(hash, unit)
    else {
      if (at > start) visit(hash)
      hash = seed
      start = at + 1
    }
  }
}

function countBits(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count++
  return count
}

const slotOf = (hash: number, last: number): number => (hash ^ (hash >>> 15)) & last
