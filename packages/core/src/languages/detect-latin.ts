/** Votes of words, endings and letters for the languages of the Latin script. */
import { latinFold, LETTER, scriptOf } from '../lexicon/index.ts'
import { latin, letters, mix, seed, voteTable, type VoteTable } from './detect-data.ts'

/** The languages that can be told apart, in the order of the columns of the votes. */
export const latinLanguages: readonly string[] = Object.keys(latin)

const columns = latinLanguages.length
const split = (list: string | undefined): string[] => (list ?? '').split(' ').filter(Boolean)
const words: VoteTable = voteTable(Object.values(latin).map((one) => split(one.words)), 24)
const endings: VoteTable = voteTable(Object.values(latin).map((one) => split(one.endings)), 8)
const marks: VoteTable = voteTable(lettersByLanguage(), 16)

const apostrophe = 0x27

function lettersByLanguage(): string[][] {
  return latinLanguages.map((tag) =>
    Object.entries(letters).flatMap(([list, tags]) => (tags.split(' ').includes(tag) ? [...list] : [])),
  )
}

/** What was counted in a range. */
export interface LatinVotes {
  /** One sum a language, in the order of `latinLanguages`. */
  readonly sums: Int32Array
  readonly words: number
  /** Words that some language's list holds. */
  readonly known: number
}

/** Counts the votes in `text[start, end)`. */
export function latinVotes(text: string, start: number, end: number): LatinVotes {
  const sums = new Int32Array(columns)
  let count = 0
  let known = 0
  for (let at = start; at < end; ) {
    if (scriptOf[text.charCodeAt(at)] !== LETTER) {
      addRow(sums, marks, mix(seed, text.charCodeAt(at++)))
      continue
    }
    const wordStart = at
    let hash: number = seed
    while (at < end && scriptOf[text.charCodeAt(at)] === LETTER) {
      const unit = foldedUnit(text.charCodeAt(at++))
      hash = mix(hash, unit)
      if (unit >= 0x80) addRow(sums, marks, mix(seed, unit))
    }
    if (at < end && foldedUnit(text.charCodeAt(at)) === apostrophe) hash = mix(hash, apostrophe)
    count++
    if (addRow(sums, words, hash)) known++
    else if (at - wordStart >= 5) addRow(sums, endings, endingHash(text, at))
  }
  return { sums, words: count, known }
}

function addRow(sums: Int32Array, table: VoteTable, hash: number): boolean {
  const row = table.row(hash)
  if (row < 0) return false
  const { votes } = table
  for (let column = 0; column < columns; column++) sums[column]! += votes[row * columns + column]!
  return true
}

/** Of the last three letters before `at`. */
function endingHash(text: string, at: number): number {
  const first = mix(seed, foldedUnit(text.charCodeAt(at - 3)))
  return mix(mix(first, foldedUnit(text.charCodeAt(at - 2))), foldedUnit(text.charCodeAt(at - 1)))
}

/** Small letters and one apostrophe; what folding would drop or expand stays as it is. */
function foldedUnit(unit: number): number {
  const folded = latinFold.units[unit]!
  return folded > 1 ? folded : unit
}
