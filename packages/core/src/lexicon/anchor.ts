/**
 * Finds in a phrase the literals to look for. A phrase with few wordings is looked for in each of them. One with many, or with classes or
 * gaps, has an anchor, a rare part that is looked for, and pieces to its left and right that are compared where the anchor is found: so its
 * cost is the sum of its choices, not their product.
 */
import { classNames, type PhraseClass } from './classes.ts'
import type { MatchPolicy } from './matcher.ts'
import { OTHER, scriptOf } from './script.ts'

/** A pattern as a tree. Text is as it was written, with a mark for each class or gap. */
export type Node = string | { readonly kind: 'run' | 'choice'; readonly of: readonly Node[] }

/** What stands beside an anchor: text as it was written, a class, a gap, or a choice of runs. */
export type Piece =
  | string
  | { readonly kind: 'class'; readonly class: PhraseClass }
  | { readonly kind: 'gap' }
  | { readonly kind: 'choice'; readonly of: readonly Side[] }

export type Side = readonly Piece[]

export interface Anchor {
  /** A literal as it was written (not folded), without spaces at its ends. */
  readonly text: string
  readonly left: Side
  readonly right: Side
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
const nothing: Side = []

/** The sign that stands for a class or gap in the text of a node. */
export const markOf = (name: 'gap' | PhraseClass): string => String.fromCharCode(marks.indexOf(name) + 1)

/** Why there are no anchors: `none` that is not optional, too `many`, or a gap that is `open` at an end. */
export function anchorsOf(node: Node, policy: MatchPolicy): Phrase | 'none' | 'many' | 'open' {
  if (wordings(node) <= fewWordings) return anchorsOfAll(expand(node), policy)
  const items = typeof node === 'object' && node.kind === 'run' ? node.of : [node]
  const best = bestItem(items)
  if (best >= 0) return anchorsAt(items, best, policy)
  return wordings(node) <= mostAlternatives ? anchorsOfAll(expand(node), policy) : 'many'
}

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

function anchorsOfAll(texts: readonly string[], policy: MatchPolicy): Phrase | 'none' | 'open' {
  const anchors: Anchor[] = []
  for (const text of texts.length === 1 ? texts : new Set(texts)) {
    const tidy = text.trim()
    if (!anyMark.test(tidy)) {
      if (tidy === '') return 'none'
      for (const spelling of policy.variants(tidy))
        anchors.push({ text: spelling, left: nothing, right: nothing, glued: false })
      continue
    }
    const pieces = piecesOf(tidy)
    if (isGap(pieces[0]) || isGap(pieces.at(-1))) return 'open'
    const best = bestItem(pieces.map((piece) => (typeof piece === 'string' ? piece : '')))
    if (best < 0) return 'none'
    anchors.push(...placed(pieces[best] as string, pieces.slice(0, best), pieces.slice(best + 1), policy))
  }
  return anchors
}

const isGap = (piece: Piece | undefined): boolean => typeof piece === 'object' && piece.kind === 'gap'

/** The item whose texts are longest and fewest, so that they are rare; -1 when each may be absent or holds a class. */
function bestItem(items: readonly Node[]): number {
  let best = -1
  let highest = Number.NEGATIVE_INFINITY
  for (const [index, item] of items.entries()) {
    const count = wordings(item)
    if (count > mostAlternatives) continue
    const texts = expand(item)
    if (texts.some((text) => anyMark.test(text))) continue
    const shortest = Math.min(...texts.map((text) => text.trim().length))
    const score = Math.min(shortest, 12) - 2 * Math.log2(count)
    if (shortest > 0 && score > highest) [best, highest] = [index, score]
  }
  return best
}

function anchorsAt(items: readonly Node[], best: number, policy: MatchPolicy): Phrase | 'open' {
  const left = items.slice(0, best).flatMap((item) => side(item, policy))
  const right = items.slice(best + 1).flatMap((item) => side(item, policy))
  if (isGap(left[0]) || isGap(right.at(-1))) return 'open'
  return [...new Set(expand(items[best]!))].flatMap((text) => placed(text, left, right, policy))
}

/** The anchors for one text and its spellings; the spaces at its ends go to the sides. */
function placed(text: string, left: Side, right: Side, policy: MatchPolicy): Anchor[] {
  const trimmed = text.trim()
  const before = left.length > 0 && text.startsWith(' ') ? [...left, ' '] : left
  const after = right.length > 0 && text.endsWith(' ') ? [' ', ...right] : right
  return policy.variants(trimmed).map((spelling) => {
    const glued = before.length > 0 && scriptOf[spelling.charCodeAt(0)] !== OTHER && endsInWord(before.at(-1)!)
    return { text: spelling, left: before, right: after, glued }
  })
}

function endsInWord(piece: Piece): boolean {
  if (typeof piece === 'string') return scriptOf[piece.charCodeAt(piece.length - 1)] !== OTHER
  if (piece.kind === 'choice') return piece.of.some((run) => run.length === 0 || endsInWord(run.at(-1)!))
  return piece.kind === 'class'
}

function side(node: Node, policy: MatchPolicy): Side {
  if (typeof node === 'string') return piecesOf(node).map((piece) => spelled(piece, policy))
  if (node.kind === 'run') return node.of.flatMap((part) => side(part, policy))
  return [{ kind: 'choice', of: node.of.map((part) => side(part, policy)) }]
}

function spelled(piece: Piece, policy: MatchPolicy): Piece {
  if (typeof piece !== 'string') return piece
  const spellings = policy.variants(piece)
  return spellings.length === 1 ? piece : { kind: 'choice', of: spellings.map((spelling) => [spelling]) }
}

/** Text and marks as pieces; a gap takes the spaces beside it. */
function piecesOf(text: string): Piece[] {
  if (!anyMark.test(text)) return text === '' ? [] : [text]
  return text
    .replace(/ *\x01 */g, '\x01')
    .split(anyMark)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (!anyMark.test(part)) return part
      const name = marks[part.charCodeAt(0) - 1]!
      return name === 'gap' ? { kind: 'gap' } : { kind: 'class', class: name }
    })
}
