/** The terms of a language's lexicons as tables that were worked out beforehand: compiling them at each start would take most of its time. */
import { type PackedArray, type Packer, packer, unpacked } from '../base/packed.ts'
import type { Anchor, Node } from './anchor.ts'
import {
  anchorsIn,
  compileContext,
  compileGuard,
  type Dictionary,
  listed,
  pieceCompiler,
  remembered,
  type Shelf,
  shelveTerms,
  type TermSet,
} from './compile.ts'
import type { Context } from './context.ts'
import { buildTrie, type Trie, trieOf } from './dictionary.ts'
import type { Lexicon } from './entry.ts'
import { guardsOf } from './guards.ts'
import type { MatchPolicy, Term } from './matcher.ts'

/** Tables of one language, with all their arrays in `bytes`. Owners are entries, counted through all its lexicons in their order. */
export interface PackedTerms {
  readonly lexicons: readonly PackedLexicon[]
  readonly dictionaries: readonly PackedDictionary[]
  /** By owner: 1 where phrases end with words. */
  readonly bounded: PackedArray<'u8'>
  /** By owner: the line that holds the anchors of its `unless`, or -1. */
  readonly guardOf: PackedArray
  readonly bytes: ArrayBuffer
  /**
   * JSON lines: guards; and what stands to the left and right of literals, with the literal when capitals count. Few are ever asked for, and
   * most belong to many literals.
   */
  lines(): string
  readonly lineCount: number
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
  readonly units: PackedArray
  readonly starts: PackedArray<'i32'>
  readonly headLengths: PackedArray<'u8'>
  /** Pairs: a unit, and how it opens a head. */
  readonly opens: PackedArray
  readonly gate: PackedArray<'u8'>
  readonly headLiteral: PackedArray
  readonly next: PackedArray
  readonly ahead: PackedArray<'i32'>
  readonly owners: PackedArray
  /** By literal: the line of its context, or -1. */
  readonly contextOf: PackedArray
}

type ContextLine = readonly [left: readonly Node[], right: readonly Node[], text?: string]
type GuardLine = readonly (readonly [text: string, left: readonly Node[], right: readonly Node[]])[]

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
  const lines = lineBook()
  const arrays = packer()
  const guardOf = entries.map(({ unless }) =>
    unless
      ? lines.add(
          unless.flatMap((phrase) => anchorsIn(phrase, policy).map(({ text, left, right }) => [text, left, right])),
        )
      : -1,
  )
  const packed = {
    lexicons: lexicons.map(({ rule, stamp = '', entries: own }) => ({
      rule,
      stamp,
      entries: own.length,
      contested: own.flatMap(({ contested }, index) => (contested ? [index] : [])),
    })),
    dictionaries: shelveTerms(terms, policy).map((shelf) => packDictionary(shelf, terms, policy, lines, arrays)),
    bounded: arrays.add(
      'u8',
      boundaries.map((boundary) => (boundary === 'word' ? 1 : 0)),
    ),
    guardOf: arrays.addNarrow(guardOf),
  }
  return { ...packed, bytes: arrays.bytes(), lines: lines.text, lineCount: lines.count() }
}

interface LineBook {
  /** The number of the line that holds the value; equal values share one. */
  add(value: unknown): number
  text(): string
  count(): number
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
    count: () => lines.size,
  }
}

function packDictionary(
  shelf: Shelf,
  terms: readonly Term[],
  policy: MatchPolicy,
  lines: LineBook,
  arrays: Packer,
): PackedDictionary {
  const { kind, literals, owners, anchors } = shelf
  const trie = buildTrie(literals, policy.fold, kind)
  const { starts, headLengths, opens, gate, headLiteral, next, ahead } = trie
  const opening = [...opens.entries()].flatMap(([unit, how]) => (how === 0 ? [] : [unit, how]))
  return {
    anchor: kind,
    units: arrays.addNarrow(withoutDividers(trie)),
    starts: arrays.add('i32', starts),
    headLengths: arrays.add('u8', headLengths),
    opens: arrays.addNarrow(opening),
    gate: arrays.add('u8', gate),
    headLiteral: arrays.addNarrow(headLiteral),
    next: arrays.addNarrow(next),
    ahead: arrays.add('i32', ahead),
    owners: arrays.addNarrow(owners.map((term) => terms[term]!.id)),
    contextOf: arrays.addNarrow(literals.map((_, literal) => addContext(anchors.get(literal), lines))),
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
  lines: LineBook,
): number {
  if (!wanted) return -1
  const { anchor, exact } = wanted
  return lines.add(exact ? [anchor.left, anchor.right, anchor.text] : [anchor.left, anchor.right])
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
  const { bytes } = packed
  const lineAt = linesOf(packed.lines)
  const contextAt = listed(packed.lineCount, (line): Context => {
    const [left, right, text] = JSON.parse(lineAt(line)) as ContextLine
    return compileContext({ anchor: { text: text ?? '', left, right }, exact: text !== undefined }, compiler)
  })
  const dictionaries = packed.dictionaries.map((dictionary) => unpackDictionary(dictionary, bytes, contextAt))
  const bounded = unpacked(packed.bounded, bytes)
  const guardOf = unpacked(packed.guardOf, bytes)
  const guardsAt = remembered((line) =>
    guardsOf(
      (JSON.parse(lineAt(line)) as GuardLine).map(([text, left, right]) =>
        compileGuard({ text, left, right }, compiler),
      ),
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
function linesOf(text: () => string): (line: number) => string {
  let divided: readonly string[] | undefined
  return (line) => {
    divided ??= text().split('\n')
    return divided[line]!
  }
}

function unpackDictionary(
  packed: PackedDictionary,
  bytes: ArrayBuffer,
  contextAt: (line: number) => Context,
): Dictionary {
  const contextOf = unpacked(packed.contextOf, bytes)
  return {
    trie: unpackTrie(packed, bytes),
    owners: unpacked(packed.owners, bytes),
    context: (literal) => (contextOf[literal]! < 0 ? undefined : contextAt(contextOf[literal]!)),
  }
}

function unpackTrie(packed: PackedDictionary, bytes: ArrayBuffer): Trie {
  const opening = unpacked(packed.opens, bytes)
  const opens = new Uint8Array(65536)
  for (let at = 0; at < opening.length; at += 2) opens[opening[at]!] = opening[at + 1]!
  return trieOf({
    anchor: packed.anchor,
    units: new Uint16Array(unpacked(packed.units, bytes)),
    starts: unpacked(packed.starts, bytes),
    headLengths: unpacked(packed.headLengths, bytes),
    opens,
    gate: unpacked(packed.gate, bytes),
    headLiteral: new Int32Array(unpacked(packed.headLiteral, bytes)),
    next: new Int32Array(unpacked(packed.next, bytes)),
    ahead: unpacked(packed.ahead, bytes),
  })
}
