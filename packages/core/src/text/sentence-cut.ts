/** Where a long sentence can best be cut in two. */
import type { TextSpan } from '../base/index.ts'

/** A place inside a sentence; `weight` is how well it serves as a cut, 1 the best and 0 none. */
export interface Cut {
  readonly at: number
  readonly weight: number
}

/** Neither part may be shorter than this share of the sentence. */
const smallestPart = 0.15

/** The cut that is best by weight and nearness to the middle; undefined when none leaves two parts of some length. */
export function bestCut(cuts: Iterable<Cut>, { start, end }: TextSpan): number | undefined {
  const middle = (start + end) / 2
  const half = (end - start) / 2
  let best: number | undefined
  let most = 0
  for (const { at, weight } of cuts) {
    const away = Math.abs(at - middle) / half
    if (away > 1 - 2 * smallestPart) continue
    const value = weight * (1 - away * 0.6)
    if (value > most) {
      most = value
      best = at
    }
  }
  return best
}

const marks = /[,;:–—،؛](?=[\s ])|\s[–—-](?=\s)/g

/** The cut of a sentence in a language with spaces: at a semicolon or dash, at a conjunction, or at a comma before one. */
export function latinCut(text: string, span: TextSpan, conjunctions: ReadonlySet<string>): number | undefined {
  return bestCut(latinCuts(text.slice(span.start, span.end), span.start, conjunctions), span)
}

function* latinCuts(sentence: string, from: number, conjunctions: ReadonlySet<string>): Iterable<Cut> {
  for (const { 0: mark, index } of sentence.matchAll(marks)) {
    const next = index + mark.length + 1
    const at = from + next
    const joins = conjunctions.has(wordAt(sentence, next))
    if (mark === ',') yield { at, weight: joins ? 1 : 0.55 }
    else yield { at, weight: mark === ':' ? 0.6 : 0.95 }
  }
  for (const { index } of sentence.matchAll(/\s(?=\p{L})/gu)) {
    const next = index + 1
    if (conjunctions.has(wordAt(sentence, next))) yield { at: from + next, weight: 0.8 }
  }
}

const word = /\p{L}+/uy

function wordAt(sentence: string, at: number): string {
  word.lastIndex = at
  return (word.exec(sentence)?.[0] ?? '').toLowerCase()
}
