/** Strings of JSON: what their escapes stand for, and how prose is escaped in them. */
import type { SourceSpan } from '../../base/index.ts'
import { type Decoded, decodeEscapes, type Escape, verbatim, type WriteProse } from '../../text/index.ts'

const letters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Decodes what stands between the quotes. Half a surrogate pair becomes U+FFFD; `halves` is told where it stands. */
export function decodeJsonText(
  source: string,
  start: number,
  end: number,
  halves?: (span: SourceSpan) => void,
): Decoded {
  // Cut out, so that the search for the next backslash ends with the string.
  const raw = source.slice(start, end)
  if (!raw.includes('\\')) return verbatim(source, start, end)
  return decodeEscapes(source, start, end, (_, at) => {
    const backslash = raw.indexOf('\\', at - start)
    if (backslash < 0) return undefined
    const found = escapeAt(raw, backslash)
    if (found.half) halves?.({ start: start + found.start, end: start + found.end } as SourceSpan)
    return { start: start + found.start, end: start + found.end, text: found.text }
  })
}

function escapeAt(raw: string, start: number): Escape & { readonly half?: true } {
  const letter = raw[start + 1] ?? ''
  if (letter !== 'u') return { start, end: Math.min(start + 2, raw.length), text: letters[letter] ?? letter }
  const unit = unitAt(raw, start)
  // Too few digits: it is read as if the backslash were not there.
  if (unit < 0) return { start, end: start + 2, text: 'u' }
  const end = start + 6
  if (unit < 0xd800 || unit > 0xdfff) return { start, end, text: String.fromCharCode(unit) }
  const low = unit < 0xdc00 && raw.startsWith('\\u', end) ? unitAt(raw, end) : -1
  if (low < 0xdc00 || low > 0xdfff) return { start, end, text: '\uFFFD', half: true }
  return { start, end: end + 6, text: String.fromCharCode(unit, low) }
}

const hex = /[0-9a-fA-F]{4}/y

function unitAt(raw: string, backslash: number): number {
  hex.lastIndex = backslash + 2
  const digits = hex.exec(raw)?.[0]
  return digits === undefined ? -1 : Number.parseInt(digits, 16)
}

/** Prose as it stands between the quotes. */
export const writeJsonText: WriteProse = (prose) => JSON.stringify(prose).slice(1, -1)

/** As `writeJsonText`, for files that write everything beyond ASCII as escapes. */
export const writeAsciiJsonText: WriteProse = (prose) =>
  JSON.stringify(prose)
    .slice(1, -1)
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
