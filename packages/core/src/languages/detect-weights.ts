/** How much the votes of a language of the Latin script weigh, by who expects it. */
import { latinLanguages, mainLanguages } from './detect-latin.ts'
import { fullVote } from './detect-votes.ts'

/** Weights of a language's votes: usual in the document, expected by the caller, of the main ones, only told apart from them. */
export const weights = { usual: 9, expected: 6, main: 5, rare: 4 } as const

/** Languages that are likelier than others. */
export interface Expected {
  readonly tags: readonly string[]
  /** What the votes of each language of the Latin script weigh. */
  readonly weights: Int32Array
  /** In a document of one language: its column, and by how much another has to lead it. */
  readonly usual?: { readonly column: number; readonly leads: Int32Array }
}

/** The weights where the votes of some languages weigh so much. */
export function expecting(tags: readonly string[], weight: number): Expected {
  const all = Int32Array.from(latinLanguages, (tag, index) => {
    if (tags.includes(tag)) return weight
    return index < mainLanguages ? weights.main : weights.rare
  })
  return { tags, weights: all }
}

/** Two words that no other language has. */
const strayLead = 2 * fullVote * weights.main

/**
 * What is expected in a document that is written in one language: a name or two do not take a passage out of it. Other languages that the
 * caller expects need no lead.
 */
export function expectingUsual(tag: string, prior: readonly string[]): Expected {
  const column = latinLanguages.indexOf(tag)
  const expected = expecting([tag], weights.usual)
  if (column < 0) return expected
  const leads = Int32Array.from(latinLanguages, (other) => (other === tag || prior.includes(other) ? 0 : strayLead))
  return { ...expected, usual: { column, leads } }
}

/**
 * Whether the language of a column leads the usual one by too little: in all votes, or by less than half of that in the votes of listed words
 * alone (“prototype pollution exploit” looks French, and no word of it is). Both are votes by column.
 */
export function isStray(
  { usual, weights: own }: Expected,
  column: number,
  all: Int32Array,
  listed: Int32Array,
): boolean {
  if (!usual) return false
  const lead = (sums: Int32Array): number => sums[column]! * own[column]! - sums[usual.column]! * own[usual.column]!
  const wanted = usual.leads[column]!
  return lead(all) < wanted || 2 * lead(listed) < wanted
}
