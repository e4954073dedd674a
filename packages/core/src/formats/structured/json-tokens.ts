/** From the tokens of `jsonc-parser` to a table of values, without recursion and whatever the tokens are. */
import { createScanner } from 'jsonc-parser'
import { type Said, type Sentence, say } from '../../base/index.ts'
import type { DocumentBuilder } from '../../text/index.ts'
import type { Kind, NodeTable } from './node-table.ts'

/** Tells of a problem, by its place in the file. */
export type Complain = (code: string, message: Said, start: number, end: number) => void

interface Tokens {
  readonly text: string
  /** Where the text begins in the file. */
  readonly shift: number
  readonly table: NodeTable
  readonly complain: Complain
  readonly builder: Pick<DocumentBuilder, 'comment'> | undefined
}

/** Blocks and lists within each other; what is deeper is left out, so that whoever walks through may recurse. */
const deepest = 200

/** Token kinds of jsonc-parser; its own names for them exist for the type checker alone. */
const openBrace = 1
const closeBrace = 2
const openBracket = 3
const closeBracket = 4
const comma = 5
const colon = 6
const string = 10
const lineComment = 12
const blockComment = 13
const lineBreak = 14
const blank = 15
const unknown = 16
const endOfFile = 17

type Expected = 'key' | 'colon' | 'value' | 'comma'

interface Open {
  readonly node: number
  readonly block: boolean
  expected: Expected
}

interface Reader extends Tokens {
  readonly roots: number[]
  readonly stack: Open[]
  /** How many blocks and lists are open that are not read. */
  tooDeep: number
  /** Place of the token in the file. */
  start: number
  end: number
}

/** The numbers of the values at the top. */
export function readTokens(tokens: Tokens): number[] {
  const { text, shift } = tokens
  const reader: Reader = { ...tokens, roots: [], stack: [], tooDeep: 0, start: shift, end: shift }
  const scanner = createScanner(text)
  for (let kind: number = scanner.scan(); kind !== endOfFile; kind = scanner.scan()) {
    if (kind === blank || kind === lineBreak) continue
    reader.start = scanner.getTokenOffset() + shift
    reader.end = reader.start + scanner.getTokenLength()
    if (kind === lineComment || kind === blockComment) keepComment(reader, kind === blockComment)
    else if (kind === openBrace || kind === openBracket) open(reader, kind === openBrace)
    else if (kind === closeBrace || kind === closeBracket) close(reader, kind === closeBrace)
    else if (reader.tooDeep > 0) continue
    else if (kind === comma || kind === colon) separate(reader, kind)
    else if (kind === string) readString(reader, scanner.getTokenValue().length, scanner.getTokenError())
    else {
      if (kind === unknown) invalid(reader, say('This is no JSON.'))
      scalar(reader, 'other')
    }
  }
  endFile(reader)
  return reader.roots
}

/** How many units a text decodes to that is one string in quotes without a fault; undefined for anything else. */
export function stringLength(text: string): number | undefined {
  const scanner = createScanner(text)
  const kind: number = scanner.scan()
  const isWhole =
    kind === string && scanner.getTokenLength() === text.length && stringFaults[scanner.getTokenError()] === undefined
  return isWhole ? scanner.getTokenValue().length : undefined
}

const invalid = ({ complain, start, end }: Reader, message: Said): void => complain('invalid-json', message, start, end)

/** Puts a value where one is missing, so that keys and values stay in pairs. */
const fill = ({ table, start }: Reader): number => table.add('other', start)

function keepComment({ text, shift, start, end, builder }: Reader, block: boolean): void {
  const last = end - shift - (block && text.endsWith('*/', end - shift) ? 2 : 0)
  builder?.comment(text.slice(start - shift + 2, last), start, end)
}

/** Makes the place ready for a value, or for a key. */
function prepare(reader: Reader, isText: boolean): 'key' | 'value' {
  const top = reader.stack.at(-1)
  if (!top) return 'value'
  if (top.expected === 'comma') {
    invalid(reader, say('A comma is missing before this.'))
    top.expected = top.block ? 'key' : 'value'
  }
  if (top.expected === 'key' && isText) return 'key'
  if (top.expected === 'key') {
    invalid(reader, say('A key in quotes is missing before this.'))
    fill(reader)
  }
  if (top.expected === 'colon') invalid(reader, say('A colon is missing before this.'))
  return 'value'
}

function done({ stack, roots }: Reader, node: number): void {
  const top = stack.at(-1)
  if (top) top.expected = 'comma'
  else roots.push(node)
}

function scalar(reader: Reader, kind: Kind): void {
  const place = prepare(reader, kind !== 'other')
  const node = reader.table.add(kind, reader.start)
  reader.table.end(node, reader.end)
  if (place === 'key') reader.stack.at(-1)!.expected = 'colon'
  else done(reader, node)
}

function readString(reader: Reader, decodedLength: number, fault: number): void {
  scalar(reader, decodedLength === reader.end - reader.start - 2 ? 'text' : 'escaped')
  const text = stringFaults[fault]
  if (text) invalid(reader, { text })
}

function open(reader: Reader, block: boolean): void {
  const { stack, table, complain, start, end } = reader
  if (reader.tooDeep === 0) prepare(reader, false)
  if (stack.length >= deepest) {
    if (reader.tooDeep++ === 0)
      complain('too-deep', say('What is nested more than {most} deep is not read.', { most: deepest }), start, end)
  } else stack.push({ node: table.add(block ? 'block' : 'list', start), block, expected: block ? 'key' : 'value' })
}

function close(reader: Reader, block: boolean): void {
  const { stack } = reader
  if (reader.tooDeep > 0) {
    if (--reader.tooDeep === 0) done(reader, fill(reader))
    return
  }
  const top = stack.at(-1)
  if (!stack.some((one) => one.block === block) || !top) {
    invalid(reader, say('This bracket closes nothing.'))
    return
  }
  if (top.block !== block) {
    invalid(reader, say('“{sign}” is missing before this.', { sign: top.block ? '}' : ']' }))
    while (stack.at(-1)!.block !== block) pop(reader)
  } else if (top.expected === 'colon' || (block && top.expected === 'value'))
    invalid(reader, say('A value is missing before this.'))
  pop(reader)
}

function pop(reader: Reader): void {
  const { node, block, expected } = reader.stack.pop()!
  if (expected === 'colon' || (block && expected === 'value')) fill(reader)
  reader.table.end(node, reader.end)
  if (block) tellRepeatedKeys(reader, node)
  done(reader, node)
}

function tellRepeatedKeys({ table, text, shift, complain }: Reader, block: number): void {
  const seen = new Set<string>()
  for (let key = table.keyIn(block); key >= 0; key = table.keyIn(block, key)) {
    const from = table.start(key)
    const to = table.sourceEnd(key)
    const name = text.slice(from - shift, to - shift)
    if (seen.has(name) && name !== '')
      complain(
        'repeated-key',
        say('{key} stands twice in this block; programs keep only the last one.', { key: name }),
        from,
        to,
      )
    seen.add(name)
  }
}

function separate(reader: Reader, kind: number): void {
  const top = reader.stack.at(-1)
  if (kind === colon && top?.expected === 'colon') top.expected = 'value'
  else if (kind === comma && top?.expected === 'comma') top.expected = top.block ? 'key' : 'value'
  else {
    invalid(reader, say('“{sign}” is not expected here.', { sign: kind === colon ? ':' : ',' }))
    // A key without a value.
    if (kind === comma && top?.block && top.expected !== 'key') {
      fill(reader)
      top.expected = 'key'
    }
  }
}

function endFile(reader: Reader): void {
  const { stack } = reader
  reader.start = reader.end = reader.shift + reader.text.length
  reader.tooDeep = 0
  if (stack.length > 0)
    invalid(reader, say('The file ends before “{sign}”: it is cut off.', { sign: stack.at(-1)!.block ? '}' : ']' }))
  while (stack.length > 0) pop(reader)
}

/** By the numbers of jsonc-parser. */
const stringFaults: Readonly<Record<number, Sentence>> = {
  2: 'This text is not closed: a quote is missing, or a line break in it is not written as \\n.',
  4: 'After \\u there must be four digits.',
  5: 'This escape does not exist in JSON.',
  6: 'This text has a control character in it.',
}
