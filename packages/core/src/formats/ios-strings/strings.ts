/** The entries of an Apple `.strings` file: `"key" = "text";`, with comments as in C. */
import { type Said, type Span, say } from '../../base/index.ts'
import { type Decoded, decodeEscapes, type Escape } from '../../text/index.ts'

export type StringsPart =
  | { readonly kind: 'comment'; readonly span: Span }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Span; readonly start: number }
  | { readonly kind: 'stray'; readonly message: Said; readonly span: Span }

const space = /[\s\uFEFF]+/y
const comment = /\/\/[^\r\n]*|\/\*/y
const bare = /[\w.\-$/:]+/y
const between = /\s*=\s*/y
const closing = /\s*;/y

/** Every part in order. What is no entry is passed over up to the next line. */
export function* stringsParts(source: string): Generator<StringsPart> {
  let at = 0
  while (at < source.length) {
    at = matchEnd(space, source, at) ?? at
    if (at >= source.length) return
    const afterComment = commentEnd(source, at)
    const part: StringsPart =
      afterComment === undefined ? entryAt(source, at) : { kind: 'comment', span: { start: at, end: afterComment } }
    yield part
    at = part.kind === 'entry' ? (matchEnd(closing, source, part.value.end + 1) ?? part.value.end + 1) : part.span.end
  }
}

function matchEnd(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex : undefined
}

function commentEnd(source: string, at: number): number | undefined {
  const end = matchEnd(comment, source, at)
  if (end === undefined || source[at + 1] === '/') return end
  const close = source.indexOf('*/', end)
  return close < 0 ? source.length : close + 2
}

function entryAt(source: string, start: number): StringsPart {
  const quoted = quotedEnd(source, start)
  const keyEnd = quoted ?? matchEnd(bare, source, start)
  const valueStart = keyEnd === undefined ? undefined : matchEnd(between, source, keyEnd)
  const valueEnd = valueStart === undefined ? undefined : quotedEnd(source, valueStart)
  if (keyEnd === undefined || valueStart === undefined || valueEnd === undefined) return strayAt(source, start)
  const key =
    quoted === undefined
      ? source.slice(start, keyEnd)
      : decodeString(source, { start: start + 1, end: keyEnd - 1 }).text
  return { kind: 'entry', key, value: { start: valueStart + 1, end: valueEnd - 1 }, start }
}

function strayAt(source: string, start: number): StringsPart {
  const rest = /[^\r\n]*/y
  const end = Math.max(start + 1, matchEnd(rest, source, start) ?? start + 1)
  return {
    kind: 'stray',
    message: say('This is not an entry, which is written "key" = "text"; with a semicolon.'),
    span: { start, end },
  }
}

/** Where a quoted string ends, behind its closing quote. An open quote ends the search at the end of the file, once. */
function quotedEnd(source: string, start: number): number | undefined {
  if (source[start] !== '"') return undefined
  for (let at = start + 1; at < source.length; at++) {
    const unit = source[at]
    if (unit === '\\') at++
    else if (unit === '"') return at + 1
  }
  return undefined
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }
const escaped = /\\(?:[Uu]([0-9A-Fa-f]{4})|([\s\S]))/

export function decodeString(source: string, { start, end }: Span): Decoded {
  return decodeEscapes(source, start, end, (_, at): Escape | undefined => {
    const match = escaped.exec(source.slice(at, end))
    if (!match) return undefined
    const [whole, code, other] = match
    const text = code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapes[other!] ?? other!)
    return { start: at + match.index, end: at + match.index + whole.length, text }
  })
}

export const writeString = (prose: string): string =>
  prose.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')
