/** Turns terms into dictionaries of literals: most phrases are plain literals, the others anchors in a context. */
import { PASSAGE_BREAK } from '../text/index.ts'
import { type Anchor, haveGap, type Node, type Part, type Phrase, readParts } from './anchor.ts'
import type { Context } from './context.ts'
import { buildTrie, type Trie } from './dictionary.ts'
import { edgeOf } from './edge.ts'
import { type Folded, fold } from './fold.ts'
import type { MatchPolicy, Term } from './matcher.ts'
import { isPlain, parsePhrase } from './pattern.ts'
import { type CompiledPiece, isCapital } from './pieces.ts'

export interface Dictionary {
  readonly trie: Trie
  /** Index: literal. The term it belongs to. */
  readonly owners: readonly number[]
  /** By literal: what has to stand around it; most have nothing. Compiled when it is first asked for. */
  context(literal: number): Context | undefined
}

export interface CompiledTerms {
  readonly dictionaries: readonly Dictionary[]
  /** The anchors of `unless` phrases, compiled when they are first asked for. */
  guards(unless: readonly string[]): readonly Guard[]
}

/** An anchor of an `unless` phrase. It is compared where a match was found, not looked for in the whole text. */
export interface Guard {
  readonly units: Uint16Array
  readonly context: Context | undefined
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
  for (let owner = 0; owner < terms.length; owner++) {
    const { phrase, boundary, case: letterCase } = terms[owner]!
    addPhrase(compiler, phrase, { owner, boundary, exact: letterCase === 'exact' })
  }
  const dictionaries: Dictionary[] = []
  for (const anchor of ['word', 'any'] as const) {
    const { literals, owners, anchors } = anchor === 'word' ? compiler.atWords : compiler.anywhere
    if (literals.length === 0) continue
    const trie = buildTrie(literals, policy.fold, anchor)
    dictionaries.push({ trie, owners, context: contextsOf(anchors, compiler) })
  }
  return { dictionaries, guards: guardsOf(compiler) }
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

function anchorsIn(phrase: string, policy: MatchPolicy): Phrase {
  const known = policy.parsed && Object.hasOwn(policy.parsed, phrase) ? policy.parsed[phrase] : undefined
  return known ?? parsePhrase(phrase, policy).value ?? []
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

const isAlone = ({ left, right }: Anchor): boolean => left.length === 0 && right.length === 0

function guardsOf(compiler: Compiler): CompiledTerms['guards'] {
  const known = new Map<readonly string[], readonly Guard[]>()
  return (unless) => {
    const before = known.get(unless)
    if (before) return before
    const guards = unless.flatMap((phrase) =>
      anchorsIn(phrase, compiler.policy).map((anchor): Guard => {
        const { units } = compileText(anchor.text, compiler, false)
        return { units, context: isAlone(anchor) ? undefined : compileContext({ anchor, exact: false }, compiler) }
      }),
    )
    known.set(unless, guards)
    return guards
  }
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
  const compiled = (side: readonly Node[]): readonly CompiledPiece[] =>
    side.flatMap((node) => compileNode(node, compiler, exact))
  const left = compiled(anchor.left)
  const right = compiled(anchor.right)
  const { units, capitals } = compileText(anchor.text, compiler, exact)
  return {
    left,
    right,
    before: edgeOf(left, 'last', units[0] ?? 0),
    after: edgeOf(right, 'first', units.at(-1) ?? 0),
    capitals,
    gapLeft: haveGap(anchor.left),
    gapRight: haveGap(anchor.right),
  }
}

function compileNode(node: Node, compiler: Compiler, exact: boolean): CompiledPiece[] {
  if (typeof node === 'string') return readParts(node).map((part) => compilePart(part, compiler, exact))
  const of = node.of.map((part) => compileNode(part, compiler, exact))
  return node.kind === 'run' ? of.flat() : [{ kind: 'choice', of }]
}

function compilePart(part: Part, compiler: Compiler, exact: boolean): CompiledPiece {
  if (part === 'gap') return { kind: 'gap' }
  if ('class' in part) return { kind: 'class', class: part.class }
  const spellings = compiler.policy.variants(part.literal).map((spelling) => compileText(spelling, compiler, exact))
  return spellings.length === 1 ? spellings[0]! : { kind: 'choice', of: spellings.map((spelling) => [spelling]) }
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
