/** What a limit such as `exclamation: { max: 1 }` counts in: one message, not the whole file it is kept in. */
import type { Passage } from '../../text/index.ts'

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
