/** The words around a finding, as much as fits in two lines. */
import type { Finding, LineMap } from '@onevoice/core'

export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly after: string
}

const around = 70
const mostMarked = 200
const ellipsis = '…'

/** Without the lines of the file only the words of the finding are known. `markup`: the file is one of strings or tags. */
export function excerptOf({ start, end, text }: Finding, lines: LineMap | undefined, markup: boolean): Excerpt {
  const marked = shorten(text)
  if (!lines) return { before: '', marked, after: '' }
  const before = lines.line(start.line).slice(0, start.column - 1)
  const after = lines.line(end.line).slice(end.column - 1)
  return markup
    ? { before: cutBefore(insideBefore(before)), marked, after: cutAfter(insideAfter(after)) }
    : { before: cutBefore(before), marked, after: cutAfter(after) }
}

const cutBefore = (text: string): string =>
  text.length > around ? ellipsis + fromBoundary(text.slice(-around)) : text.trimStart()
const cutAfter = (text: string): string =>
  text.length > around ? toBoundary(text.slice(0, around)) + ellipsis : text.trimEnd()

/** An escaped character takes six. */
const written = 6 * around

/** The words of one string only: quotes, tags and escapes say nothing to a reader. */
const insideBefore = (text: string): string =>
  readable(text.slice(-written).replace(/^[0-9a-fu]{1,5}(?=\\u)/i, '')).replace(/^.*(?:["<>]|\\.)/s, '')
const insideAfter = (text: string): string => /^[^"<>\\]*/.exec(readable(text.slice(0, written)))![0]

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

const readable = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&(\w+|#39);/g, (all, name: string) => entities[name] ?? all)

const shorten = (text: string): string =>
  (text.length > mostMarked ? text.slice(0, mostMarked) + ellipsis : text).replace(/\s+/g, ' ')

/** A cut falls between words where there are spaces, and never into a pair of surrogates. */
const fromBoundary = (text: string): string =>
  text.replace(/^[\udc00-\udfff]/, '').replace(/^[A-Za-z\u00c0-\u024f'’]{1,20}\s/, '')
const toBoundary = (text: string): string =>
  text.replace(/[\ud800-\udbff]$/, '').replace(/\s[A-Za-z\u00c0-\u024f'’]{1,20}$/, '')
