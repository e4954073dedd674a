/** The tables of language detection, built once from `detect.yaml`. */
import data from '../generated/data/detect.ts'

interface DetectData {
  readonly latin: Readonly<Record<string, { readonly words: string; readonly endings?: string }>>
  readonly letters: Readonly<Record<string, string>>
  readonly han: { readonly zh: string; readonly ja: string }
  readonly alphabets: readonly (readonly [first: number, last: number, tag: string])[]
  readonly neighbours: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export const { latin, letters, han, alphabets, neighbours }: DetectData = data as DetectData

/** Weighs a word, an ending or a letter: for each language that has it, how much it speaks for it. */
export interface VoteTable {
  /** The row of the key with this hash; -1 when no language has it. */
  row(hash: number): number
  /** Rows of votes, one column a language. */
  readonly votes: Uint8Array
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

/** `alone` is the vote of a key that only one language has; a shared key is divided by how many share it. */
export function voteTable(keys: readonly (readonly string[])[], alone: number): VoteTable {
  const owners = new Map<string, Set<number>>()
  for (const [language, list] of keys.entries())
    for (const key of list) owners.set(key, (owners.get(key) ?? new Set()).add(language))
  const size = 1 << (32 - Math.clz32(owners.size * 2))
  const hashes = new Int32Array(size)
  const rows = new Int16Array(size).fill(-1)
  const votes = new Uint8Array(owners.size * keys.length)
  let next = 0
  for (const [key, languages] of owners) {
    const hash = hashOf(key)
    let slot = slotOf(hash, size)
    while (rows[slot]! >= 0) slot = (slot + 1) & (size - 1)
    hashes[slot] = hash
    rows[slot] = next
    for (const language of languages) votes[next * keys.length + language] = Math.max(1, Math.round(alone / languages.size))
    next++
  }
  return {
    votes,
    row(hash) {
      let slot = slotOf(hash, size)
      while (rows[slot]! >= 0) {
        if (hashes[slot] === hash) return rows[slot]!
        slot = (slot + 1) & (size - 1)
      }
      return -1
    },
  }
}

const slotOf = (hash: number, size: number): number => (hash ^ (hash >>> 15)) & (size - 1)
