/** What measures and limits count in: one message, not the whole file it is kept in. */
import type { Passage, Role, Sentence } from '../text/index.ts'
import type { Analysis } from './analysis.ts'

/** Passages that make up one text: those of one string of a structured file, or all that have no path of their own. Quotes are others' words. */
export function textsOf(passages: readonly Passage[]): Passage[][] {
  const texts = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.role === 'quote') continue
    const key = passage.path ?? ''
    const text = texts.get(key)
    if (text) text.push(passage)
    else texts.set(key, [passage])
  }
  return [...texts.values()]
}

const running: ReadonlySet<Role> = new Set<Role>(['body', 'list-item', 'message', 'caption', 'footnote'])

/** Whether people read it as running prose; headings, buttons and cells are worded apart. */
export const isRunning = ({ role }: Passage): boolean => running.has(role)

/** Sentences of running prose, in order. */
export const runningSentences = (analysis: Analysis, passages: readonly Passage[]): Sentence[] =>
  passages.filter(isRunning).flatMap((passage) => analysis.sentences(passage))

/** How many sentences the passages have. */
export function sentenceCount(analysis: Analysis, passages: readonly Passage[]): number {
  const counts = analysis.notes<number>('sentence-count')
  let count = 0
  for (const passage of passages) count += counts(passage, (one) => analysis.sentences(one).length)
  return count
}

/** Whether the passages have so many sentences at least. */
export function hasSentences(analysis: Analysis, passages: readonly Passage[], fewest: number): boolean {
  let count = 0
  for (const passage of passages) {
    count += analysis.sentences(passage).length
    if (count >= fewest) return true
  }
  return count >= fewest
}
