/** Votes of words, word shapes and letters for the languages of the Latin script. */
import { unpacked } from '../base/index.ts'
import { prepared } from '../generated/prepared/detect.ts'
import { latinFold } from '../lexicon/fold.ts'
import { DIGIT, LETTER, scriptOf } from '../lexicon/script.ts'
import { boundary, tripleRow } from './detect-triples.ts'
import { addVotes, mix, seed, unpackVotes, type VoteTable } from './detect-votes.ts'

/** The languages that can be told apart, in the order of the columns of the votes. */
export const latinLanguages: readonly string[] = prepared.languages

/** So many of them, at the front, are the ones that onevoice judges; the others are only told apart from them. */
export const mainLanguages: number = prepared.main

const columns = latinLanguages.length
const words: VoteTable = unpackVotes(prepared.words, prepared.bytes)
const endings: VoteTable = unpackVotes(prepared.endings, prepared.bytes)
const marks: VoteTable = unpackVotes(prepared.marks, prepared.bytes)
const triples: Int8Array = unpacked(prepared.triples, prepared.bytes)

const apostrophe = 0x27

/** What was counted in a range. */
export interface LatinVotes {
  /** What its words and letters say: one sum a language, in the order of `latinLanguages`. */
  readonly sums: Int32Array
  readonly words: number
  readonly letters: number
  /** Where the words stand that are in no list: pairs of start and end. */
  readonly unlisted: readonly number[]
}

/** Counts the votes of words and letters in `text[start, end)`. */
export function latinVotes(text: string, start: number, end: number): LatinVotes {
  const sums = new Int32Array(columns)
  const unlisted: number[] = []
  let count = 0
  let letters = 0
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at)
    if (scriptOf[unit] === LETTER) {
      const stop = countWord(sums, text, at, end, unlisted)
      letters += stop - at
      at = stop
      count++
    } else {
      if (unit >= 0x80) addVotes(marks, mix(seed, unit), sums)
      at++
    }
  }
  return { sums, words: count, letters, unlisted }
}

/** Adds the votes of the word that begins at `start`; returns its end. */
function countWord(sums: Int32Array, text: string, start: number, end: number, unlisted: number[]): number {
  let hash: number = seed
  let at = start
  for (; at < end && scriptOf[text.charCodeAt(at)] === LETTER; at++) {
    const unit = foldedUnit(text.charCodeAt(at))
    hash = mix(hash, unit)
    if (unit >= 0x80) addVotes(marks, mix(seed, unit), sums)
  }
  // Letters at a digit are no word: the v of v2 is no Czech preposition.
  if (isDigit(text, start - 1) || isDigit(text, at)) return at
  if (at < end && foldedUnit(text.charCodeAt(at)) === apostrophe) hash = mix(hash, apostrophe)
  if (!addVotes(words, hash, sums) && at - start >= 3) unlisted.push(start, at)
  return at
}

const isDigit = (text: string, at: number): boolean => scriptOf[text.charCodeAt(at)] === DIGIT

/** The sums with what the shapes of the unlisted words say. */
export function withShapes({ sums: listed, unlisted }: LatinVotes, text: string): Int32Array {
  const sums = listed.slice()
  for (let index = 0; index < unlisted.length; index += 2) {
    const start = unlisted[index]!
    const end = unlisted[index + 1]!
    addTriples(sums, text, start, end)
    if (end - start >= 5) addVotes(endings, endingHash(text, end), sums)
  }
  return sums
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
  const folded = unit ^ latinFold.changes[unit]!
  return folded > 1 ? folded : unit
}
