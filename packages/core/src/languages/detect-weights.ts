/** How much the votes of a language of the Latin script weigh, by who expects it. */
import { latinLanguages, mainLanguages } from './detect-latin.ts'

/** Weights of a language's votes: usual in the document, expected by the caller, of the main ones, only told apart from them. */
export const weights = { usual: 9, expected: 6, main: 5, rare: 4 } as const

/** Languages that are likelier than others. */
export interface Expected {
  readonly tags: readonly string[]
  /** What the votes of each language of the Latin script weigh. */
  readonly weights: Int32Array
}

/** The weights where the votes of some languages weigh so much. */
export function expecting(tags: readonly string[], weight: number): Expected {
  const all = Int32Array.from(latinLanguages, (tag, index) => {
    if (tags.includes(tag)) return weight
    return index < mainLanguages ? weights.main : weights.rare
  })
  return { tags, weights: all }
}
