/** Which language of the Latin script a range is written in: the one that leads the votes, where it leads by enough. */
import { latinLanguages, latinVotes, withShapes } from './detect-latin.ts'
import { fullVote } from './detect-votes.ts'
import { type Expected, isStray, weights } from './detect-weights.ts'

/** The tag of a text that is long enough to tell, and tells that it is none of the languages known. */
export const undeterminedTag = 'und'

/** A passage that is decided by so much would be so in any document. */
const sureScore = 3 * fullVote * weights.main
/** A long text in a known language has a common word in every few. */
const leastPerWord = 0.1 * fullVote * weights.main
const leastScore = 0.5 * fullVote * weights.main

export interface LatinVerdict {
  /** Absent when the range says too little. */
  readonly language: string | undefined
  /** Whether it would be so in any document. */
  readonly sure: boolean
  readonly letters: number
}

/** The language of `text[start, end)`. */
export function latinLanguageOf(text: string, start: number, end: number, expected: Expected): LatinVerdict {
  const votes = latinVotes(text, start, end)
  const { words, letters, unlisted } = votes
  let leader = leaderOf(votes.sums, expected)
  let { sums } = votes
  if (unlisted.length > 0 && !isSure(leader)) {
    sums = withShapes(votes, text)
    leader = leaderOf(sums, expected)
  }
  const { column, score, margin } = leader
  if (words >= 16 && score < words * leastPerWord && margin * 3 < score)
    return { language: undeterminedTag, sure: false, letters }
  if (score < leastScore || margin * 16 < score || isStray(expected, column, sums, votes.sums))
    return { language: undefined, sure: false, letters }
  return { language: latinLanguages[column]!, sure: isSure(leader), letters }
}

/** The language with the highest score, and by how much it leads the next. */
interface Leader {
  readonly column: number
  readonly score: number
  readonly margin: number
}

function leaderOf(sums: Int32Array, { weights: own }: Expected): Leader {
  let column = 0
  let first = 0
  let second = 0
  for (let index = 0; index < sums.length; index++) {
    const score = sums[index]! * own[index]!
    if (score > first) {
      second = first
      first = score
      column = index
    } else if (score > second) second = score
  }
  return { column, score: first, margin: first - second }
}

const isSure = ({ score, margin }: Leader): boolean => score >= sureScore && margin * 3 >= score
