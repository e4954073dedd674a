/** YAML front matter: skipped as prose, but for the lines of it that say what the document is or that readers will see. */
import type { DocumentBuilder, Role } from '../../text/index.ts'
import { trimmedEnd } from './block-starts.ts'
import { APOSTROPHE, COLON, HASH, isBlank, QUOTE, skipBlanks } from './characters.ts'
import { cursorAt, nextLine } from './cursor.ts'

export interface FrontMatter {
  readonly values: Readonly<Record<string, string>>
  /** Where the document goes on. */
  readonly end: number
}

/** Values of these keys are prose. */
const ROLES: Readonly<Record<string, Role>> = {
  title: 'title',
  subject: 'subject',
  preheader: 'preheader',
  description: 'body',
}

const KEPT = new Map([
  ['language', 'language'],
  ['lang', 'language'],
  ['channel', 'channel'],
  ['situation', 'situation'],
  ...Object.keys(ROLES).map((key) => [key, key] as const),
])

const KEY = /([A-Za-z_][\w-]*)[ \t]*:(?=[ \t]|$)/y

interface Value {
  readonly text: string
  /** Where it stands, without quotes. */
  readonly start: number
  readonly end: number
}

/** Reads the front matter that `source` begins with at `from`, and writes its prose; block numbers begin at 0. */
export function readFrontMatter(source: string, from: number, builder: DocumentBuilder): FrontMatter {
  const none = { values: {}, end: from }
  const lines = frontMatterLines(source, from)
  if (!lines) return none
  const values: Record<string, string> = {}
  for (let index = 0; index < lines.starts.length; index++) {
    const key = keyAt(source, lines.starts[index]!, lines.ends[index]!)
    const name = key && KEPT.get(key.name)
    if (!key || !name || values[name] !== undefined) continue
    const value = readValue(source, lines, index, key.end)
    if (value.text === '') continue
    values[name] = value.text
    const role = ROLES[name]
    if (role) writeValue(source, builder, role, value)
  }
  return { values, end: lines.after }
}

interface Lines {
  readonly starts: number[]
  readonly ends: number[]
  readonly after: number
}

/** The lines between `---` on the first line and the next `---`; undefined when there is no front matter. */
function frontMatterLines(source: string, from: number): Lines | undefined {
  if (!source.startsWith('---', from)) return undefined
  const cursor = cursorAt(source, from)
  const starts: number[] = []
  const ends: number[] = []
  nextLine(cursor)
  if (skipBlanks(source, from + 3, cursor.end) !== cursor.end) return undefined
  while (nextLine(cursor)) {
    if (source.startsWith('---', cursor.at) && skipBlanks(source, cursor.at + 3, cursor.end) === cursor.end)
      return { starts, ends, after: Math.min(cursor.next, source.length) }
    starts.push(cursor.at)
    ends.push(cursor.end)
  }
  return undefined
}

function keyAt(source: string, start: number, end: number): { name: string; end: number } | undefined {
  let colon = start
  while (colon < end && source.charCodeAt(colon) !== COLON && colon - start < 40) colon++
  const line = source.slice(start, Math.min(end, colon + 2))
  KEY.lastIndex = 0
  const match = KEY.exec(line)
  return match ? { name: match[1]!.toLowerCase(), end: start + match[0].length } : undefined
}

function readValue(source: string, lines: Lines, index: number, from: number): Value {
  const lineEnd = lines.ends[index]!
  const start = skipBlanks(source, from, lineEnd)
  const first = source.charCodeAt(start)
  if (start < lineEnd && (first === 124 || first === 62)) return blockScalar(source, lines, index)
  if (start < lineEnd && (first === QUOTE || first === APOSTROPHE)) return quoted(source, start, lineEnd, first)
  const last = lastIndented(source, lines, index)
  const end = trimmedEnd(source, start, last > index ? lines.ends[last]! : plainEnd(source, start, lineEnd))
  if (first === 91 || first === 123) return { text: '', start, end: start }
  return scalar(source, start, Math.max(start, end))
}

/** The value as one line; in its passage the line ends are soft breaks. */
function scalar(source: string, start: number, end: number): Value {
  const text = source.slice(start, end).trim()
  return { text: text.replace(/\s*[\r\n]+\s*/g, ' '), start, end }
}

/** A comment begins with ` #`. */
function plainEnd(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++)
    if (source.charCodeAt(at) === HASH && (at === start || isBlank(source.charCodeAt(at - 1)))) return at
  return end
}

function lastIndented(source: string, lines: Lines, index: number): number {
  let last = index
  for (let next = index + 1; next < lines.starts.length; next++) {
    const start = lines.starts[next]!
    const end = lines.ends[next]!
    if (start < end && !isBlank(source.charCodeAt(start))) break
    if (skipBlanks(source, start, end) < end) last = next
  }
  return last
}

function blockScalar(source: string, lines: Lines, index: number): Value {
  const last = lastIndented(source, lines, index)
  if (last === index) return { text: '', start: 0, end: 0 }
  const start = skipBlanks(source, lines.starts[index + 1]!, lines.ends[last]!)
  return scalar(source, start, lines.ends[last]!)
}

function quoted(source: string, start: number, end: number, quote: number): Value {
  let at = start + 1
  for (; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 92 && quote === QUOTE) at++
    else if (unit === quote && (quote === QUOTE || source.charCodeAt(at + 1) !== quote)) break
    else if (unit === quote) at++
  }
  return scalar(source, start + 1, Math.min(at, end))
}

function writeValue(source: string, builder: DocumentBuilder, role: Role, value: Value): void {
  builder.open({ role, block: BLOCKS.indexOf(role) })
  let at = value.start
  for (const line of source.slice(value.start, value.end).matchAll(/[ \t]*(?:\r\n?|\n)\s*/g)) {
    const start = value.start + line.index
    builder.copy(at, start)
    at = start + line[0].length
    builder.replace('\n', start, at)
  }
  builder.copy(at, value.end)
  builder.close()
}

const BLOCKS: readonly Role[] = ['title', 'subject', 'preheader', 'body']

/** Block numbers below this one belong to the front matter. */
export const FRONT_MATTER_BLOCKS: number = BLOCKS.length
