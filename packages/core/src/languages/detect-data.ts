/** The tables of language detection, built once from `detect.yaml`. */
import data from '../generated/data/detect.ts'

interface LatinWords {
  readonly words: string
  readonly vocabulary?: string
  readonly endings?: string
}

interface DetectData {
  readonly latin: Readonly<Record<string, LatinWords>>
  readonly letters: Readonly<Record<string, string>>
  readonly han: { readonly zh: string; readonly ja: string }
  readonly alphabets: readonly (readonly [first: number, last: number, tag: string])[]
  readonly neighbours: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export const { latin, letters, han, alphabets, neighbours }: DetectData = data as DetectData

/** Weighs words and letters: for each language that has a key, how much it speaks for it. A hash table in flat arrays. */
export interface VoteTable {
  readonly hashes: Int32Array
  /** Where the votes of the key in a slot begin; -1 where the slot is free. */
  readonly first: Int32Array
  /** Pairs of column and vote; a negative column ends the list of a key. */
  readonly votes: Int16Array
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
export const seed = 0x811c9dc5 | 0

export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

export function hashOf(key: string): number {
  let hash: number = seed
  for (let at = 0; at < key.length; at++) hash = mix(hash, key.charCodeAt(at))
  return hash
}

/** A key, the column of a language that has it, and its vote when no other language has it. */
export type Ballot = readonly [key: string, column: number, alone: number]

/** The vote of a key that several languages have is divided by how many they are. */
export function voteTable(ballots: readonly Ballot[]): VoteTable {
  const owners = new Map<string, Map<number, number>>()
  for (const [key, column, alone] of ballots) {
    const ofKey = owners.get(key) ?? new Map<number, number>()
    owners.set(key, ofKey.set(column, Math.max(alone, ofKey.get(column) ?? 0)))
  }
  const size = 1 << (32 - Math.clz32(owners.size * 2))
  const hashes = new Int32Array(size)
  const first = new Int32Array(size).fill(-1)
  const votes: number[] = []
  for (const [key, ofKey] of owners) {
    const hash = hashOf(key)
    let slot = slotOf(hash, size - 1)
    while (first[slot]! >= 0) slot = (slot + 1) & (size - 1)
    hashes[slot] = hash
    first[slot] = votes.length
    for (const [column, alone] of ofKey) votes.push(column, Math.max(1, Math.round(alone / ofKey.size)))
    votes.push(-1)
  }
  return { hashes, first, votes: Int16Array.from(votes) }
}

const slotOf = (hash: number, last: number): number => (hash ^ (hash >>> 15)) & last
