/** Scalars of YAML: what they say, with the way back to the file, and how prose is written in them. */
import { type Decoded, decodeEscapes, type Escape, type WriteProse } from '../../text/index.ts'

export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED'

/** Decodes the scalar that stands from `start` to `end`, with its quotes or its header. */
export function decodeScalar(source: string, start: number, end: number, style: ScalarStyle): Decoded {
  if (style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED')
    return decodeBlock(source, start, end, style === 'BLOCK_FOLDED')
  const quotes = style === 'PLAIN' ? 0 : 1
  const raw = source.slice(start + quotes, end - quotes)
  const special = specials[style]
  return decodeEscapes(source, start + quotes, end - quotes, (_, at) => {
    const from = at - start - quotes
    special.lastIndex = from
    const found = special.exec(raw)
    if (!found) return undefined
    const escaped =
      raw[found.index] === '\\'
        ? backslash(raw, found.index)
        : raw[found.index] === "'"
          ? apostrophe(found.index)
          : undefined
    const { start: first, end: last, text } = escaped ?? fold(raw, found.index, from)
    return { start: first + start + quotes, end: last + start + quotes, text }
  })
}

const specials: Readonly<Record<'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE', RegExp>> = {
  PLAIN: /[\r\n]/g,
  QUOTE_SINGLE: /[\r\n]|''/g,
  QUOTE_DOUBLE: /[\r\n\\]/g,
}

const apostrophe = (at: number): Escape => ({ start: at, end: at + 2, text: "'" })

/** A line break with the blanks around it: a space, or one break for each empty line. */
function fold(raw: string, at: number, from: number): Escape {
  let start = at
  while (start > from && (raw[start - 1] === ' ' || raw[start - 1] === '\t')) start--
  let end = at
  let breaks = 0
  for (; end < raw.length; end++) {
    const unit = raw[end]
    if (unit === '\n' || (unit === '\r' && raw[end + 1] !== '\n')) breaks++
    else if (unit !== ' ' && unit !== '\t' && unit !== '\r') break
  }
  return { start, end, text: breaks > 1 ? '\n'.repeat(breaks - 1) : ' ' }
}

const letters: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}
const lengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function backslash(raw: string, at: number): Escape {
  const letter = raw[at + 1] ?? ''
  const digits = lengths[letter]
  if (digits !== undefined) {
    const end = at + 2 + digits
    const code = Number.parseInt(raw.slice(at + 2, end), 16)
    return { start: at, end, text: code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD' }
  }
  if (letter !== '\n' && letter !== '\r') return { start: at, end: at + 2, text: letters[letter] ?? letter }
  // An escaped line break joins, but empty lines after it still count.
  const { end, text } = fold(raw, at + 1, at + 1)
  return { start: at, end, text: text === ' ' ? '' : text }
}

/** The lines of a block scalar without their indentation. */
function decodeBlock(source: string, start: number, end: number, folded: boolean): Decoded {
  const raw = source.slice(start, end)
  const header = /^[|>]([-+]?)([1-9]?)([-+]?)[^\r\n]*(?:\r\n|\r|\n)?/.exec(raw)
  const chomping = header?.[1] || header?.[3] || ''
  const first = header?.[0].length ?? 0
  const lines = linesOf(raw, first)
  const indent = header?.[2] ? undefined : lines.find((line) => /\S/.test(raw.slice(line.start, line.end)))
  const width = indent ? /^ */.exec(raw.slice(indent.start, indent.end))![0].length : explicitWidth(raw, lines)
  for (const line of lines) line.start = Math.min(line.end, line.start + width)
  return joinLines(source, start, lines, { raw, folded, keep: chomping === '+', strip: chomping === '-' })
}

interface Line {
  start: number
  readonly end: number
  readonly next: number
}

function linesOf(raw: string, from: number): Line[] {
  const lines: Line[] = []
  const lineBreak = /\r\n|\r|\n/g
  lineBreak.lastIndex = from
  let start = from
  for (let found = lineBreak.exec(raw); found; found = lineBreak.exec(raw)) {
    lines.push({ start, end: found.index, next: lineBreak.lastIndex })
    start = lineBreak.lastIndex
  }
  if (start < raw.length) lines.push({ start, end: raw.length, next: raw.length })
  return lines
}

/** With an indicator in the header the first line may be indented further than the block; the least indented line tells. */
function explicitWidth(raw: string, lines: readonly Line[]): number {
  const widths = lines.flatMap(({ start, end }) => {
    const line = raw.slice(start, end)
    return /\S/.test(line) ? [/^ */.exec(line)![0].length] : []
  })
  return widths.length > 0 ? Math.min(...widths) : 0
}

interface Joining {
  readonly raw: string
  readonly folded: boolean
  readonly keep: boolean
  readonly strip: boolean
}

function joinLines(
  source: string,
  shift: number,
  lines: readonly Line[],
  { raw, folded, keep, strip }: Joining,
): Decoded {
  const joints: Escape[] = []
  let before: Line | undefined
  let blanks = 0
  let first = raw.length
  for (const line of lines) {
    if (line.start === line.end) {
      blanks++
      continue
    }
    const start = before?.end ?? lines[0]!.start
    const loose = !folded || !before || isIndented(raw, line) || isIndented(raw, before)
    const breaks = loose ? blanks + (before ? 1 : 0) : blanks
    const text = breaks === 0 && before ? ' ' : '\n'.repeat(breaks)
    if (!before) first = breaks > 0 ? start : line.start
    if (text !== '') joints.push({ start: start + shift, end: line.start + shift, text })
    before = line
    blanks = 0
  }
  if (!before) return decodeEscapes(source, shift, shift, () => undefined)
  const breaks = strip || before.next === before.end ? 0 : keep ? blanks + 1 : 1
  const last = before.end
  const end = breaks > 0 ? raw.length : last
  if (breaks > 0) joints.push({ start: last + shift, end: end + shift, text: '\n'.repeat(breaks) })
  let next = 0
  return decodeEscapes(source, first + shift, end + shift, () => joints[next++])
}

const isIndented = (raw: string, { start }: Line): boolean => raw[start] === ' ' || raw[start] === '\t'

/** How prose is written in a scalar of the style; in a flow, brackets and commas have a meaning of their own. */
export function writeScalar(style: ScalarStyle, inFlow: boolean): WriteProse {
  return (prose) => {
    if (style === 'QUOTE_DOUBLE') return JSON.stringify(prose).slice(1, -1)
    if (/[\r\n\u0085\u2028\u2029\0]/.test(prose)) return undefined
    if (style === 'QUOTE_SINGLE') return prose.replaceAll("'", "''")
    if (style !== 'PLAIN') return prose
    return isPlain(prose, inFlow) ? prose : undefined
  }
}

/** Whether a plain scalar stays plain with these words in it, wherever they stand. */
function isPlain(prose: string, inFlow: boolean): boolean {
  if (prose === '') return true
  if (/[:#\t]/.test(prose) || (inFlow && /[[\]{},]/.test(prose))) return false
  return /^[\p{L}\p{M} ]/u.test(prose) && !/^(?:true|false|null|yes|no|on|off)$/i.test(prose.trim())
}
