/** The entries of a Java properties file: keys and values may go on over lines that end with a backslash. */
import type { Span } from '../../base/index.ts'
import { type Decoded, decodeEscapes, type Escape } from '../../text/index.ts'

export interface PropertyLine {
  readonly kind: 'comment' | 'entry'
  readonly key: string
  /** The value with its escapes and folds; the comment with its mark. */
  readonly span: Span
}

// White space is that of Java: no more than these four.
const key = /(?:\\(?:(?:\r\n|[\r\n])[ \t\f]*|[\s\S])|[^\\ \t\f\r\n:=])*/y
const separator = /(?:[ \t\f]|\\(?:\r\n|[\r\n]))*[:=]?(?:[ \t\f]|\\(?:\r\n|[\r\n]))*/y

export function* propertyLines(source: string): Generator<PropertyLine> {
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < source.length) {
    const start = skipBlank(source, at)
    if (start >= source.length) return
    const isComment = source[start] === '#' || source[start] === '!'
    const end = lineEnd(source, start, !isComment)
    if (isComment) yield { kind: 'comment', key: '', span: { start, end } }
    else yield entryAt(source, start, end)
    at = end
  }
}

function entryAt(source: string, start: number, end: number): PropertyLine {
  key.lastIndex = start
  const written = key.exec(source)?.[0] ?? ''
  separator.lastIndex = Math.min(end, start + written.length)
  separator.test(source)
  const from = Math.min(end, Math.max(start + written.length, separator.lastIndex))
  return {
    kind: 'entry',
    key: decodeProperty(written, { start: 0, end: written.length }).text,
    span: { start: from, end },
  }
}

function skipBlank(source: string, from: number): number {
  let at = from
  while (at < source.length && /[ \t\f\r\n]/.test(source[at]!)) at++
  return at
}

/** The end of the line; of a logical line, with the lines that it goes on in. */
function lineEnd(source: string, from: number, goesOn: boolean): number {
  for (let at = from; at < source.length; at++) {
    const unit = source[at]
    if (unit === '\n' || unit === '\r') return at
    if (goesOn && unit === '\\') at += source[at + 1] === '\r' && source[at + 2] === '\n' ? 2 : 1
  }
  return source.length
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f' }
const escaped = /\\(?:u([0-9A-Fa-f]{4})|(\r\n|[\r\n])[ \t\f]*|([\s\S]))/g

export function decodeProperty(source: string, { start, end }: Span): Decoded {
  return decodeEscapes(source, start, end, (_, at): Escape | undefined => {
    if (at >= end) return undefined
    const backslash = source.slice(at, end).indexOf('\\')
    if (backslash < 0) return undefined
    escaped.lastIndex = at + backslash
    const match = escaped.exec(source)
    if (match?.index !== at + backslash || escaped.lastIndex > end) return undefined
    const [, code, fold, other] = match
    const text = code ? String.fromCharCode(Number.parseInt(code, 16)) : fold ? '' : (escapes[other!] ?? other!)
    return { start: match.index, end: escaped.lastIndex, text }
  })
}

/** Prose inside a value. In a file of plain ASCII all other characters are written as `\uXXXX`, as older Java asks for. */
export const writeProperty =
  (ascii: boolean) =>
  (prose: string): string =>
    prose
      .replaceAll('\\', '\\\\')
      .replaceAll('\n', '\\n')
      .replaceAll('\t', '\\t')
      .replaceAll('\r', '\\r')
      .replace(/[\u0080-\uffff]/g, (unit) => (ascii ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit))
