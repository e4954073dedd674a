/** Turns terms into dictionaries of literals: most phrases are plain literals, the others anchors in a context. */
import { PASSAGE_BREAK } from '../text/index.ts'
import type { Anchor, Piece, Side } from './anchor.ts'
import { buildTrie, type Trie } from './dictionary.ts'
import { type Folded, fold } from './fold.ts'
import type { MatchPolicy, Term } from './matcher.ts'
import { isPlain, parsePhrase } from './pattern.ts'
import { type CompiledPiece, isCapital } from './pieces.ts'

export interface Dictionary {
  readonly trie: Trie
  /** Index: literal. The term it belongs to, or the guard (from the number of terms on). */
  readonly owners: readonly number[]
  /** By literal: what has to stand around it; most have nothing. Compiled when it is first asked for. */
  context(literal: number): Context | undefined
}

export interface Context {
  readonly left: readonly CompiledPiece[]
  readonly right: readonly CompiledPiece[]
  /** 1 where the anchor must be a capital letter; absent when case does not count. */
  readonly capitals: Uint8Array | undefined
  /** With a gap the nearest place counts, else the furthest. */
  readonly gapLeft: boolean
  readonly gapRight: boolean
}

export interface CompiledTerms {
  readonly dictionaries: readonly Dictionary[]
  /** Index: term. The owner number of its `unless` contexts, or -1. */
  readonly guardOf: Int32Array
}

interface Shelf {
  readonly literals: string[]
  readonly owners: number[]
  readonly anchors: Map<number, WantedAnchor>
}

interface WantedAnchor {
  readonly anchor: Anchor
  readonly exact: boolean
}

interface Compiler {
  readonly policy: MatchPolicy
  /** Literals that begin where words begin. */
  readonly atWords: Shelf
  /** Literals that are looked for at every unit. */
  readonly anywhere: Shelf
  /** Folded text, used again for each piece. */
  readonly buffer: Folded
}

interface Wanted {
  readonly owner: number
  readonly boundary: Term['boundary']
  readonly exact: boolean
}

const shelf = (): Shelf => ({ literals: [], owners: [], anchors: new Map() })

export function compileTerms(terms: readonly Term[], policy: MatchPolicy): CompiledTerms {
  const compiler: Compiler = {
    policy,
    atWords: shelf(),
    anywhere: shelf(),
    buffer: { units: new Uint16Array(64), offsets: new Int32Array(64), length: 0 },
  }
  const guardOf = new Int32Array(terms.length).fill(-1)
  const guards = new Map<readonly string[], number>()
  for (let owner = 0; owner < terms.length; owner++) {
    const { phrase, boundary, unless, case: letterCase } = terms[owner]!
    addPhrase(compiler, phrase, { owner, boundary, exact: letterCase === 'exact' })
    if (unless === undefined || unless.length === 0) continue
    const known = guards.get(unless)
    const guard = known ?? terms.length + guards.size
    guardOf[owner] = guard
    if (known !== undefined) continue
    guards.set(unless, guard)
    for (const context of unless) addPhrase(compiler, context, { owner: guard, boundary, exact: false })
  }
  const dictionaries: Dictionary[] = []
  for (const anchor of ['word', 'any'] as const) {
    const { literals, owners, anchors } = anchor === 'word' ? compiler.atWords : compiler.anywhere
    if (literals.length === 0) continue
    const trie = buildTrie(literals, policy.fold, anchor)
    dictionaries.push({ trie, owners, context: contextsOf(anchors, compiler) })
  }
  return { dictionaries, guardOf }
}

function addPhrase(compiler: Compiler, phrase: string, wanted: Wanted): void {
  // Nothing crosses a passage break; it divides the literals of a dictionary.
  if (phrase.includes(PASSAGE_BREAK)) return
  const { policy } = compiler
  if (isPlain(phrase) && !wanted.exact) {
    const inWords = policy.words === 'space' && wanted.boundary === 'word'
    for (const spelling of policy.variants(phrase.trim()))
      shelve(inWords ? compiler.atWords : compiler.anywhere, spelling, wanted.owner)
    return
  }
  const phraseAnchors = policy.parsed?.[phrase] ?? parsePhrase(phrase, policy).value ?? []
  for (const anchor of phraseAnchors) addAnchor(compiler, anchor, wanted)
}

function shelve({ literals, owners, anchors }: Shelf, literal: string, owner: number, anchor?: WantedAnchor): void {
  if (anchor) anchors.set(literals.length, anchor)
  literals.push(literal)
  owners.push(owner)
}

function addAnchor({ policy, atWords, anywhere }: Compiler, anchor: Anchor, { owner, boundary, exact }: Wanted): void {
  const inWords = policy.words === 'space' && boundary === 'word' && !anchor.glued
  const isAlone = !exact && anchor.left.length === 0 && anchor.right.length === 0
  shelve(inWords ? atWords : anywhere, anchor.text, owner, isAlone ? undefined : { anchor, exact })
}

function contextsOf(anchors: ReadonlyMap<number, WantedAnchor>, compiler: Compiler): Dictionary['context'] {
  const contexts = new Map<number, Context>()
  return (literal) => {
    const known = contexts.get(literal)
    if (known) return known
    const wanted = anchors.get(literal)
    if (!wanted) return undefined
    const context = compileContext(wanted, compiler)
    contexts.set(literal, context)
    return context
  }
}

function compileContext({ anchor, exact }: WantedAnchor, compiler: Compiler): Context {
  const compiled = (side: Side): readonly CompiledPiece[] => side.map((piece) => compilePiece(piece, compiler, exact))
  return {
    left: compiled(anchor.left),
    right: compiled(anchor.right),
    capitals: exact ? compileText(anchor.text, compiler, true).capitals : undefined,
    gapLeft: anchor.left.some(hasGap),
    gapRight: anchor.right.some(hasGap),
  }
}

const hasGap = (piece: Piece): boolean =>
  typeof piece === 'object' &&
  (piece.kind === 'gap' || (piece.kind === 'choice' && piece.of.some((side) => side.some(hasGap))))

function compilePiece(piece: Piece, compiler: Compiler, exact: boolean): CompiledPiece {
  if (typeof piece === 'string') return compileText(piece, compiler, exact)
  if (piece.kind !== 'choice') return piece
  return { kind: 'choice', of: piece.of.map((side) => side.map((part) => compilePiece(part, compiler, exact))) }
}

interface CompiledText {
  readonly kind: 'literal'
  readonly units: Uint16Array
  readonly capitals: Uint8Array | undefined
}

function compileText(text: string, { policy, buffer }: Compiler, exact: boolean): CompiledText {
  const { units, offsets, length } = fold(text, 0, text.length, policy.fold, buffer)
  const capitals = exact ? new Uint8Array(length) : undefined
  if (capitals) for (let at = 0; at < length; at++) capitals[at] = isCapital(text[offsets[at]!]!) ? 1 : 0
  return { kind: 'literal', units: units.slice(0, length), capitals }
}
