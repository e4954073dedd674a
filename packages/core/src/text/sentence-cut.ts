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

/** Words that tell a good cut from a bad one. */
export interface CutWords {
  /** and, but, because: the second part can begin with them. */
  readonly conjunctions: ReadonlySet<string>
  /** that, which: the second part has to be worded anew. */
  readonly relatives: ReadonlySet<string>
  /** we, you, it: behind a conjunction they show that a clause follows, and not the last item of a list. */
  readonly subjects: ReadonlySet<string>
}

/** The lists as a language's `cuts.yaml` holds them, words divided by spaces. */
export function cutWords(data: unknown): CutWords {
  const lists = data as { readonly conjunctions: string; readonly relatives?: string; readonly subjects?: string }
  const words = (list = ''): ReadonlySet<string> => new Set(list.split(' '))
  return { conjunctions: words(lists.conjunctions), relatives: words(lists.relatives), subjects: words(lists.subjects) }
}

/** The cut of a sentence in a language with spaces: at a semicolon or dash, at a conjunction, or at a comma. */
export function latinCut(text: string, span: TextSpan, words: CutWords): number | undefined {
  return bestCut(latinCuts(text.slice(span.start, span.end), span.start, words), span)
}

const divider = /(?:([,;:–—])|\s([–—-]))?\s+(?=[\p{L}“"‘'(])/gu

function* latinCuts(sentence: string, from: number, words: CutWords): Iterable<Cut> {
  for (const { 0: gap, 1: mark = '', 2: dash = '', index } of sentence.matchAll(divider)) {
    const next = index + gap.length
    const weight = weightOf(mark || dash, next, sentence, words)
    if (weight > 0) yield { at: from + next, weight }
  }
}

function weightOf(
  mark: string,
  next: number,
  sentence: string,
  { conjunctions, relatives, subjects }: CutWords,
): number {
  if (mark !== '' && mark !== ',') return mark === ':' ? 0.6 : 0.95
  const word = wordAt(sentence, next)
  const comma = mark === ',' ? 0.25 : 0
  if (conjunctions.has(word)) {
    const clause = subjects.has(wordAt(sentence, next + word.length + 1)) ? 0.25 : 0
    return 0.5 + comma + clause
  }
  if (relatives.has(word)) return 0.35 + comma
  return mark === ',' ? 0.4 : 0
}

const letters = /\p{L}+/uy

function wordAt(sentence: string, at: number): string {
  letters.lastIndex = at
  return (letters.exec(sentence)?.[0] ?? '').toLowerCase()
}
