/** The tone of a text: six numbers from 0 to 100, each with what it rests on. */
import type { SourceSpan, TextSpan } from '../../base/index.ts'
import type { Passage } from '../../text/index.ts'
import type { Analysis } from '../analysis.ts'
import { finderIn } from '../places.ts'
import {
  type AxisFormula,
  formulas,
  type Gauge,
  type Mark,
  marksOf,
  type ToneAxis,
  toneAxes,
  type Weight,
} from './axes.ts'
import { type FormalityReading, formalityTally } from './formality.ts'
import { sampleTally, type ToneSample } from './sample.ts'
import { signPattern } from './signs.ts'

/** One kind of thing that moves a value: marks of one kind together, a gauge, or one kind of evidence of the register. */
export interface ToneCause {
  /** The mark, gauge or form. */
  readonly kind: string
  /** Above 0 it raises the value, below 0 it lowers it. */
  readonly points: number
  /** How many marks; for a gauge its reading, in words or percent. */
  readonly count: number
  /** The first mark, or the sentence that shows the gauge most. */
  readonly at: TextSpan
}

export interface AxisTone {
  /** 0–100, not rounded. */
  readonly value: number
  /** Words that were measured; two characters count as a word in languages without spaces. */
  readonly words: number
  /** Strongest first. */
  readonly causes: readonly ToneCause[]
  /** What a writer could add to raise the value: first what is not there at all. */
  readonly wants: readonly Mark[]
  /** How many of `wants` are not there at all. */
  readonly absent: number
  readonly first: TextSpan
}

/** A text of fewer words (ja: of fewer than twice as many characters) has no tone that a number could say. */
export const fewestWords = 12
/** So many words of silence are added before marks are counted per hundred words: one mark in a short text is no flood. */
const smoothingWords = 60
/** A text of so many words stands half way between the middle and what it would be worth if it were long. */
const halfWay = 12
/** So many points next to the middle of the scale are one unit of the logistic curve. */
const scale = 25

/** The tone of some passages on one axis; absent when the text is too short, or in a language that cannot tell. */
export function axisTone(axis: ToneAxis, analysis: Analysis, passages: readonly Passage[]): AxisTone | undefined {
  const gauged = axis !== 'formality' && formulas[axis].gauges !== undefined
  // A text is a few passages of many, so the document is not searched for the next sign.
  const counted = sampleTally(analysis, marksOf(axis), gauged, () => true)
  const read = axis === 'formality' ? formalityTally(analysis) : undefined
  for (const passage of passages) {
    counted.add(passage)
    read?.add(passage)
  }
  const sample = counted.sample()
  return sample && toneOf(axis, sample, () => read?.reading())
}

function toneOf(
  axis: ToneAxis,
  sample: ToneSample,
  formality: () => FormalityReading | undefined,
): AxisTone | undefined {
  const { words, first } = sample
  if (words < fewestWords) return undefined
  if (axis !== 'formality') return { ...scored(formulas[axis], sample), words, first }
  const reading = formality()
  if (!reading) return undefined
  return {
    value: towardMiddle(reading.value, words),
    words,
    first,
    causes: sorted(reading.causes),
    wants: [],
    absent: 0,
  }
}

/** The value and causes of a sample by a formula. Pure arithmetic; `docs/tone.md` says it in words. */
export function scored(
  formula: AxisFormula,
  sample: ToneSample,
): Pick<AxisTone, 'value' | 'causes' | 'wants' | 'absent'> {
  const { words } = sample
  const causes: ToneCause[] = []
  for (const [mark, weight] of Object.entries(formula.marks) as [Mark, Weight][]) {
    const { count, at } = sample.marks.get(mark) ?? none
    if (at) causes.push({ kind: mark, points: points(weight, (100 * count) / (words + smoothingWords)), count, at })
  }
  for (const [gauge, weight] of Object.entries(formula.gauges ?? {}) as [Gauge, Weight][]) {
    const reading = sample.gauges.get(gauge)
    if (!reading) continue
    const own = points(weight, reading.over) * (words / (words + smoothingWords))
    if (own !== 0) causes.push({ kind: gauge, points: own, count: Math.round(reading.value), at: reading.at })
  }
  const sum = causes.reduce((total, cause) => total + cause.points, 0)
  const isAbsent = (mark: Mark): boolean => !sample.marks.has(mark)
  const absent = formula.wants.filter(isAbsent)
  const wants = [...absent, ...formula.wants.filter((mark) => !isAbsent(mark))]
  return {
    value: squashed(towardMiddle(formula.rest, words), sum),
    causes: sorted(causes),
    wants,
    absent: absent.length,
  }
}

const none = { count: 0, at: undefined }

const points = ({ each, most = Number.POSITIVE_INFINITY }: Weight, rate: number): number =>
  Math.max(-most, Math.min(most, each * rate))

const towardMiddle = (value: number, words: number): number => 50 + ((value - 50) * words) / (words + halfWay)

/** Moves a value of 0–100 by points along the logistic curve, so that it never leaves the scale. */
function squashed(from: number, by: number): number {
  return 100 / (1 + Math.exp(-(Math.log(from / (100 - from)) + by / scale)))
}

const sorted = (causes: readonly ToneCause[]): ToneCause[] =>
  [...causes].sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || a.at.start - b.at.start)

/** Whole numbers from 0 to 100. An axis is absent when the text is too short for it, or its language cannot tell. */
export type ToneMeasure = Readonly<Partial<Record<ToneAxis, number>>>

/** One of the strongest causes of a value, in source offsets. */
export interface ToneEvidence extends SourceSpan {
  readonly axis: ToneAxis
  readonly kind: string
  readonly count: number
  /** Rounded; above 0 it raises the value. */
  readonly points: number
}

const shownCauses = 3

/** The tone of a text, and the three strongest causes of each value. */
export interface ToneReport {
  readonly tone: ToneMeasure
  readonly toneEvidence: readonly ToneEvidence[]
}

/** The tone of the passages that are added. */
export interface ToneTally {
  add(passage: Passage): void
  measure(): ToneReport
}

export function toneTally(analysis: Analysis): ToneTally {
  const mayHaveSigns = finderIn(analysis.document.text, signPattern)
  const counted = sampleTally(analysis, [...new Set(toneAxes.flatMap(marksOf))], true, mayHaveSigns)
  const formality = formalityTally(analysis)
  return {
    add(passage) {
      counted.add(passage)
      formality.add(passage)
    },
    measure: () => reportOf(counted.sample(), formality.reading, analysis),
  }
}

function reportOf(
  sample: ToneSample | undefined,
  formality: () => FormalityReading | undefined,
  { document: { map } }: Analysis,
): ToneReport {
  const tone: Partial<Record<ToneAxis, number>> = {}
  const toneEvidence: ToneEvidence[] = []
  for (const axis of sample ? toneAxes : []) {
    const measured = toneOf(axis, sample!, formality)
    if (!measured) continue
    tone[axis] = Math.round(measured.value)
    for (const { kind, count, points, at } of measured.causes.slice(0, shownCauses))
      toneEvidence.push({ axis, kind, count, points: Math.round(points), ...map.source(at) })
  }
  return { tone, toneEvidence }
}
