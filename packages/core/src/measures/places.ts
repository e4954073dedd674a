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
  const places: T[] = []
  for (const passage of passages) {
    const { start } = passage
    const own = analysis.noted(name, passage, () => noted(find(passage), start))
    for (const one of own) places.push(start === 0 ? one : moved(one, start))
  }
  return places
}

const none: readonly never[] = []

/** Most passages have nothing of most kinds; they share one list. */
function noted<T extends TextSpan>(found: Iterable<T>, start: number): readonly T[] {
  const own = [...found]
  return own.length === 0 ? none : own.map((one) => moved(one, -start))
}

const moved = <T extends TextSpan>(one: T, by: number): T => ({ ...one, start: one.start + by, end: one.end + by })
