/** What a text shows of its tone: marks, the first of each with its place, and the gauges of its sentences. */
import type { TextSpan } from '../../base/index.ts'
import type { Passage } from '../../text/index.ts'
import type { Analysis } from '../analysis.ts'
import { placesIn } from '../places.ts'
import type { Gauge, Mark } from './axes.ts'
import { type GaugeTally, gaugeTally, type Reading } from './gauges.ts'
import { signsIn } from './signs.ts'

export interface ToneSample {
  /** Two characters count as a word in languages without spaces. */
  readonly words: number
  readonly marks: ReadonlyMap<Mark, MarkCount>
  readonly gauges: ReadonlyMap<Gauge, Reading>
  /** The first sentence of the prose, where a finding stands that is about what is missing. */
  readonly first: TextSpan
}

export interface MarkCount {
  readonly count: number
  /** The first one. */
  readonly at: TextSpan
}

/** Counts passage by passage. Quotes are left out: they are others' words; and so are passages in a language whose tone cannot be measured. */
export interface SampleTally {
  add(passage: Passage): void
  /** Absent when nothing was counted. */
  sample(): ToneSample | undefined
}

/** @param mayHaveSigns false for passages that surely have no call and no picture */
export function sampleTally(
  analysis: Analysis,
  marks: readonly Mark[],
  gauged: boolean,
  mayHaveSigns: (passage: Passage) => boolean,
): SampleTally {
  const counts = marks.map((mark): Count => ({ mark, signal: `tone-${mark}`, count: 0, at: undefined }))
  // A heading or a button is no sentence to be measured, unless there is nothing else.
  const gauges = { prose: gaugeTally(analysis), others: gaugeTally(analysis) }
  const first: { prose?: TextSpan | undefined; others?: TextSpan | undefined } = {}
  const signs = counts.filter(({ mark }) => isSign(mark))
  const others = counts.filter(({ mark }) => !isSign(mark))
  let hasProse = false
  let words = 0
  return {
    add(passage) {
      if (passage.role === 'quote' || analysis.language(passage).tone === undefined) return
      const kind = isProse(passage) ? 'prose' : 'others'
      hasProse ||= kind === 'prose'
      first[kind] ??= analysis.sentences(passage)[0]
      for (let index = 0; index < others.length; index++) addMarks(others[index]!, analysis, passage)
      if (signs.length > 0 && mayHaveSigns(passage)) addSigns(signs, analysis, passage)
      words += wordsOf(analysis, passage)
      if (gauged && (kind === 'prose' || !hasProse)) gauges[kind].add(passage)
    },
    sample() {
      const at = first.prose ?? first.others
      if (!at) return undefined
      const read: GaugeTally = hasProse ? gauges.prose : gauges.others
      return { words, marks: marksOf(counts), gauges: read.readings(), first: spanOf(at) }
    },
  }
}

const isProse = ({ role }: Passage): boolean => role === 'body' || role === 'message' || role === 'list-item'

/** Words of a passage; two characters count as a word in languages without spaces. */
function wordsOf(analysis: Analysis, passage: Passage): number {
  const { words } = analysis.language(passage)
  return words === 'space' ? analysis.wordCount(passage) : (passage.end - passage.start) / 2
}

interface Count {
  readonly mark: Mark
  /** Its lexicon. A name that is put together anew for each passage would be hashed anew. */
  readonly signal: string
  count: number
  at: TextSpan | undefined
}

const marksOf = (counts: readonly Count[]): Map<Mark, MarkCount> =>
  new Map(counts.flatMap(({ mark, count, at }) => (at ? [[mark, { count, at }]] : [])))

function addMarks(into: Count, analysis: Analysis, passage: Passage): void {
  const { mark, signal } = into
  const signals = analysis.signals(signal, passage)
  const passives = mark === 'passive' ? passivesIn(analysis, passage) : []
  if (passives.length === 0) addApart(into, signals)
  else addApart(into, [...signals, ...passives])
}

function passivesIn(analysis: Analysis, passage: Passage): readonly TextSpan[] {
  const passives = analysis.language(passage).tone?.passives
  if (!passives) return []
  return placesIn(analysis, 'passives', [passage], ({ start, end }) => passives(analysis.document.text, start, end))
}

type Sign = 'exclamation' | 'emoji'

const isSign = (mark: Mark): mark is Sign => mark === 'exclamation' || mark === 'emoji'

function addSigns(counts: readonly Count[], { document: { text } }: Analysis, { start, end }: Passage): void {
  const signs = signsIn(text, start, end)
  for (const count of counts) addApart(count, signs[count.mark as Sign])
}

/** What overlaps is one mark. */
function addApart(into: Count, found: readonly TextSpan[]): void {
  if (found.length === 0) return
  let last = -1
  const inOrder = found.length === 1 ? found : [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const span of inOrder) {
    if (span.start < last) continue
    last = span.end
    into.count++
    into.at ??= spanOf(span)
  }
}

const spanOf = ({ start, end }: TextSpan): TextSpan => ({ start, end })
