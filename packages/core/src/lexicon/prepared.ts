/** The terms of a language's lexicons as tables that were worked out beforehand: compiling them at each start would take most of its time. */
import { pack, unpack } from '../base/packed.ts'
import type { Anchor, Node } from './anchor.ts'
import {
  anchorsIn,
  compileContext,
  compileGuard,
  type Dictionary,
  type PieceCompiler,
  pieceCompiler,
  remembered,
  type Shelf,
  shelveTerms,
  type TermSet,
} from './compile.ts'
import { buildTrie, literalEnd, type Trie, trieOf } from './dictionary.ts'
import type { Lexicon } from './entry.ts'
import type { MatchPolicy, Term } from './matcher.ts'

/** Tables of one language as text. Owners are entries, counted through all its lexicons in their order. */
export interface PackedTerms {
  readonly lexicons: readonly PackedLexicon[]
  readonly dictionaries: readonly PackedDictionary[]
  /** By owner, packed: 1 where phrases end with words. */
  readonly bounded: string
  /** By owner: the line of `guards`, or -1. */
  readonly guardOf: PackedNumbers
  /** JSON lines: the anchors of an entry's `unless`. */
  readonly guards: string
  /** JSON lines: what stands to the left and right of a literal, and its text when capitals count. */
  readonly contexts: string
}

export interface PackedLexicon {
  readonly rule: string
  readonly stamp: string
  readonly entries: number
  /** Indexes of the contested entries. */
  readonly contested: readonly number[]
}

interface PackedDictionary {
  readonly anchor: Trie['anchor']
  readonly units: PackedNumbers
  readonly lengths: PackedNumbers
  readonly headLengths: string
  readonly opens: PackedNumbers
  readonly gate: string
  readonly headLiteral: PackedNumbers
  readonly next: PackedNumbers
  readonly owners: PackedNumbers
  /** By literal: the line of `contexts`, or -1. */
  readonly contextOf: PackedNumbers
}

/** Numbers in the narrowest array that holds them. */
type PackedNumbers = readonly [kind: 'u8' | 'i16' | 'u16' | 'i32', base64: string]

type ContextLine = readonly [left: readonly Node[], right: readonly Node[], text?: string]
type GuardLine = readonly (readonly [text: string, left: readonly Node[], right: readonly Node[]])[]

const kinds = { u8: Uint8Array, i16: Int16Array, u16: Uint16Array, i32: Int32Array } as const

function packNumbers(numbers: ArrayLike<number>): PackedNumbers {
  let [least, most] = [0, 0]
  for (let at = 0; at < numbers.length; at++) {
    least = Math.min(least, numbers[at]!)
    most = Math.max(most, numbers[at]!)
  }
  const narrow = least >= 0 ? (most < 256 ? 'u8' : 'u16') : 'i16'
  const kind = most > (narrow === 'i16' ? 32767 : 65535) ? 'i32' : narrow
  return [kind, pack(kinds[kind].from(numbers))]
}

const numbersOf = ([kind, text]: PackedNumbers): Uint8Array | Int16Array | Uint16Array | Int32Array =>
  new kinds[kind](unpack(text))

/** For the generator. */
export function packTerms(lexicons: readonly Lexicon[], policy: MatchPolicy): PackedTerms {
  const entries = lexicons.flatMap((lexicon) => lexicon.entries)
  const usual = policy.words === 'space' ? 'word' : 'none'
  const boundaries = entries.map(({ boundary }) => boundary ?? usual)
  const terms = entries.flatMap(({ phrase, case: letterCase }, id) =>
    phrase.map(
      (one): Term => ({ id, phrase: one, boundary: boundaries[id]!, ...(letterCase ? { case: letterCase } : {}) }),
    ),
  )
  const contexts = lineBook()
  const guards = lineBook()
  const guardOf = entries.map(({ unless }) =>
    unless
      ? guards.add(
          unless.flatMap((phrase) => anchorsIn(phrase, policy).map(({ text, left, right }) => [text, left, right])),
        )
      : -1,
  )
  return {
    lexicons: lexicons.map(({ rule, stamp = '', entries: own }) => ({
      rule,
      stamp,
      entries: own.length,
      contested: own.flatMap(({ contested }, index) => (contested ? [index] : [])),
    })),
    dictionaries: shelveTerms(terms, policy).map((shelf) => packDictionary(shelf, terms, policy, contexts)),
    bounded: pack(Uint8Array.from(boundaries, (boundary) => (boundary === 'word' ? 1 : 0))),
    guardOf: packNumbers(guardOf),
    guards: guards.text(),
    contexts: contexts.text(),
  }
}

interface LineBook {
  /** The number of the line that holds the value; equal values share one. */
  add(value: unknown): number
  text(): string
}

function lineBook(): LineBook {
  const lines = new Map<string, number>()
  return {
    add(value) {
      const line = JSON.stringify(value)
      if (!lines.has(line)) lines.set(line, lines.size)
      return lines.get(line)!
    },
    text: () => [...lines.keys()].join('\n'),
  }
}

function packDictionary(
  shelf: Shelf,
  terms: readonly Term[],
  policy: MatchPolicy,
  contexts: LineBook,
): PackedDictionary {
  const { kind, literals, owners, anchors } = shelf
  const trie = buildTrie(literals, policy.fold, kind)
  const { starts, headLengths, opens, gate, headLiteral, next } = trie
  const opening = [...opens.entries()].flatMap(([unit, how]) => (how === 0 ? [] : [unit, how]))
  return {
    anchor: kind,
    units: packNumbers(withoutDividers(trie)),
    lengths: packNumbers(literals.map((_, literal) => literalEnd(trie, literal) - starts[literal]!)),
    headLengths: pack(headLengths),
    opens: packNumbers(opening),
    gate: pack(gate),
    headLiteral: packNumbers(headLiteral),
    next: packNumbers(next),
    owners: packNumbers(owners.map((term) => terms[term]!.id)),
    contextOf: packNumbers(literals.map((_, literal) => addContext(anchors.get(literal), contexts))),
  }
}

/** The dividers are needed only while a trie is built; as zeros they do not widen the array. */
function withoutDividers({ units, starts }: Trie): Uint16Array {
  const kept = units.slice(0, starts.at(-1))
  for (let literal = 1; literal < starts.length; literal++) kept[starts[literal]! - 1] = 0
  return kept
}

function addContext(
  wanted: { readonly anchor: Pick<Anchor, 'text' | 'left' | 'right'>; readonly exact: boolean } | undefined,
  contexts: LineBook,
): number {
  if (!wanted) return -1
  const { anchor, exact } = wanted
  return contexts.add(exact ? [anchor.left, anchor.right, anchor.text] : [anchor.left, anchor.right])
}

/** Tables ready for use, before anybody said which entries are wanted. */
export interface PreparedTerms {
  readonly lexicons: readonly PackedLexicon[]
  /** How many entries there are. */
  readonly entries: number
  /** The set in which owner i reports to `ids[i]`; -1: to nobody. */
  wanted(ids: Int32Array): TermSet
}

/** Absent when the tables were not made of these lexicons. */
export function prepareTerms(
  packed: PackedTerms | undefined,
  lexicons: readonly Lexicon[],
  policy: MatchPolicy,
): PreparedTerms | undefined {
  if (!packed || packed.lexicons.length !== lexicons.length) return undefined
  if (
    packed.lexicons.some(({ stamp, rule }, index) => stamp !== lexicons[index]!.stamp || rule !== lexicons[index]!.rule)
  )
    return undefined
  const compiler = pieceCompiler(policy)
  const contextLines = lines(packed.contexts)
  const guardLines = lines(packed.guards)
  const dictionaries = packed.dictionaries.map((dictionary) => unpackDictionary(dictionary, contextLines, compiler))
  const bounded = new Uint8Array(unpack(packed.bounded))
  const guardOf = numbersOf(packed.guardOf)
  const guardsAt = remembered((line) =>
    (JSON.parse(guardLines(line)) as GuardLine).map(([text, left, right]) =>
      compileGuard({ text, left, right }, compiler),
    ),
  )
  return {
    lexicons: packed.lexicons,
    entries: bounded.length,
    wanted: (ids) => ({
      dictionaries,
      id: (owner) => ids[owner]!,
      isBounded: (owner) => bounded[owner] === 1,
      guards: (owner) => (guardOf[owner]! < 0 ? undefined : guardsAt(guardOf[owner]!)),
    }),
  }
}

/** Lines by number, divided when the first is asked for. */
function lines(text: string): (line: number) => string {
  let divided: readonly string[] | undefined
  return (line) => {
    divided ??= text.split('\n')
    return divided[line]!
  }
}

function unpackDictionary(
  packed: PackedDictionary,
  contexts: (line: number) => string,
  compiler: PieceCompiler,
): Dictionary {
  const trie = unpackTrie(packed)
  const contextOf = numbersOf(packed.contextOf)
  const compiled = remembered((literal) => {
    const [left, right, text] = JSON.parse(contexts(contextOf[literal]!)) as ContextLine
    const own = text ?? String.fromCharCode(...trie.units.subarray(trie.starts[literal], literalEnd(trie, literal)))
    return compileContext({ anchor: { text: own, left, right }, exact: text !== undefined }, compiler)
  })
  return {
    trie,
    owners: numbersOf(packed.owners),
    context: (literal) => (contextOf[literal]! < 0 ? undefined : compiled(literal)),
  }
}

function unpackTrie({ anchor, units, lengths, headLengths, opens, gate, headLiteral, next }: PackedDictionary): Trie {
  const opening = numbersOf(opens)
  const openTable = new Uint8Array(65536)
  for (let at = 0; at < opening.length; at += 2) openTable[opening[at]!] = opening[at + 1]!
  return trieOf({
    anchor,
    units: new Uint16Array(numbersOf(units)),
    starts: startsOf(numbersOf(lengths)),
    headLengths: new Uint8Array(unpack(headLengths)),
    opens: openTable,
    gate: new Uint8Array(unpack(gate)),
    headLiteral: new Int32Array(numbersOf(headLiteral)),
    next: new Int32Array(numbersOf(next)),
  })
}

function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  let start = 0
  for (let literal = 0; literal < lengths.length; literal++) {
    start += lengths[literal]! + 1
    starts[literal + 1] = start
  }
  return starts
}
