/**
 * Finds in a phrase the literals to look for. A phrase with few wordings is looked for in each of them. One with many, or with classes or
 * gaps, has an anchor, a rare part that is looked for, and pieces to its left and right that are compared where the anchor is found: so its
 * cost is the sum of its choices, not their product.
 */
import { classNames, type PhraseClass } from './classes.ts'
import type { MatchPolicy } from './matcher.ts'
import { DIGIT, HANGUL, HIRAGANA, KANJI, KATAKANA, LETTER, OTHER, scriptOf } from './script.ts'

/** A pattern as a tree. Text is as it was written, with a mark for each class or gap. */
export type Node = string | { readonly kind: 'run' | 'choice'; readonly of: readonly Node[] }

export interface Anchor {
  /** A literal as it was written (not folded), without spaces at its ends. */
  readonly text: string
  /** What has to stand before and after it. */
  readonly left: readonly Node[]
  readonly right: readonly Node[]
  /** It goes on in a word that the piece before it begins. */
  readonly glued: boolean
}

/** What a pattern stands for: any of its anchors, in its surroundings. */
export type Phrase = readonly Anchor[]

/** More literals than this are refused: such a pattern was hardly meant. */
export const mostAlternatives = 512

/** Up to this many wordings are looked for one by one. */
const fewWordings = 24

const marks: readonly ('gap' | PhraseClass)[] = ['gap', ...classNames]
const anyMark = /([\x01-\x08])/
const nothing: readonly Node[] = []

/** The sign that stands for a class or gap in the text of a node. */
export const markOf = (name: 'gap' | PhraseClass): string => String.fromCharCode(marks.indexOf(name) + 1)

/** Why there are no anchors: `none` that is not optional, too `many`, or a gap that is `open` at an end. */
export type NoAnchors = 'none' | 'many' | 'open'

/** `marked` tells that there are classes or gaps in the node. */
export function anchorsOf(node: Node, marked: boolean, policy: MatchPolicy): Phrase | NoAnchors {
  const few = wordings(node) <= fewWordings
  if (few && !marked) return plainAnchors(expand(node), policy)
  if (typeof node === 'object' && node.kind === 'choice') return anchorsOfEach(node.of, marked, policy)
  const items = itemsOf(node)
  if (isGapMark(items[0]) || isGapMark(items.at(-1))) return 'open'
  const best = bestItem(items, policy)
  if (best >= 0) return anchorsAt(items, best, policy)
  if (wordings(node) > mostAlternatives) return 'many'
  const texts = expand(node)
  return texts.length === 1 ? 'none' : anchorsOfEach([...new Set(texts)], marked, policy)
}

function anchorsOfEach(nodes: readonly Node[], marked: boolean, policy: MatchPolicy): Phrase | NoAnchors {
  const anchors: Anchor[] = []
  for (const node of nodes) {
    const found = anchorsOf(node, marked, policy)
    if (typeof found === 'string') return found
    for (const anchor of found) anchors.push(anchor)
  }
  return anchors.length > mostAlternatives ? 'many' : anchors
}

function plainAnchors(texts: readonly string[], policy: MatchPolicy): Phrase | NoAnchors {
  const anchors: Anchor[] = []
  for (const text of texts) {
    const trimmed = text.trim()
    if (trimmed === '') return 'none'
    for (const spelling of policy.variants(trimmed))
      anchors.push({ text: spelling, left: nothing, right: nothing, glued: false })
  }
  return anchors
}

/** The parts of a phrase one after the other; each class and gap is a part of its own. */
function itemsOf(node: Node): readonly Node[] {
  if (typeof node === 'string') return partsOf(node)
  return node.kind === 'run' ? node.of.flatMap(itemsOf) : [node]
}

const isGapMark = (item: Node | undefined): boolean => item === '\x01'

/** How many texts a node stands for. */
function wordings(node: Node): number {
  if (typeof node === 'string') return 1
  let count = node.kind === 'run' ? 1 : 0
  for (const part of node.of) count = node.kind === 'run' ? count * wordings(part) : count + wordings(part)
  return count
}

function expand(node: Node): readonly string[] {
  if (typeof node === 'string') return [node]
  if (node.kind === 'choice') {
    const texts: string[] = []
    for (const part of node.of) for (const text of expand(part)) texts.push(text)
    return texts
  }
  let texts: readonly string[] = ['']
  for (const part of node.of) {
    const longer: string[] = []
    const more = expand(part)
    for (const text of texts) for (const next of more) longer.push(text + next)
    texts = longer
  }
  return texts
}

/** The item that prose holds least often in any of its texts; -1 when each item may be absent or is a class. */
function bestItem(items: readonly Node[], policy: MatchPolicy): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [index, item] of items.entries()) {
    if (wordings(item) > mostAlternatives) continue
    let common = 0
    for (const text of expand(item))
      common += anyMark.test(text) ? Number.POSITIVE_INFINITY : commonness(text.trim(), policy)
    if (common < least) [best, least] = [index, common]
  }
  return best
}

/** How often a unit of each script class is one certain unit, roughly; what an anchor costs, not what it means. */
const unitShare: Readonly<Record<number, number>> = {
  [OTHER]: 1 / 16,
  [LETTER]: 1 / 8,
  [DIGIT]: 1 / 8,
  [HIRAGANA]: 1 / 16,
  [KATAKANA]: 1 / 50,
  [KANJI]: 1 / 200,
  [HANGUL]: 1 / 100,
}

const anyWord = /[\p{L}\p{N}'’]+/gu
/** With the space after it. */
const unitsPerWord = 6

/** A rough share of places where the text stands; infinite for none at all. Of several words each makes the others rarer. */
function commonness(text: string, { frequency }: MatchPolicy): number {
  if (text === '') return Number.POSITIVE_INFINITY
  const words = frequency && text.toLowerCase().match(anyWord)
  if (words) return Math.min(...words.map(frequency)) / (unitsPerWord * 4 ** (words.length - 1))
  let share = 1
  for (let at = 0; at < text.length && at < 12; at++)
    if (text[at] !== ' ') share *= unitShare[scriptOf[text.charCodeAt(at)]!]!
  return share
}

function anchorsAt(items: readonly Node[], best: number, policy: MatchPolicy): Phrase {
  const left = items.slice(0, best)
  const right = items.slice(best + 1)
  const anchors: Anchor[] = []
  for (const text of expand(items[best]!)) for (const anchor of placed(text, left, right, policy)) anchors.push(anchor)
  return anchors
}

/** The anchors for one text and its spellings; the spaces at its ends go to the sides. */
function placed(text: string, left: readonly Node[], right: readonly Node[], policy: MatchPolicy): Anchor[] {
  const trimmed = text.trim()
  const before = left.length > 0 && text.startsWith(' ') ? [...left, ' '] : left
  const after = right.length > 0 && text.endsWith(' ') ? [' ', ...right] : right
  return policy.variants(trimmed).map((spelling) => {
    const glued = scriptOf[spelling.charCodeAt(0)] !== OTHER && endingOf(before).inWord
    return { text: spelling, left: before, right: after, glued }
  })
}

/** Whether the nodes can end inside a word, and whether they can be nothing at all. Where a phrase begins, a word begins. */
function endingOf(nodes: readonly Node[]): { readonly inWord: boolean; readonly empty: boolean } {
  let inWord = false
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index]!
    if (typeof node === 'string') {
      if (node !== '') return { inWord: inWord || endsInWord(node), empty: false }
      continue
    }
    const endings = node.kind === 'run' ? [endingOf(node.of)] : node.of.map((one) => endingOf([one]))
    inWord ||= endings.some((ending) => ending.inWord)
    if (!endings.some((ending) => ending.empty)) return { inWord, empty: false }
  }
  return { inWord, empty: true }
}

function endsInWord(text: string): boolean {
  const last = text.slice(-1)
  return anyMark.test(last) ? !isGapMark(last) : scriptOf[last.charCodeAt(0)] !== OTHER
}

/** Text divided at its marks; a gap takes the spaces beside it. */
function partsOf(text: string): readonly string[] {
  if (!anyMark.test(text)) return text === '' ? [] : [text]
  return text
    .replace(/ *\x01 */g, '\x01')
    .split(anyMark)
    .filter((part) => part !== '')
}

/** A part of a text: a literal, a class, or a gap. */
export type Part = { readonly literal: string } | { readonly class: PhraseClass } | 'gap'

/** The parts of a text in order. */
export function readParts(text: string): readonly Part[] {
  return partsOf(text).map((part) => {
    const name = anyMark.test(part) ? marks[part.charCodeAt(0) - 1]! : undefined
    return name === undefined ? { literal: part } : name === 'gap' ? name : { class: name }
  })
}

/** Whether there is a gap anywhere in the nodes. */
export const haveGap = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => (typeof node === 'string' ? node.includes(markOf('gap')) : haveGap(node.of)))
