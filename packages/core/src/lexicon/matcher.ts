/** Finds all phrases of a voice in one pass over the text. */
import type { TextSpan } from '../base/index.ts'
import { PASSAGE_BREAK } from '../text/index.ts'
import { dividesNothing, dividesScripts, dividesWords } from './boundary.ts'
import { compileTerms, type Dictionary, type TermCompiler, type TermSet } from './compile.ts'
import { spanOf } from './context.ts'
import { endOffset, type Folded, type FoldTable, fold } from './fold.ts'
import { isGuarded } from './guards.ts'
import { type ClassWords, type Scene, vocabulary } from './scene.ts'
import { type Candidates, search } from './search.ts'

/** A phrase to look for. The matcher knows nothing of rules: `id` leads back to whoever asked. */
export interface Term {
  readonly id: number
  /** Phrase pattern, see `pattern.ts`. */
  readonly phrase: string
  readonly unless?: readonly string[] | undefined
  readonly case?: 'exact' | undefined
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
  /** The share of a word, in small letters, among the words of ordinary prose; absent where only its letters tell how rare it may be. */
  frequency?(word: string): number
  /** All forms of a verb or noun, itself included. */
  inflect(word: string): readonly string[]
  /** Spellings that count as the same (下さい, ください), itself included. */
  variants(phrase: string): readonly string[]
}

export interface Matcher {
  /** Every match in `text[start, end)`, in order of start; of one id the longest at a place. Spans of different ids may overlap. */
  scan(text: string, start: number, end: number): Match[]
}

/** Text is folded in portions of about this many units, which end between passages. */
const portion = 32768

/**
 * Terms whose phrase or `unless` has problems are left out: `parsePhrase` tells them to whoever reads the phrase. `prepared` are terms that were
 * compiled beforehand and are looked for as well. Matchers of voices that differ little share what `compile` remembers.
 */
export function createMatcher(
  terms: readonly Term[],
  policy: MatchPolicy,
  prepared?: TermSet,
  compile: TermCompiler = compileTerms,
): Matcher {
  const sets = [...(prepared ? [prepared] : []), ...(terms.length > 0 ? [compile(terms, policy)] : [])]
  const words = vocabulary(policy.classWords)
  const folded: Folded = { units: new Uint16Array(0), offsets: new Int32Array(0), length: 0 }
  const found: Candidates = { triples: new Int32Array(192), length: 0 }
  const divides = policy.words === 'space' ? dividesWords : dividesScripts
  const guardDivides = policy.words === 'space' ? dividesWords : dividesNothing

  const accept = (scene: Scene, set: TermSet, { owners, context }: Dictionary, matches: Match[]): void => {
    for (let at = 0; at < found.length; at += 3) {
      const literal = found.triples[at]!
      const owner = owners[literal]!
      const id = set.id(owner)
      if (id < 0) continue
      const bounds = set.isBounded(owner) ? divides : dividesNothing
      const span = spanOf(scene, context(literal), bounds, found.triples[at + 1]!, found.triples[at + 2]!)
      if (!span) continue
      const guards = set.guards(owner)
      if (guards !== undefined && isGuarded(scene, guards, guardDivides, span)) continue
      const start = folded.offsets[span.start]!
      matches.push({ id, start, end: endOffset(folded, span.end, scene.text, policy.fold) })
    }
  }

  return {
    scan(text, start, end) {
      const matches: Match[] = []
      for (let from = start; from < end; ) {
        const to = portionEnd(text, from, end)
        fold(text, from, to, policy.fold, folded)
        const scene: Scene = { folded, text, words: policy.words, vocabulary: words }
        const all: Match[] = []
        for (const set of sets)
          for (const dictionary of set.dictionaries) {
            found.length = 0
            search(dictionary.trie, folded.units, folded.length, found)
            accept(scene, set, dictionary, all)
          }
        if (all.length > 0) select(all, matches)
        from = to
      }
      return matches
    },
  }
}

function portionEnd(text: string, from: number, end: number): number {
  if (end - from <= portion * 2) return end
  const at = text.indexOf(PASSAGE_BREAK, from + portion)
  return at < 0 || at > end ? end : at
}

/** Of each id the leftmost, then the longest; matches of one id do not overlap. */
function select(all: Match[], matches: Match[]): void {
  if (all.length === 1) {
    matches.push(all[0]!)
    return
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id)
  const lastEnd = new Map<number, number>()
  for (const match of all) {
    if (match.start < (lastEnd.get(match.id) ?? -1)) continue
    lastEnd.set(match.id, match.end)
    matches.push(match)
  }
}
