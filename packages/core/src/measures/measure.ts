/** The measures of a text, as `stream` and the JSON report print them. */
import type { Finding } from '../base/index.ts'
import type { Analysis } from './analysis.ts'
import { type BalanceMeasure, balanceTally } from './balance.ts'
import { type ReadabilityMeasure, readabilityTally } from './readability.ts'
import { type RegisterMeasure, registerTally } from './register.ts'
import { type FindingCounts, score } from './score.ts'
import { type ToneEvidence, type ToneMeasure, toneTally } from './tone/index.ts'

export interface Measures {
  /** The language of most of the prose; `und` when there is no prose. */
  readonly language: string
  readonly sentences: number
  /** 0 in languages that are counted by characters. */
  readonly words: number
  /** UTF-16 units of prose. */
  readonly characters: number
  readonly register: RegisterMeasure
  /** Each axis from 0 to 100; one is absent when the text is too short for it, or its language cannot tell. */
  readonly tone: ToneMeasure
  /** The three strongest causes of each value. */
  readonly toneEvidence: readonly ToneEvidence[]
  /** Absent without prose, and in languages without a published formula. */
  readonly readability?: ReadabilityMeasure
  readonly balance: BalanceMeasure
  readonly score: number
}

/** How much prose there is, in words; two characters count as one where words are not cut. What the score is weighed by. */
export function sizeInWords(analysis: Analysis): number {
  let [words, characters] = [0, 0]
  for (const passage of analysis.passages) {
    words += analysis.wordCount(passage)
    characters += passage.end - passage.start
  }
  return sizeOf(words, characters)
}

const sizeOf = (words: number, characters: number): number => (words > 0 ? words : characters / 2)

/** Measures a document that was checked. */
export function measure(analysis: Analysis, findings: readonly Finding[]): Measures {
  const language = mainLanguage(analysis)
  const register = registerTally(analysis)
  const tone = toneTally(analysis)
  const reading = readabilityTally(analysis, language)
  const balance = balanceTally(analysis)
  let [sentences, words, characters] = [0, 0, 0]
  // All about one passage at a time: of a large text only the notes of the last passages are kept.
  for (const passage of analysis.passages) {
    sentences += analysis.sentences(passage).length
    words += analysis.wordCount(passage)
    characters += passage.end - passage.start
    for (const tally of [register, tone, reading, balance]) tally.add(passage)
  }
  const readability = reading.measure()
  return {
    language,
    sentences,
    words,
    characters,
    register: register.measure(),
    ...tone.measure(),
    ...(readability && { readability }),
    balance: balance.measure(),
    score: score(countFindings(findings), sizeOf(words, characters)),
  }
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const of = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { errors: of('error'), warnings: of('warning'), advice: of('advice') }
}

function mainLanguage(analysis: Analysis): string {
  const lengths = new Map<string, number>()
  for (const passage of analysis.passages) {
    const { tag } = analysis.language(passage)
    lengths.set(tag, (lengths.get(tag) ?? 0) + passage.end - passage.start)
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}
