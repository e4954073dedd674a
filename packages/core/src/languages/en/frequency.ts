/** How often words stand in English prose: the rarest part of a phrase is the one to look for. */
import data from '../../generated/data/en/frequent-words.ts'

/** Of every word that is not listed. One or two letters are rather the ending of another. */
const rare = 20 / 1e6
const ending = 0.1
const longestEnding = 2

let known: ReadonlyMap<string, number> | undefined

/** The share of a word, in small letters, among all words. */
export function frequency(word: string): number {
  known ??= new Map(
    Object.entries(data as Readonly<Record<string, string>>).flatMap(([count, words]) =>
      words.split(' ').map((one) => [one, Number(count) / 1e6]),
    ),
  )
  return known.get(word.replaceAll('’', "'")) ?? (word.length > longestEnding ? rare : ending)
}
