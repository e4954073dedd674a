/** How easily a text reads, by the published formula of its language. */
import type { ReadabilityMethod } from '../languages/language.ts'
import type { Passage } from '../text/index.ts'
import type { Analysis } from './analysis.ts'
import { isRunning, runningSentences } from './texts.ts'

export interface ReadabilityMeasure {
  /** School grade, or the scale of the language's formula; to one decimal place. */
  readonly grade: number
  /** Name and source of the formula. */
  readonly method: string
}

/** The readability of the passages in one language; undefined without prose or without a formula. Headings count only where nothing else stands. */
export function readabilityMeasure(analysis: Analysis, language: string): ReadabilityMeasure | undefined {
  const passages = analysis.passages.filter((one) => analysis.language(one).tag === language)
  const method = passages[0] && analysis.language(passages[0]).readability
  return method && measureBy(method, analysis, passages)
}

function measureBy(
  method: ReadabilityMethod,
  analysis: Analysis,
  passages: readonly Passage[],
): ReadabilityMeasure | undefined {
  const sentences = passages.some(isRunning)
    ? runningSentences(analysis, passages)
    : passages.flatMap((one) => [...analysis.sentences(one)])
  const grade = method.grade(analysis.document.text, sentences)
  return grade === undefined ? undefined : { grade: Math.round(grade * 10) / 10, method: method.method }
}
