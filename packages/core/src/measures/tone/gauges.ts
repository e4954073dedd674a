/** What is measured over the sentences of a text: how long they are, and how hard to read. */
import type { TextSpan } from '../../base/index.ts'
import type { ToneMethod } from '../../languages/language.ts'
import type { Passage } from '../../text/index.ts'
import type { Analysis } from '../analysis.ts'
import type { Gauge } from './axes.ts'

/** A gauge of a text: how far it lies over what is usual (below 0: under it), and the sentence that shows it most. */
export interface Reading {
  /** Words, or percent. */
  readonly value: number
  readonly over: number
  readonly at: TextSpan
}

/** Measures passage by passage, in languages whose tone can be measured. */
export interface GaugeTally {
  add(passage: Passage): void
  readings(): Map<Gauge, Reading>
}

export function gaugeTally(analysis: Analysis): GaugeTally {
  const totals: Totals = {
    words: 0,
    sentences: 0,
    usualWords: 0,
    hard: 0,
    of: 0,
    usualHard: 0,
    mostWords: -1,
    longest: undefined,
    mostHard: -1,
    hardest: undefined,
  }
  return {
    add: (passage) => addPassage(totals, analysis, passage),
    readings: () => readingsOf(totals),
  }
}

/** Longest and hardest so far, with the sums that the averages are made of. */
interface Totals {
  words: number
  sentences: number
  usualWords: number
  hard: number
  of: number
  usualHard: number
  mostWords: number
  longest: TextSpan | undefined
  mostHard: number
  hardest: TextSpan | undefined
}

type Hardness = ReturnType<ToneMethod['hardness']>

function addPassage(totals: Totals, analysis: Analysis, passage: Passage): void {
  const language = analysis.language(passage)
  const { usual, hardness } = language.tone as ToneMethod
  const spaced = language.words === 'space'
  const sentences = analysis.sentences(passage)
  const hardnesses = analysis.notes<readonly Hardness[]>('hardness')(passage, () =>
    sentences.map(({ start, end }) => hardness(analysis.document.text, start, end)),
  )
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!
    const { start, end } = sentence
    const { hard, of } = hardnesses[index]!
    const length = spaced ? of : (end - start) / 2
    totals.words += length
    totals.sentences++
    totals.usualWords += usual.sentence
    totals.hard += hard
    totals.of += of
    totals.usualHard += of * usual.hard
    if (length > totals.mostWords) {
      totals.mostWords = length
      totals.longest = sentence
    }
    if (hard > totals.mostHard) {
      totals.mostHard = hard
      totals.hardest = sentence
    }
  }
}

function readingsOf({
  words,
  sentences,
  usualWords,
  hard,
  of,
  usualHard,
  longest,
  hardest,
}: Totals): Map<Gauge, Reading> {
  const gauges = new Map<Gauge, Reading>()
  if (longest)
    gauges.set('sentence-length', {
      value: words / sentences,
      over: (words - usualWords) / sentences,
      at: spanOf(longest),
    })
  if (hardest && of > 0)
    gauges.set('hardness', {
      value: (100 * hard) / of,
      over: (100 * (hard - usualHard)) / of,
      at: spanOf(hardest),
    })
  return gauges
}

const spanOf = ({ start, end }: TextSpan): TextSpan => ({ start, end })
