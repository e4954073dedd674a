/** What a text shows of its tone: marks with their places, and the gauges of its sentences. */
import type { TextSpan } from '../../base/index.ts'
import type { ToneMethod } from '../../languages/language.ts'
import type { Passage } from '../../text/index.ts'
import type { Analysis } from '../analysis.ts'
import type { Gauge, Mark } from './axes.ts'
import { type SignSpans, signsIn } from './signs.ts'

/** A gauge of a text: how far it lies over what is usual (below 0: under it), and the sentence that shows it most. */
export interface Reading {
  /** Words, or percent. */
  readonly value: number
  readonly over: number
  readonly at: TextSpan
}

export interface ToneSample {
  /** Two characters count as a word in languages without spaces. */
  readonly words: number
  readonly marks: ReadonlyMap<Mark, readonly TextSpan[]>
  readonly gauges: ReadonlyMap<Gauge, Reading>
  /** The first sentence of the prose, where a finding stands that is about what is missing. */
  readonly first: TextSpan
}

/** Absent when no passage is in a language whose tone can be measured. Quotes are left out: they are others' words. */
export function toneSample(
  analysis: Analysis,
  passages: readonly Passage[],
  marks: readonly Mark[],
  gauged: boolean,
): ToneSample | undefined {
  const own = passages.filter((passage) => passage.role !== 'quote' && analysis.language(passage).tone !== undefined)
  const first = firstSentence(analysis, own.filter(isProse)) ?? firstSentence(analysis, own)
  if (!first) return undefined
  const spans = new Map<Mark, TextSpan[]>(marks.map((mark) => [mark, []]))
  for (const passage of own) collect(spans, analysis, passage)
  const words = own.reduce((sum, passage) => sum + wordsOf(analysis, passage), 0)
  return { words, marks: spans, gauges: gauged ? gaugesOf(analysis, own) : new Map(), first: spanOf(first) }
}

const isProse = ({ role }: Passage): boolean => role === 'body' || role === 'message' || role === 'list-item'

function firstSentence(analysis: Analysis, passages: readonly Passage[]): TextSpan | undefined {
  for (const passage of passages) {
    const first = analysis.sentences(passage)[0]
    if (first) return first
  }
  return undefined
}

/** Words of a passage; two characters count as a word in languages without spaces. */
function wordsOf(analysis: Analysis, passage: Passage): number {
  const { words } = analysis.language(passage)
  return words === 'space' ? analysis.wordCount(passage) : (passage.end - passage.start) / 2
}

function collect(spans: ReadonlyMap<Mark, TextSpan[]>, analysis: Analysis, passage: Passage): void {
  const { start, end } = passage
  const { text } = analysis.document
  let signs: SignSpans | undefined
  for (const [mark, into] of spans) {
    if (mark === 'exclamation' || mark === 'emoji') {
      signs ??= signsIn(text, start, end)
      into.push(...signs[mark])
      continue
    }
    const found: TextSpan[] = analysis.signals(`tone-${mark}`, passage).map(spanOf)
    if (mark === 'passive') found.push(...(analysis.language(passage).tone?.passives?.(text, start, end) ?? []))
    if (found.length > 0) addApart(into, found)
  }
}

/** What overlaps is one mark. */
function addApart(into: TextSpan[], found: TextSpan[]): void {
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let last = -1
  for (const span of found) {
    if (span.start < last) continue
    last = span.end
    into.push(span)
  }
}

const spanOf = ({ start, end }: TextSpan): TextSpan => ({ start, end })

/** Longest and hardest so far, with the sums that the averages are made of. */
interface Totals {
  words: number
  sentences: number
  usualWords: number
  hard: number
  of: number
  usualHard: number
  longest: { words: number; at: TextSpan } | undefined
  hardest: { hard: number; at: TextSpan } | undefined
}

/** A heading or a button is no sentence to be measured, unless there is nothing else. */
function gaugesOf(analysis: Analysis, passages: readonly Passage[]): Map<Gauge, Reading> {
  const prose = passages.filter(isProse)
  const totals: Totals = {
    words: 0,
    sentences: 0,
    usualWords: 0,
    hard: 0,
    of: 0,
    usualHard: 0,
    longest: undefined,
    hardest: undefined,
  }
  for (const passage of prose.length > 0 ? prose : passages) addPassage(totals, analysis, passage)
  const { words, sentences, usualWords, hard, of, usualHard, longest, hardest } = totals
  const gauges = new Map<Gauge, Reading>()
  if (longest)
    gauges.set('sentence-length', {
      value: words / sentences,
      over: (words - usualWords) / sentences,
      at: longest.at,
    })
  if (hardest && of > 0)
    gauges.set('hardness', { value: (100 * hard) / of, over: (100 * (hard - usualHard)) / of, at: hardest.at })
  return gauges
}

function addPassage(totals: Totals, analysis: Analysis, passage: Passage): void {
  const language = analysis.language(passage)
  const method = language.tone as ToneMethod
  const spaced = language.words === 'space'
  const words = spaced ? analysis.words(passage) : []
  let next = 0
  for (const sentence of analysis.sentences(passage)) {
    const { start, end } = sentence
    const from = next
    while (next < words.length && words[next]!.start < end) next++
    const length = spaced ? next - from : (end - start) / 2
    const { hard, of } = method.hardness(analysis.document.text, start, end)
    totals.words += length
    totals.sentences++
    totals.usualWords += method.usual.sentence
    totals.hard += hard
    totals.of += of
    totals.usualHard += of * method.usual.hard
    if (!totals.longest || length > totals.longest.words) totals.longest = { words: length, at: { start, end } }
    if (!totals.hardest || hard > totals.hardest.hard) totals.hardest = { hard, at: { start, end } }
  }
}
