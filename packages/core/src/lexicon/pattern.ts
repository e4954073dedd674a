/**
 * Phrase patterns, written for people:
 * `(very) good` optional · `[free|gratis] trial` a choice · `buy|get it now` a choice of words (of whole phrases where words have no
 * spaces) · `act … now` a short gap · `~sign up` every form of "sign" · `<number>` a class of words · `\(` the sign itself.
 */
import { classNames, isClassName, type PhraseClass } from './classes.ts'
import type { MatchPolicy } from './matcher.ts'
import { nearest } from './nearest.ts'

/** What is wrong with a phrase pattern; `offset` counts UTF-16 units from its start. */
export interface PhraseProblem {
  readonly offset: number
  readonly message: string
  readonly hint?: string
}

/** A literal as it was written (not folded), a class, or a gap. */
export type Piece = string | { readonly class: PhraseClass } | typeof GAP

export const GAP: { readonly class: 'gap' } = { class: 'gap' }

/** What a pattern stands for: any of its alternatives, each a run of pieces with at least one literal. */
export interface Phrase {
  readonly alternatives: readonly (readonly Piece[])[]
}

export interface PhraseReading {
  /** Absent when the pattern has problems. */
  readonly value?: Phrase
  readonly problems: readonly PhraseProblem[]
}

/** More alternatives than this are refused: such a pattern was hardly meant. */
export const mostAlternatives = 512

const deepest = 8
const special = /[()[\]|…~<\\]/

/** Reads a phrase pattern. Never throws; a pattern that can match nothing, or everything, is a problem. */
export function parsePhrase(source: string, policy: MatchPolicy): PhraseReading {
  if (source.trim() === '') return { problems: [{ offset: 0, message: 'The phrase is empty.' }] }
  if (!special.test(source)) return { value: { alternatives: withVariants([[source.trim()]], policy) }, problems: [] }
  const problems: PhraseProblem[] = []
  const reader: Reader = { source, policy, problems, at: 0 }
  const node = policy.words === 'space' ? readWords(reader) : readChoice(reader, '', 0)
  if (problems.length > 0) return { problems }
  const runs = expand(node, policy)
  if (!runs) return { problems: [tooMany] }
  const alternatives = withVariants(distinct(runs.map(tidy)), policy)
  if (alternatives.length > mostAlternatives) return { problems: [tooMany] }
  for (const run of alternatives) {
    const problem = uselessness(run, source)
    if (problem) return { problems: [problem] }
  }
  return { value: { alternatives }, problems: [] }
}

const tooMany: PhraseProblem = {
  offset: 0,
  message: `The phrase stands for more than ${mostAlternatives} wordings.`,
  hint: 'Divide it into several phrases.',
}

function uselessness(run: readonly Piece[], source: string): PhraseProblem | undefined {
  const gap = source.indexOf('…')
  if (run[0] === GAP || run.at(-1) === GAP)
    return { offset: Math.max(gap, 0), message: 'A gap needs words on both sides.', hint: 'Leave out the … at the end.' }
  if (run.some((piece) => typeof piece === 'string' && piece.trim() !== '')) return undefined
  return run.length === 0
    ? { offset: 0, message: 'Every word is optional, so the phrase would match nothing.' }
    : { offset: 0, message: 'The phrase needs at least one word of its own.', hint: 'Add a word beside the class.' }
}

type Node =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'forms'; readonly word: string }
  | { readonly kind: 'run'; readonly of: readonly Node[] }
  | { readonly kind: 'choice'; readonly of: readonly Node[] }

interface Reader {
  readonly source: string
  readonly policy: MatchPolicy
  readonly problems: PhraseProblem[]
  at: number
}

/** The top level where words have spaces: `|` divides alternatives of one word. */
function readWords(reader: Reader): Node {
  const { source } = reader
  const of: Node[] = []
  while (reader.at < source.length) {
    if (isBlank(source[reader.at]!)) {
      reader.at++
      of.push({ kind: 'piece', piece: ' ' })
    } else of.push(readChoice(reader, ' ', 0))
    if (reader.problems.length > 0) break
  }
  return { kind: 'run', of }
}

/** Alternatives divided by `|` up to `until`: a closing bracket, a space (the end of a word), or '' for the end. */
function readChoice(reader: Reader, until: ')' | ']' | ' ' | '', depth: number): Node {
  const { source } = reader
  const of: Node[] = []
  const begin = reader.at
  for (;;) {
    const start = reader.at
    const run = readRun(reader, until, depth)
    of.push(run)
    if (run.kind === 'run' && run.of.length === 0 && (of.length > 1 || source[reader.at] === '|'))
      complain(reader, start, 'An alternative is empty.', 'Write a|b without spaces; for longer alternatives [a b|c d].')
    if (source[reader.at] !== '|' || reader.problems.length > 0) break
    reader.at++
  }
  if (reader.at >= source.length && until !== '' && until !== ' ')
    complain(reader, begin - 1, `The bracket is not closed with “${until}”.`, 'Close it, or put \\ before the bracket.')
  return of.length === 1 ? of[0]! : { kind: 'choice', of }
}

function readRun(reader: Reader, until: ')' | ']' | ' ' | '', depth: number): Node {
  const { source } = reader
  const of: Node[] = []
  while (reader.at < source.length && reader.problems.length === 0) {
    const sign = source[reader.at]!
    if (sign === '|' || sign === until || (until === ' ' && isBlank(sign))) break
    of.push(readItem(reader, sign, depth))
  }
  return { kind: 'run', of }
}

function readItem(reader: Reader, sign: string, depth: number): Node {
  if (sign === '(' || sign === '[') return readGroup(reader, sign, depth)
  if (sign === ')' || sign === ']')
    complain(reader, reader.at, `There is no opening bracket for “${sign}”.`, 'Put \\ before it if you mean the sign.')
  if (sign === '~') return readForms(reader)
  if (sign === '<' && /^<[a-z]/.test(reader.source.slice(reader.at, reader.at + 2))) return readClass(reader)
  if (sign === '\\') reader.at++
  const piece = sign === '…' ? GAP : (reader.source[reader.at] ?? '\\')
  reader.at++
  return { kind: 'piece', piece }
}

function readGroup(reader: Reader, open: '(' | '[', depth: number): Node {
  const offset = reader.at++
  if (depth >= deepest) complain(reader, offset, 'Too many brackets stand inside each other.')
  const close = open === '(' ? ')' : ']'
  const choice = readChoice(reader, close, depth + 1)
  if (reader.source[reader.at] === close) {
    reader.at++
    if (choice.kind === 'run' && choice.of.length === 0) complain(reader, offset, 'The brackets are empty.')
  }
  return open === '[' ? choice : { kind: 'choice', of: [choice, { kind: 'run', of: [] }] }
}

function readForms(reader: Reader): Node {
  const offset = reader.at++
  const rest = reader.source.slice(reader.at)
  const word = (reader.policy.words === 'space' ? /^[\p{L}\p{M}\p{N}'’]+/u : /^[^()[\]|…~<\\\s]+/).exec(rest)?.[0] ?? ''
  if (word === '') complain(reader, offset, 'A word must follow “~”.', 'Write ~verb, or \\~ for the sign itself.')
  reader.at += word.length
  return { kind: 'forms', word }
}

function readClass(reader: Reader): Node {
  const { source, at } = reader
  const close = source.indexOf('>', at)
  const name = source.slice(at + 1, close < 0 ? source.length : close)
  reader.at = close < 0 ? source.length : close + 1
  if (isClassName(name)) return { kind: 'piece', piece: { class: name } }
  const guess = nearest(name, classNames)
  const hint = guess ? `Did you mean <${guess}>?` : `Known classes: ${classNames.map((known) => `<${known}>`).join(', ')}.`
  complain(reader, at, `There is no class <${name}>.`, hint)
  return { kind: 'run', of: [] }
}

function complain(reader: Reader, offset: number, message: string, hint?: string): void {
  reader.problems.push({ offset, message, ...(hint === undefined ? {} : { hint }) })
}

const isBlank = (sign: string): boolean => sign === ' ' || sign === '\u3000' || sign === '\t' || sign === '\n'

/** All runs of pieces that a node stands for; undefined when there are too many. */
function expand(node: Node, policy: MatchPolicy): Piece[][] | undefined {
  if (node.kind === 'piece') return [[node.piece]]
  if (node.kind === 'forms') return policy.inflect(node.word).map((form) => [form])
  if (node.kind === 'choice') {
    const runs: Piece[][] = []
    for (const choice of node.of) {
      const more = expand(choice, policy)
      if (!more || runs.length + more.length > mostAlternatives) return undefined
      runs.push(...more)
    }
    return runs
  }
  let runs: Piece[][] = [[]]
  for (const part of node.of) {
    const more = expand(part, policy)
    if (!more || runs.length * more.length > mostAlternatives) return undefined
    runs = more.length === 1 ? runs.map((run) => join(run, more[0]!)) : runs.flatMap((run) => more.map((next) => join(run, next)))
  }
  return runs
}

/** Neighbouring literals become one. */
function join(run: readonly Piece[], next: readonly Piece[]): Piece[] {
  const last = run.at(-1)
  const first = next[0]
  if (typeof last !== 'string' || typeof first !== 'string') return [...run, ...next]
  return [...run.slice(0, -1), last + first, ...next.slice(1)]
}

/** Removes the spaces that optional words leave behind, and those around gaps. */
function tidy(run: readonly Piece[]): Piece[] {
  const tidied: Piece[] = []
  for (const [index, piece] of run.entries()) {
    if (typeof piece !== 'string') {
      tidied.push(piece)
      continue
    }
    let text = piece.replace(/[ \u3000\t\n]+/g, ' ')
    if (index === 0 || run[index - 1] === GAP) text = text.trimStart()
    if (index === run.length - 1 || run[index + 1] === GAP) text = text.trimEnd()
    if (text !== '') tidied.push(text)
  }
  return tidied
}

function distinct(runs: readonly Piece[][]): Piece[][] {
  const seen = new Map<string, Piece[]>()
  for (const run of runs) seen.set(run.map((piece) => (typeof piece === 'string' ? piece : `<${piece.class}>`)).join('\0'), run)
  return [...seen.values()]
}

function withVariants(runs: readonly Piece[][], policy: MatchPolicy): Piece[][] {
  const all: Piece[][] = []
  for (const run of runs) {
    let varied: Piece[][] = [[]]
    for (const piece of run) {
      const spellings = typeof piece === 'string' ? policy.variants(piece) : [piece]
      if (varied.length * spellings.length > mostAlternatives) return [...all, run]
      varied = varied.flatMap((before) => spellings.map((spelling) => [...before, spelling]))
    }
    all.push(...varied)
  }
  return all
}
