/** Votes of words, word shapes and letters for the languages of the Latin script. */
import { latinFold } from '../lexicon/fold.ts'
import { LETTER, scriptOf } from '../lexicon/script.ts'
import { addVotes, type Ballot, latin, letters, mix, seed, type VoteTable, voteTable } from './detect-data.ts'
import { boundary, tripleRow, tripleVotes } from './detect-triples.ts'

/** The languages that can be told apart, in the order of the columns of the votes. */
export const latinLanguages: readonly string[] = Object.keys(latin)

/** So many of them, at the front, are the ones that onevoice judges; the others are only told apart from them. */
export const mainLanguages: number = Object.values(latin).filter((one) => one.vocabulary !== undefined).length

/** The vote of a word that every text of one language has, and that no other language has. */
export const fullVote = 24

const columns = latinLanguages.length
const lists = Object.values(latin)
const words: VoteTable = voteTable(
  lists.flatMap(({ words: common, vocabulary = '' }, column) => [
    ballot(common, column),
    ballot(vocabulary, column, false),
  ]),
  fullVote,
  fullVote / 2,
)
const endings: VoteTable = voteTable(
  lists.map((list, column) => ballot(list.endings ?? '', column)),
  8,
  8,
)
const marks: VoteTable = voteTable(
  latinLanguages.map((tag, column) => ballot(lettersOf(tag), column)),
  16,
  16,
)
const triples: Int8Array = tripleVotes(
  lists.slice(0, mainLanguages).map(({ words: common, vocabulary = '' }) => `${common} ${vocabulary}`),
)

const apostrophe = 0x27

function ballot(keys: string, column: number, full = true): Ballot {
  return { keys, column, full }
}

/** The letters that a language shares with few others, divided by spaces. */
function lettersOf(tag: string): string {
  return Object.entries(letters)
    .flatMap(([list, tags]) => (tags.split(' ').includes(tag) ? [...list] : []))
    .join(' ')
}

/** What was counted in a range. */
export interface LatinVotes {
  /** One sum a language, in the order of `latinLanguages`. */
  readonly sums: Int32Array
  readonly words: number
}

/** Counts the votes in `text[start, end)`. */
export function latinVotes(text: string, start: number, end: number): LatinVotes {
  const sums = new Int32Array(columns)
  let count = 0
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at)
    if (scriptOf[unit] === LETTER) {
      at = countWord(sums, text, at, end)
      count++
    } else {
      if (unit >= 0x80) addVotes(marks, mix(seed, unit), sums)
      at++
    }
  }
  return { sums, words: count }
}

/** Adds the votes of the word that begins at `start`; returns its end. */
function countWord(sums: Int32Array, text: string, start: number, end: number): number {
  let hash: number = seed
  let at = start
  for (; at < end && scriptOf[text.charCodeAt(at)] === LETTER; at++) {
    const unit = foldedUnit(text.charCodeAt(at))
    hash = mix(hash, unit)
    if (unit >= 0x80) addVotes(marks, mix(seed, unit), sums)
  }
  if (at < end && foldedUnit(text.charCodeAt(at)) === apostrophe) hash = mix(hash, apostrophe)
  if (addVotes(words, hash, sums) || at - start < 3) return at
  addTriples(sums, text, start, at)
  if (at - start >= 5) addVotes(endings, endingHash(text, at), sums)
  return at
}

function addTriples(sums: Int32Array, text: string, start: number, end: number): void {
  let first = boundary
  let second = boundary
  for (let at = start; at <= end; at++) {
    const third = at < end ? foldedUnit(text.charCodeAt(at)) : boundary
    const row = tripleRow(first, second, third, mainLanguages)
    for (let column = 0; column < mainLanguages; column++) sums[column]! += triples[row + column]!
    first = second
    second = third
  }
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
