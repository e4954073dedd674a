/** The tables of language detection, built once from `detect.yaml`. */
import data from '../generated/data/detect.ts'

interface DetectData {
  readonly han: { readonly zh: string; readonly ja: string }
  readonly alphabets: readonly (readonly [first: number, last: number, tag: string])[]
  readonly neighbours: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const tables = data as DetectData

/** Characters that only Chinese, or only Japanese, writes. */
export const han: DetectData['han'] = tables.han
/** Ranges of letters that stand for one language each. */
export const alphabets: DetectData['alphabets'] = tables.alphabets
/** Letters that tell a neighbour from the usual language of its alphabet. */
export const neighbours: DetectData['neighbours'] = tables.neighbours
