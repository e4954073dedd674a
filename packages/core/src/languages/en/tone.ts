/** What the tone of an English text is read from besides word lists: long words and passives. Formality is told by the scores of its register. */
import type { TextSpan } from '../../base/index.ts'
import data from '../../generated/data/en/tone.ts'
import { wordEnd } from '../../text/latin.ts'
import type { ToneMethod } from '../language.ts'
import { type WordClasses, wordClasses } from './word-classes.ts'

const BETWEEN = 1
const PARTICIPLE = 2
const ADJECTIVE = 4

const lists = data as Readonly<Record<'be' | 'between' | 'participles' | 'adjectives', string>>
const split = (list: string): string[] => list.split(/\s+/).filter(Boolean)

const formsOfBe: WordClasses = wordClasses([[split(lists.be), 1]])
const vocabulary: WordClasses = wordClasses([
  [split(lists.between), BETWEEN],
  [split(lists.participles), PARTICIPLE],
  [split(lists.adjectives), ADJECTIVE],
])

/** From this many letters on a word is long. */
const longWord = 9
/** So many words may stand between “be” and its participle. */
const furthest = 2

export const tone: ToneMethod = {
  usual: { sentence: 14, hard: 0.12 },
  hardness,
  passives,
}

function hardness(text: string, start: number, end: number): { hard: number; of: number } {
  let hard = 0
  let of = 0
  for (let at = start; at < end; ) {
    const stop = wordEnd(text, at, end)
    if (stop === at) {
      at++
      continue
    }
    of++
    if (stop - at >= longWord) hard++
    at = stop
  }
  return { hard, of }
}

/** A form of “be” with a participle behind it, from the one to the other. */
function passives(text: string, start: number, end: number): TextSpan[] {
  const found: TextSpan[] = []
  let be = -1
  let since = 0
  for (let at = start; at < end; ) {
    const stop = wordEnd(text, at, end)
    if (stop === at) {
      if (isStop(text.charCodeAt(at))) be = -1
      at++
      continue
    }
    if (be >= 0 && isParticiple(text, at, stop)) {
      found.push({ start: be, end: stop })
      be = -1
    } else if (formsOfBe.of(text, at, stop)) {
      be = be >= 0 && since === 0 ? be : at
      since = 0
    } else if (be >= 0 && (++since > furthest || !mayStandBetween(text, at, stop))) be = -1
    at = stop
  }
  return found
}

const isStop = (unit: number): boolean => unit !== 0x20 && unit !== 0x0a

function isParticiple(text: string, start: number, end: number): boolean {
  const endsInEd =
    end - start > 3 && (text.charCodeAt(end - 1) | 0x20) === 0x64 && (text.charCodeAt(end - 2) | 0x20) === 0x65
  const classes = vocabulary.of(text, start, end)
  return (classes & ADJECTIVE) === 0 && (endsInEd || (classes & PARTICIPLE) !== 0)
}

/** Adverbs, by their ending or by list. */
function mayStandBetween(text: string, start: number, end: number): boolean {
  if (vocabulary.of(text, start, end) & BETWEEN) return true
  return end - start > 3 && (text.charCodeAt(end - 1) | 0x20) === 0x79 && (text.charCodeAt(end - 2) | 0x20) === 0x6c
}
