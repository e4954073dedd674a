/** Cuts a gettext file into entries and keeps where each of their strings stands. Other readers give the strings without their places. */
import type { Span } from '../../base/index.ts'
import { type Decoded, decodeEscapes, type Escape } from '../../text/index.ts'

export interface PoString {
  readonly keyword: string
  /** What stands between the quotes, line by line. */
  readonly parts: readonly Span[]
}

export interface PoEntry {
  readonly strings: readonly PoString[]
  readonly flags: ReadonlySet<string>
  /** Kept for later with `#~`, but not in use. */
  readonly obsolete: boolean
  readonly start: number
}

export interface PoParts {
  readonly entries: Iterable<PoEntry>
  readonly comments: Span[]
  /** Lines that are neither comment, keyword nor string. */
  readonly strays: Span[]
}

interface OpenEntry {
  strings: { keyword: string; parts: Span[] }[]
  flags: Set<string>
  obsolete: boolean
  start: number
}

/** One entry a time; comments and stray lines are known when all entries have been read. */
export function poParts(source: string): PoParts {
  const comments: Span[] = []
  const strays: Span[] = []
  return { entries: entriesIn(source, comments, strays), comments, strays }
}

const keywords = /(?:msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,3}\])?)(?=[\s"]|$)/y

function* entriesIn(source: string, comments: Span[], strays: Span[]): Generator<PoEntry> {
  let open = fresh(0)
  for (const line of linesOf(source)) {
    let { start } = line
    const obsolete = source.startsWith('#~', start)
    if (obsolete) start = skipSpace(source, source[start + 2] === '|' ? start + 3 : start + 2, line.end)
    if (start === line.end) continue
    if (!obsolete && source[start] === '#') {
      // Comments stand before their entry.
      if (open.strings.length > 0) {
        yield open
        open = fresh(start)
      }
      readComment(source, line, open, comments)
      continue
    }
    const keyword = keywordAt(source, start)
    if (keyword !== undefined && beginsEntry(keyword, open)) {
      yield open
      open = fresh(start)
    }
    if (obsolete) open.obsolete = true
    const string = stringAt(source, skipSpace(source, start + (keyword?.length ?? 0), line.end), line.end)
    const last = open.strings.at(-1)
    if (keyword !== undefined && string) open.strings.push({ keyword, parts: [string] })
    else if (keyword === undefined && string && last) last.parts.push(string)
    else strays.push({ start, end: line.end })
  }
  if (open.strings.length > 0) yield open
}

const fresh = (start: number): OpenEntry => ({ strings: [], flags: new Set(), obsolete: false, start })

const beginsEntry = (keyword: string, { strings }: OpenEntry): boolean =>
  strings.length > 0 &&
  (keyword === 'msgctxt' || (keyword === 'msgid' && strings.some((one) => one.keyword !== 'msgctxt')))

function readComment(source: string, { start, end }: Span, open: OpenEntry, comments: Span[]): void {
  if (source[start + 1] === ',') {
    for (const flag of source.slice(start + 2, end).split(',')) open.flags.add(flag.trim())
    return
  }
  // References and earlier texts are the tools' own.
  if (source[start + 1] !== ':' && source[start + 1] !== '|') comments.push({ start, end })
}

function keywordAt(source: string, at: number): string | undefined {
  keywords.lastIndex = at
  return keywords.exec(source)?.[0]
}

/** A quoted string that ends with its line; one whose closing quote is missing ends there as well, and is a stray. */
function stringAt(source: string, at: number, end: number): Span | undefined {
  return source[at] === '"' && end - at >= 2 && source[end - 1] === '"' && isClosing(source, at, end - 1)
    ? { start: at + 1, end: end - 1 }
    : undefined
}

function isClosing(source: string, open: number, close: number): boolean {
  let backslashes = 0
  while (close - 1 - backslashes > open && source[close - 1 - backslashes] === '\\') backslashes++
  return backslashes % 2 === 0
}

/** Lines without the white space around them; blank lines are left out. */
function* linesOf(source: string): Generator<Span> {
  const line = /[^\r\n\u2028\u2029]+/g
  for (const { 0: text, index } of source.matchAll(line)) {
    const start = index + text.length - text.trimStart().length
    const end = index + text.trimEnd().length
    if (end > start) yield { start, end }
  }
}

function skipSpace(source: string, from: number, end: number): number {
  let at = from
  while (at < end && /\s/.test(source[at]!)) at++
  return at
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' }
const escaped = /\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))/y

/** The string of all lines, decoded. */
export function decodePo(source: string, parts: readonly Span[]): Decoded {
  const first = parts[0]!
  const last = parts.at(-1)!
  let part = 0
  return decodeEscapes(source, first.start, last.end, (_, at): Escape | undefined => {
    for (; part < parts.length; part++) {
      const { end } = parts[part]!
      const backslash = source.slice(at, end).indexOf('\\')
      if (backslash >= 0) return escapeAt(source, at + backslash, end)
      const following = parts[part + 1]
      if (following) {
        part++
        return { start: end, end: following.start, text: '' }
      }
    }
    return undefined
  })
}

function escapeAt(source: string, start: number, end: number): Escape {
  escaped.lastIndex = start
  const match = escaped.exec(source)
  if (!match || start + match[0].length > end) return { start, end: start + 1, text: '\\' }
  const [whole, hex, octal, other] = match
  const text = hex ? code(hex, 16) : octal ? code(octal, 8) : (escapes[other!] ?? other!)
  return { start, end: start + whole.length, text }
}

const code = (digits: string, base: number): string => String.fromCharCode(Number.parseInt(digits, base) & 0xff)

/** Prose as it is written between the quotes. */
export const writePo = (prose: string): string => prose.replace(/[\\"\n\t\r]/g, (unit) => written[unit]!)

const written: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
