/**
 * Phrase patterns, written for people:
 * `(very) good` optional · `[free|gratis] trial` a choice · `buy|get it now` a choice of words (of whole phrases where words have no
 * spaces) · `act … now` a short gap · `~sign up` every form of "sign", `~end|close soon` of each · `<number>` a class of words ·
 * `\(` the sign itself.
 */

import { didYouMean, type Said, say, type Worded, worded } from '../base/index.ts'
import { anchorsOf, markOf, mostAlternatives, type NoAnchors, type Node, type Phrase } from './anchor.ts'
import { classNames, isClassName } from './classes.ts'
import type { MatchPolicy } from './matcher.ts'
import { OTHER, scriptOf } from './script.ts'
import { settleSpaces } from './spaces.ts'

/** What is wrong with a phrase pattern; `offset` counts UTF-16 units from its start. */
export interface PhraseProblem {
  readonly offset: number
  readonly message: string
  readonly hint?: string
  /** Both, for other locales. */
  readonly said: Worded['said']
}

export interface PhraseReading {
  /** Absent when the pattern has problems. */
  readonly value?: Phrase
  readonly problems: readonly PhraseProblem[]
}

const deepest = 8
const special = /[()[\]|…~<\\\0-\x08]/

const untidy = /^\s|\s$|[^\S ]| {2}/

/** Whether the pattern is nothing but the words it stands for. */
export const isPlain = (source: string): boolean => !special.test(source)

/** Reads a phrase pattern. Never throws; a pattern that can match nothing, or everything, is a problem. */
export function parsePhrase(phrase: string, policy: MatchPolicy): PhraseReading {
  const source = untidy.test(phrase) ? phrase.replace(/\s+/g, ' ').trim() : phrase
  if (source === '') return { problems: [{ offset: 0, ...worded(say('The phrase is empty.')) }] }
  const reader: Reader = { source, policy, problems: [], marked: false, at: 0 }
  const node = policy.words === 'space' ? readWords(reader) : readChoice(reader, '', 0)
  // What follows the first problem is mostly its consequence.
  if (reader.problems.length > 0) return { problems: reader.problems.slice(0, 1) }
  const anchors = anchorsOf(node, reader.marked, policy)
  return typeof anchors === 'string' ? { problems: [useless[anchors]] } : { value: anchors, problems: [] }
}

const useless: Readonly<Record<NoAnchors, PhraseProblem>> = {
  none: {
    offset: 0,
    ...worded(say('The phrase needs at least one word of its own.'), say('Add a word that is not optional.')),
  },
  many: {
    offset: 0,
    ...worded(
      say('The phrase stands for more than {most} wordings.', { most: mostAlternatives }),
      say('Divide it into several phrases.'),
    ),
  },
  open: {
    offset: 0,
    ...worded(say('A gap needs words on both sides.'), say('Leave out the … at the end.')),
  },
}

interface Reader {
  readonly source: string
  readonly policy: MatchPolicy
  readonly problems: PhraseProblem[]
  /** A class or gap was met. */
  marked: boolean
  at: number
}

type Until = ')' | ']' | ' ' | ''

/** The top level where words have spaces: `|` divides alternatives of one word. */
function readWords(reader: Reader): Node {
  const { source } = reader
  const of: Node[] = []
  while (reader.at < source.length && reader.problems.length === 0) {
    const plain = plainWords(reader)
    of.push(plain === '' ? readChoice(reader, ' ', 0) : plain)
  }
  return settleSpaces(of)
}

/** The words from here on that have nothing special in or at them, with the spaces around them. */
function plainWords(reader: Reader): string {
  const { source, at } = reader
  const text = readPlain(reader, plainPhrase)
  if (reader.at === source.length) return text
  reader.at = at + text.lastIndexOf(' ') + 1
  return source.slice(at, reader.at)
}

const plainPhrase = /[^()[\]|…~<\\\0-\x08]+/y
const plainWord = /[^()[\]|…~<\\ \0-\x08]+/y

function readPlain(reader: Reader, plain: RegExp): string {
  plain.lastIndex = reader.at
  const text = plain.exec(reader.source)?.[0] ?? ''
  reader.at += text.length
  return text
}

/** Alternatives divided by `|` up to `until`: a closing bracket, a space (the end of a word), or '' for the end. */
function readChoice(reader: Reader, until: Until, depth: number): Node {
  const { source } = reader
  const of: Node[] = []
  const begin = reader.at
  const inflected = until === ' ' && source[begin] === '~'
  for (;;) {
    const start = reader.at
    const run = readRun(reader, until, depth, inflected)
    of.push(run)
    if (run === '' && (of.length > 1 || source[reader.at] === '|'))
      complain(
        reader,
        start,
        say('An alternative is empty.'),
        say('Write a|b without spaces; for longer alternatives [a b|c d].'),
      )
    if (source[reader.at] !== '|' || reader.problems.length > 0) break
    reader.at++
  }
  if (reader.at >= source.length && (until === ')' || until === ']'))
    complain(
      reader,
      begin - 1,
      say('The bracket is not closed with “{sign}”.', { sign: until }),
      say('Close it, or put \\ before the bracket.'),
    )
  return of.length === 1 ? of[0]! : { kind: 'choice', of: of.flatMap(alternativesOf) }
}

/** A choice inside a choice is one: so what may be absent is seen in `[a|(b)]`, too. */
const alternativesOf = (node: Node): readonly Node[] =>
  typeof node === 'object' && node.kind === 'choice' ? node.of : [node]

function readRun(reader: Reader, until: Until, depth: number, inflected: boolean): Node {
  const { source } = reader
  const of: Node[] = []
  if (inflected && reader.at < source.length && !special.test(source[reader.at]!)) of.push(readForms(reader, reader.at))
  while (reader.at < source.length && reader.problems.length === 0) {
    const text = readPlain(reader, until === ' ' ? plainWord : plainPhrase)
    if (text !== '') {
      of.push(text)
      continue
    }
    const sign = source[reader.at]!
    if (sign === '|' || sign === until) break
    of.push(readItem(reader, sign, depth))
  }
  return settleSpaces(of)
}

function readItem(reader: Reader, sign: string, depth: number): Node {
  const { source } = reader
  if (sign === '(' || sign === '[') return readGroup(reader, sign, depth)
  if (sign === ')' || sign === ']')
    complain(
      reader,
      reader.at,
      say('There is no opening bracket for “{sign}”.', { sign }),
      say('Put \\ before it if you mean the sign.'),
    )
  if (sign === '~') return readForms(reader, reader.at++)
  if (sign === '<' && /[a-z]/.test(source[reader.at + 1] ?? '')) return readClass(reader)
  if (sign === '\\' && reader.at + 1 < source.length) sign = source[++reader.at]!
  else if (sign === '…') {
    reader.marked = true
    sign = markOf('gap')
  } else if (sign <= '\x08') sign = ''
  reader.at++
  return sign
}

function readGroup(reader: Reader, open: '(' | '[', depth: number): Node {
  const offset = reader.at++
  if (depth >= deepest) complain(reader, offset, say('Too many brackets stand inside each other.'))
  const close = open === '(' ? ')' : ']'
  const choice = readChoice(reader, close, depth + 1)
  if (reader.source[reader.at] === close) {
    reader.at++
    if (choice === '')
      complain(reader, offset, say('The brackets are empty.'), say('Put \\ before each if you mean the signs.'))
  }
  if (open === '[') return choice
  return { kind: 'choice', of: ['', ...alternativesOf(choice).filter((node) => node !== '')] }
}

function readForms(reader: Reader, offset: number): Node {
  const word = reader.policy.words === 'space' ? readWord(reader) : readPlain(reader, plainWord)
  if (word === '')
    complain(reader, offset, say('A word must follow “~”.'), say('Write ~verb, or \\~ for the sign itself.'))
  const forms = word === '' ? [] : reader.policy.inflect(word)
  return forms.length === 1 ? forms[0]! : { kind: 'choice', of: forms }
}

function readWord(reader: Reader): string {
  const { source, at } = reader
  while (reader.at < source.length && isWordSign(source, reader.at)) reader.at++
  return source.slice(at, reader.at)
}

const isWordSign = (source: string, at: number): boolean =>
  scriptOf[source.charCodeAt(at)] !== OTHER || source[at] === "'" || source[at] === '’'

function readClass(reader: Reader): Node {
  const { source, at } = reader
  const close = source.indexOf('>', at)
  const name = source.slice(at + 1, close < 0 ? source.length : close)
  reader.at = close < 0 ? source.length : close + 1
  if (isClassName(name)) {
    reader.marked = true
    return markOf(name)
  }
  const guess = didYouMean(name, classNames)
  const hint = guess
    ? say('Did you mean <{near}>?', { near: guess })
    : say('The classes are {names}.', { names: classNames.map((known) => `<${known}>`).join(', ') })
  complain(reader, at, say('There is no class <{name}>.', { name }), hint)
  return ''
}

function complain(reader: Reader, offset: number, message: Said, hint?: Said): void {
  reader.problems.push({ offset, ...worded(message, hint) })
}
