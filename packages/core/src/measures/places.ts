/** Places that are looked for in each passage by itself, so that a passage is not searched again while others are edited. */
import type { TextSpan } from '../base/index.ts'
import type { Passage } from '../text/index.ts'
import type { Analysis } from './analysis.ts'

/** What `find` finds in the passages, in order; the passage alone decides. The name is the caller's own. */
export function placesIn<T extends TextSpan>(
  analysis: Analysis,
  name: string,
  passages: readonly Passage[],
  find: (passage: Passage) => Iterable<T>,
): T[] {
  const own = noted(analysis, name, find)
  const places: T[] = []
  for (const passage of passages) for (const one of own(passage)) places.push(moved(one, passage.start))
  return places
}

/** As `placesIn`, each with its passage. */
export function placedIn<T extends TextSpan>(
  analysis: Analysis,
  name: string,
  passages: readonly Passage[],
  find: (passage: Passage) => Iterable<T>,
): [place: T, passage: Passage][] {
  const own = noted(analysis, name, find)
  const places: [T, Passage][] = []
  for (const passage of passages) for (const one of own(passage)) places.push([moved(one, passage.start), passage])
  return places
}

/** Places that nobody has looked at yet. */
export interface Places<T> {
  readonly count: number
  /** The place with this index; undefined when there are fewer. */
  at(index: number): T | undefined
}

/** As `placesIn`, for whoever wants the number and a place or two. */
export function countIn<T extends TextSpan>(
  analysis: Analysis,
  name: string,
  passages: readonly Passage[],
  find: (passage: Passage) => Iterable<T>,
): Places<T> {
  const own = noted(analysis, name, find)
  let count = 0
  for (const passage of passages) count += own(passage).length
  return {
    count,
    at(index) {
      let left = index
      for (const passage of passages) {
        const places = own(passage)
        if (left < places.length) return moved(places[left]!, passage.start)
        left -= places.length
      }
      return undefined
    },
  }
}

/**
 * Tells of passages whether a pattern finds something in them: a gate before what is dearer. Asked in order, it searches the text once from
 * end to end.
 * @param pattern global, and without a look beyond what it finds
 */
export function finderIn(text: string, pattern: RegExp): (passage: Passage) => boolean {
  /** Where the last search began, and what it found. */
  let from = 0
  let next = -1
  return ({ start, end }) => {
    if (start < from || next < start) {
      pattern.lastIndex = from = start
      next = pattern.exec(text)?.index ?? text.length
    }
    return next < end
  }
}

/** The passages in which `find` finds something. The name is the caller's own. */
export function having<T extends TextSpan>(
  analysis: Analysis,
  name: string,
  passages: readonly Passage[],
  find: (passage: Passage) => Iterable<T>,
): Passage[] {
  const own = noted(analysis, name, find)
  return passages.filter((passage) => own(passage).length > 0)
}

/** How often a passage shows a signal. */
export function signalCount(analysis: Analysis, signal: string, name: string, passages: readonly Passage[]): number {
  const counts = analysis.notes<number>(name)
  const work = (passage: Passage): number => analysis.signals(signal, passage).length
  let count = 0
  for (const passage of passages) count += counts(passage, work)
  return count
}

/** The passages that may show a signal; most show few. */
export const showing = (analysis: Analysis, signal: string, passages: readonly Passage[]): Passage[] =>
  passages.filter((passage) => analysis.mayShow(signal, passage))

const none: readonly never[] = []

/** The places of a passage, with offsets counted from its start. Most passages have nothing of most kinds; they share one list. */
function noted<T extends TextSpan>(
  analysis: Analysis,
  name: string,
  find: (passage: Passage) => Iterable<T>,
): (passage: Passage) => readonly T[] {
  const notes = analysis.notes<readonly T[]>(name)
  const work = (passage: Passage): readonly T[] => {
    const found = [...find(passage)]
    return found.length === 0 ? none : found.map((one) => moved(one, -passage.start))
  }
  return (passage) => notes(passage, work)
}

const moved = <T extends TextSpan>(one: T, by: number): T =>
  by === 0 ? one : { ...one, start: one.start + by, end: one.end + by }
