/** Turns terms into dictionaries of literals: most phrases are plain literals, the others anchors in a context. */
import { PASSAGE_BREAK } from '../text/index.ts'
import { type Anchor, haveGap, type Node, type Part, type Phrase, readParts } from './anchor.ts'
import type { Context } from './context.ts'
import { buildTrie, type Trie } from './dictionary.ts'
import { type Folded, fold } from './fold.ts'
import { type Guard, type Guards, guardsOf } from './guards.ts'
import type { MatchPolicy, Term } from './matcher.ts'
import { type ClassKinds, classKinds, nearOf } from './near.ts'
import { isPlain, parsePhrase } from './pattern.ts'
import { type CompiledPiece, isCapital } from './pieces.ts'
import { vocabulary } from './scene.ts'

export interface Dictionary {
  readonly trie: Trie
  /** Index: literal. The owner it belongs to, a term or an entry. */
  readonly owners: ArrayLike<number>
  /** By literal: what has to stand around it; most have nothing. Compiled when it is first asked for. */
  context(literal: number): Context | undefined
}

/** Terms ready to be looked for, and what is to be known of the owner of a literal that was found. */
export interface TermSet {
  readonly dictionaries: readonly Dictionary[]
  /** Whom a match is reported to; -1: nobody wants it. */
  id(owner: number): number
  /** Whether the owner's phrases end where words end. */
  isBounded(owner: number): boolean
  /** The anchors of its `unless` phrases, compiled when they are first asked for; absent when it has none. */
  guards(owner: number): Guards | undefined
}

/** Literals of one anchor kind with their owners, not yet in a trie. */
export interface Shelf {
  readonly kind: Trie['anchor']
  readonly literals: string[]
  readonly owners: number[]
  readonly anchors: Map<number, WantedAnchor>
}

export interface WantedAnchor {
  readonly anchor: Pick<Anchor, 'text' | 'left' | 'right'>
  readonly exact: boolean
}

/** What compiling a piece takes. */
export interface PieceCompiler {
  readonly policy: MatchPolicy
  /** Folded text, used again for each piece. */
  readonly buffer: Folded
  /** Where the classes of the language can begin and end. */
  kinds(): ClassKinds
}

interface Compiler {
  readonly policy: MatchPolicy
  /** Literals that begin where words begin. */
  readonly atWords: Shelf
  /** Literals that are looked for at every unit. */
  readonly anywhere: Shelf
}

interface Wanted {
  readonly owner: number
  readonly boundary: Term['boundary']
  readonly exact: boolean
}

const shelf = (kind: Shelf['kind']): Shelf => ({ kind, literals: [], owners: [], anchors: new Map() })

export function pieceCompiler(policy: MatchPolicy): PieceCompiler {
  let known: ClassKinds | undefined
  return {
    policy,
    buffer: { units: new Uint16Array(64), offsets: new Int32Array(64), length: 0 },
    kinds: () => {
      known ??= classKinds(vocabulary(policy.classWords))
      return known
    },
  }
}

/** The literals of all terms; the owner of a literal is the index of its term. */
export function shelveTerms(terms: readonly Term[], policy: MatchPolicy): readonly Shelf[] {
  const compiler: Compiler = { policy, atWords: shelf('word'), anywhere: shelf('any') }
  for (let owner = 0; owner < terms.length; owner++) {
    const { phrase, boundary, case: letterCase } = terms[owner]!
    addPhrase(compiler, phrase, { owner, boundary, exact: letterCase === 'exact' })
  }
  return [compiler.atWords, compiler.anywhere].filter(({ literals }) => literals.length > 0)
}

export function compileTerms(terms: readonly Term[], policy: MatchPolicy): TermSet {
  const compiler = pieceCompiler(policy)
  const dictionaries = shelveTerms(terms, policy).map(
    ({ kind, literals, owners, anchors }): Dictionary => ({
      trie: buildTrie(literals, policy.fold, kind),
      owners,
      context: listed(literals.length, (literal) => {
        const wanted = anchors.get(literal)
        return wanted && compileContext(wanted, compiler)
      }),
    }),
  )
  const compiledGuards = remembered((owner) =>
    guardsOf(
      (terms[owner]!.unless ?? []).flatMap((phrase) =>
        anchorsIn(phrase, policy).map((anchor) => compileGuard(anchor, compiler)),
      ),
    ),
  )
  return {
    dictionaries,
    id: (owner) => terms[owner]!.id,
    isBounded: (owner) => terms[owner]!.boundary === 'word',
    guards: (owner) => (terms[owner]!.unless === undefined ? undefined : compiledGuards(owner)),
  }
}

export type TermCompiler = (terms: readonly Term[], policy: MatchPolicy) => TermSet

/**
 * Compiles terms once for all voices that look for the same phrases in the same way: those of one profile differ by channel, audience or
 * language far more often than by their phrases. Only the ids may differ.
 */
export function sharedCompiler(): TermCompiler {
  const known: { readonly terms: readonly Term[]; readonly policy: MatchPolicy; readonly set: TermSet }[] = []
  return (terms, policy) => {
    let like = known.find((one) => foldsAlike(one.policy, policy) && haveSamePhrases(one.terms, terms))
    if (!like) {
      like = { terms, policy, set: compileTerms(terms, policy) }
      known.push(like)
    }
    return { ...like.set, id: (owner) => terms[owner]!.id }
  }
}

const foldsAlike = (a: MatchPolicy, b: MatchPolicy): boolean =>
  a.fold === b.fold && a.words === b.words && a.inflect === b.inflect && a.variants === b.variants

const haveSamePhrases = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length && a.every((term, index) => isSamePhrase(term, b[index]!))

const isSamePhrase = (a: Term, b: Term): boolean =>
  a.phrase === b.phrase && a.boundary === b.boundary && a.case === b.case && areSame(a.unless, b.unless)

const areSame = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a === b || (a.length === b.length && a.every((phrase, index) => phrase === b[index]))

/** Each value is worked out once, when it is first asked for. */
export function remembered<Value>(work: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as Value
    const value = work(key)
    known.set(key, value)
    return value
  }
}

/** The same for keys below `count`: what is asked for at each candidate is kept in a list, which is quicker than a map. */
export function listed<Value>(count: number, work: (key: number) => Value): (key: number) => Value {
  const known: (Value | undefined)[] = new Array(count).fill(undefined)
  const done = new Uint8Array(count)
  return (key) => {
    if (done[key] === 1) return known[key] as Value
    done[key] = 1
    const value = work(key)
    known[key] = value
    return value
  }
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
  for (const anchor of anchorsIn(phrase, policy)) addAnchor(compiler, anchor, wanted)
}

/** A phrase with problems has no anchors. */
export function anchorsIn(phrase: string, policy: MatchPolicy): Phrase {
  return parsePhrase(phrase, policy).value ?? []
}

function shelve({ literals, owners, anchors }: Shelf, literal: string, owner: number, anchor?: WantedAnchor): void {
  if (anchor) anchors.set(literals.length, anchor)
  literals.push(literal)
  owners.push(owner)
}

function addAnchor({ policy, atWords, anywhere }: Compiler, anchor: Anchor, { owner, boundary, exact }: Wanted): void {
  const inWords = policy.words === 'space' && boundary === 'word' && !anchor.glued
  shelve(inWords ? atWords : anywhere, anchor.text, owner, !exact && isAlone(anchor) ? undefined : { anchor, exact })
}

const isAlone = ({ left, right }: Pick<Anchor, 'left' | 'right'>): boolean => left.length === 0 && right.length === 0

export function compileGuard(anchor: WantedAnchor['anchor'], compiler: PieceCompiler): Guard {
  const { units } = compileText(anchor.text, compiler, false)
  return { units, context: isAlone(anchor) ? undefined : compileContext({ anchor, exact: false }, compiler) }
}

export function compileContext({ anchor, exact }: WantedAnchor, compiler: PieceCompiler): Context {
  const compiled = (side: readonly Node[]): readonly CompiledPiece[] =>
    side.flatMap((node) => compileNode(node, compiler, exact))
  const left = compiled(anchor.left)
  const right = compiled(anchor.right)
  const { capitals } = compileText(anchor.text, compiler, exact)
  return {
    left,
    right,
    near: nearOf(left, right, compiler.kinds),
    capitals,
    gapLeft: haveGap(anchor.left),
    gapRight: haveGap(anchor.right),
  }
}

function compileNode(node: Node, compiler: PieceCompiler, exact: boolean): CompiledPiece[] {
  if (typeof node === 'string') return readParts(node).map((part) => compilePart(part, compiler, exact))
  const of = node.of.map((part) => compileNode(part, compiler, exact))
  return node.kind === 'run' ? of.flat() : [choiceOf(of)]
}

function compilePart(part: Part, compiler: PieceCompiler, exact: boolean): CompiledPiece {
  if (part === 'gap') return { kind: 'gap' }
  if ('class' in part) return { kind: 'class', class: part.class }
  const spellings = compiler.policy.variants(part.literal).map((spelling) => compileText(spelling, compiler, exact))
  return spellings.length === 1 ? spellings[0]! : choiceOf(spellings.map((spelling) => [spelling]))
}

const choiceOf = (of: readonly (readonly CompiledPiece[])[]): CompiledPiece => ({
  kind: 'choice',
  of,
  sorted: undefined,
})

interface CompiledText {
  readonly kind: 'literal'
  readonly units: Uint16Array
  readonly capitals: Uint8Array | undefined
}

function compileText(text: string, { policy, buffer }: PieceCompiler, exact: boolean): CompiledText {
  const { units, offsets, length } = fold(text, 0, text.length, policy.fold, buffer)
  const capitals = exact ? new Uint8Array(length) : undefined
  if (capitals) for (let at = 0; at < length; at++) capitals[at] = isCapital(text.charCodeAt(offsets[at]!)) ? 1 : 0
  return { kind: 'literal', units: units.slice(0, length), capitals }
}
