/** How easily a text reads, by the published formula of its language. */
import type { TextSpan } from '../base/index.ts'
import type { ReadabilityMethod } from '../languages/language.ts'
import type { Passage } from '../text/index.ts'
import type { Analysis } from './analysis.ts'
import { isRunning } from './texts.ts'

export interface ReadabilityMeasure {
  /** School grade, or the scale of the language's formula; to one decimal place. */
  readonly grade: number
  /** Name and source of the formula. */
  readonly method: string
}

/** The readability of the passages that are added, in one language. Headings count only where nothing else stands. */
export interface ReadabilityTally {
  add(passage: Passage): void
  /** Undefined without prose or without a formula. */
  measure(): ReadabilityMeasure | undefined
}

export function readabilityTally(analysis: Analysis, language: string): ReadabilityTally {
  const { text } = analysis.document
  let method: ReadabilityMethod | undefined
  const tallies: { running?: Tally; others?: Tally } = {}
  return {
    add(passage) {
      const own = analysis.language(passage)
      if (own.tag !== language || !own.readability) return
      method = own.readability
      const kind = isRunning(passage) ? 'running' : 'others'
      if (kind === 'others' && tallies.running) return
      tallies[kind] ??= method.tally()
      tallies[kind].add(text, analysis.sentences(passage))
    },
    measure() {
      const grade = (tallies.running ?? tallies.others)?.grade()
      return grade === undefined ? undefined : { grade: Math.round(grade * 10) / 10, method: method!.method }
    },
  }
}

type Tally = ReturnType<ReadabilityMethod['tally']>

/** What the formula says of some sentences of a text, not rounded. */
export function gradeOf(method: ReadabilityMethod, text: string, sentences: readonly TextSpan[]): number | undefined {
  const tally = method.tally()
  tally.add(text, sentences)
  return tally.grade()
}
