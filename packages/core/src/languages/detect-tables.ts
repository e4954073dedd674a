/** Works out the tables of language detection from the word lists. The generator calls it; a program only unpacks what it made. */
import { type PackedArray, type Packer, packer } from '../base/index.ts'
import { tripleVotes } from './detect-triples.ts'
import { type Ballot, fullVote, type VoteTable, voteTable } from './detect-votes.ts'

export interface LatinWords {
  readonly words: string
  readonly vocabulary?: string
  readonly endings?: string
}

export interface DetectSource {
  /** Word lists by tag; those that onevoice judges come first and have a vocabulary. */
  readonly latin: Readonly<Record<string, LatinWords>>
  /** Letters → the tags of the languages that have them. */
  readonly letters: Readonly<Record<string, string>>
}

/** The tables, with all their arrays in `bytes`. */
export interface PackedDetection {
  readonly languages: readonly string[]
  readonly main: number
  readonly words: PackedVotes
  readonly endings: PackedVotes
  readonly marks: PackedVotes
  readonly triples: PackedArray<'i8'>
  readonly bytes: ArrayBuffer
}

export interface PackedVotes {
  readonly hashes: PackedArray<'i32'>
  readonly first: PackedArray<'i32'>
  readonly votes: PackedArray<'i16'>
}

export function packedDetection({ latin, letters }: DetectSource): PackedDetection {
  const languages = Object.keys(latin)
  const lists = Object.values(latin)
  const main = lists.filter(({ vocabulary }) => vocabulary !== undefined).length
  const words = voteTable(
    lists.flatMap(({ words: common, vocabulary = '' }, column) => [
      ballot(common, column),
      ballot(vocabulary, column, false),
    ]),
    fullVote,
    fullVote / 2,
  )
  const endings = voteTable(
    lists.map((list, column) => ballot(list.endings ?? '', column)),
    8,
    8,
  )
  const marks = voteTable(
    languages.map((tag, column) => ballot(lettersOf(tag, letters), column)),
    16,
    16,
  )
  const triples = tripleVotes(
    lists.slice(0, main).map(({ words: common, vocabulary = '' }) => `${common} ${vocabulary}`),
  )
  const arrays = packer()
  const packed = {
    languages,
    main,
    words: packVotes(words, arrays),
    endings: packVotes(endings, arrays),
    marks: packVotes(marks, arrays),
    triples: arrays.add('i8', triples),
  }
  return { ...packed, bytes: arrays.bytes() }
}

const packVotes = ({ hashes, first, votes }: VoteTable, arrays: Packer): PackedVotes => ({
  hashes: arrays.add('i32', hashes),
  first: arrays.add('i32', first),
  votes: arrays.add('i16', votes),
})

function ballot(keys: string, column: number, full = true): Ballot {
  return { keys, column, full }
}

/** The letters that a language shares with few others, divided by spaces. */
function lettersOf(tag: string, letters: DetectSource['letters']): string {
  return Object.entries(letters)
    .flatMap(([list, tags]) => (tags.split(' ').includes(tag) ? [...list] : []))
    .join(' ')
}
