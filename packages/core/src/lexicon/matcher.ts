/** Finds all phrases of a voice in one pass over the text. */
import type { TextSpan } from '../base/index.ts'
import { PASSAGE_BREAK } from '../text/index.ts'
import type { Phrase } from './anchor.ts'
import { dividesScripts, dividesWords } from './boundary.ts'
import { type ClassWords, type Scene, vocabulary } from './classes.ts'
import { type Context, compileTerms, type Dictionary } from './compile.ts'
import { endOffset, type Folded, type FoldTable, fold } from './fold.ts'
import { endsAfter, sameCapitals, startsBefore } from './pieces.ts'
import { type Candidates, search } from './search.ts'

/** A phrase to look for. The matcher knows nothing of rules: `id` leads back to whoever asked. */
export interface Term {
  readonly id: number
  /** Phrase pattern, see `pattern.ts`. */
  readonly phrase: string
  readonly unless?: readonly string[]
  readonly case?: 'exact'
  readonly boundary: 'word' | 'none'
}

export interface Match extends TextSpan {
  readonly id: number
}

/** How a language cuts and varies words; the part of the language contract that matching needs. */
export interface MatchPolicy {
  readonly fold: FoldTable
  /** `space`: words are divided by spaces; `script`: a word ends where the script class changes (kanji, kana, katakana). */
  readonly words: 'space' | 'script'
  /** The words in which `<number>`, `<date>`, `<time>` and so on are written; without them only digits and signs count. */
  readonly classWords?: Partial<ClassWords>
  /** Phrases of the lexicons that were read beforehand (`parsedPhrases`), which saves time at the start of the program. */
  readonly parsed?: Readonly<Record<string, Phrase>>
  /** All forms of a verb or noun, itself included. */
  inflect(word: string): readonly string[]
  /** Spellings that count as the same (下さい, ください), itself included. */
  variants(phrase: string): readonly string[]
}

export interface Matcher {
  /** Every match in `text[start, end)`, in order of start; of one id the longest at a place. Spans of different ids may overlap. */
  scan(text: string, start: number, end: number): Match[]
}

/** A match of a term, or of the contexts in which a term does not count (`owner` from the number of terms on). */
interface Hit extends Match {
  readonly owner: number
}

/** Text is folded in portions of about this many units, which end between passages. */
const portion = 32768

/** Terms whose phrase or `unless` has problems are left out: `parsePhrase` tells them to whoever reads the phrase. */
export function createMatcher(terms: readonly Term[], policy: MatchPolicy): Matcher {
  const { dictionaries, guardOf } = compileTerms(terms, policy)
  const words = vocabulary(policy.classWords)
  const folded: Folded = { units: new Uint16Array(0), offsets: new Int32Array(0), length: 0 }
  const found: Candidates = { triples: new Int32Array(192), length: 0 }
  const divides = policy.words === 'space' ? dividesWords : dividesScripts

  const accept = (scene: Scene, { owners, context }: Dictionary, hits: Hit[]): void => {
    for (let at = 0; at < found.length; at += 3) {
      const literal = found.triples[at]!
      const owner = owners[literal]!
      const term = terms[owner]
      const bounded = term ? term.boundary === 'word' : policy.words === 'space'
      const span = spanOf(
        scene,
        context(literal),
        bounded ? divides : anywhere,
        found.triples[at + 1]!,
        found.triples[at + 2]!,
      )
      if (!span) continue
      const start = folded.offsets[span.start]!
      hits.push({ id: term?.id ?? -1, owner, start, end: endOffset(folded, span.end, scene.text, policy.fold) })
    }
  }

  return {
    scan(text, start, end) {
      const matches: Match[] = []
      for (let from = start; from < end; ) {
        const to = portionEnd(text, from, end)
        fold(text, from, to, policy.fold, folded)
        const scene: Scene = { folded, text, words: policy.words, vocabulary: words }
        const hits: Hit[] = []
        for (const dictionary of dictionaries) {
          found.length = 0
          search(dictionary.trie, folded.units, folded.length, found)
          accept(scene, dictionary, hits)
        }
        if (hits.length > 0) select(unguarded(hits, guardOf, terms.length), matches)
        from = to
      }
      return matches
    },
  }
}

type Divides = typeof dividesWords

const anywhere: Divides = () => true

function portionEnd(text: string, from: number, end: number): number {
  if (end - from <= portion * 2) return end
  const at = text.indexOf(PASSAGE_BREAK, from + portion)
  return at < 0 || at > end ? end : at
}

/** The folded span of a phrase whose anchor is at `[start, end)`; undefined when its surroundings or boundaries do not fit. */
function spanOf(
  scene: Scene,
  context: Context | undefined,
  divides: Divides,
  start: number,
  end: number,
): TextSpan | undefined {
  const { units, length } = scene.folded
  if (context === undefined)
    return divides(units, length, start, 'start') && divides(units, length, end, 'end') ? { start, end } : undefined
  if (context.capitals && !sameCapitals(context.capitals, scene, start)) return undefined
  const ends = endsAfter(context.right, scene, end).filter((place) => divides(units, length, place, 'end'))
  if (ends.length === 0) return undefined
  const starts = startsBefore(context.left, scene, start).filter((place) => divides(units, length, place, 'start'))
  if (starts.length === 0) return undefined
  return {
    start: context.gapLeft ? Math.max(...starts) : Math.min(...starts),
    end: context.gapRight ? Math.min(...ends) : Math.max(...ends),
  }
}

/** Drops hits that overlap a hit of their `unless` contexts, and those contexts themselves. */
function unguarded(hits: readonly Hit[], guardOf: Int32Array, terms: number): Hit[] {
  const guards = new Map<number, Hit[]>()
  for (const hit of hits) if (hit.owner >= terms) guards.set(hit.owner, [...(guards.get(hit.owner) ?? []), hit])
  if (guards.size === 0) return [...hits]
  const overlapping = new Map<number, (hit: Hit) => boolean>()
  for (const [owner, list] of guards) overlapping.set(owner, overlapTest(list))
  return hits.filter((hit) => hit.owner < terms && !overlapping.get(guardOf[hit.owner]!)?.(hit))
}

/** Tests in logarithmic time whether a hit overlaps any of the list. */
function overlapTest(list: readonly Hit[]): (hit: Hit) => boolean {
  const sorted = [...list].sort((a, b) => a.start - b.start)
  let furthest = 0
  const reach = sorted.map((hit) => (furthest = Math.max(furthest, hit.end)))
  return (hit) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start < hit.end) low = middle + 1
      else high = middle
    }
    return low > 0 && reach[low - 1]! > hit.start
  }
}

/** Of each id the leftmost, then the longest; matches of one id do not overlap. */
function select(hits: Hit[], matches: Match[]): void {
  hits.sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id)
  const lastEnd = new Map<number, number>()
  for (const { id, start, end } of hits) {
    if (start < (lastEnd.get(id) ?? -1)) continue
    lastEnd.set(id, end)
    matches.push({ id, start, end })
  }
}
