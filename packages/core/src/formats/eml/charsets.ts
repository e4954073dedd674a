/** From the bytes of a part to its text, with the way back to the file for every character. */
import { decodeAs } from '../../base/index.ts'
import { type Decoded, decodeEscapes, type Escape } from '../../text/index.ts'
import type { PlacedBytes } from './bytes.ts'
import { ESCAPE_BYTE } from './encode.ts'

const ALIASES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-3': 'iso-2022-jp',
}

/** The name by which decoders know a character set; undefined when they do not know it. */
export function charsetOf(written: string): string | undefined {
  const name = written.trim().toLowerCase()
  try {
    return new TextDecoder(ALIASES[name] ?? name).encoding
  } catch {
    return undefined
  }
}

/** Decodes bytes of a character set that `charsetOf` gave; undefined when they are not valid in it. */
export function decodeBytes(
  source: string,
  given: PlacedBytes,
  start: number,
  end: number,
  charset: string,
): Decoded | undefined {
  const placed = charset === 'iso-2022-jp' ? withoutIdleEscapes(given) : given
  const { bytes } = placed
  const text = decodeAs(bytes, charset)
  if (text === undefined) return undefined
  const escapes = escapesOf(source, placed, start, end, text, charset)
  return decodeEscapes(source, start, end, () => escapes.next().value ?? undefined)
}

/** Every part of the source that does not stand for itself, in order. */
function* escapesOf(
  source: string,
  { bytes, starts, ends }: PlacedBytes,
  start: number,
  end: number,
  text: string,
  charset: string,
): Generator<Escape, undefined> {
  let reached = start
  let unit = 0
  const groups = groupsOf(bytes, charset)
  for (let at = 0; at < bytes.length; ) {
    const { length, silent } = groups(at)
    const last = Math.min(bytes.length, at + length) - 1
    const [from, to] = [starts[at]!, ends[last]!]
    if (from > reached) yield { start: reached, end: from, text: '' }
    const code = silent || unit >= text.length ? '' : String.fromCodePoint(text.codePointAt(unit)!)
    if (to - from !== code.length || source.slice(from, to) !== code) yield { start: from, end: to, text: code }
    unit += code.length
    reached = to
    at = last + 1
  }
  // More characters than groups of bytes: what is left stands for the last of them.
  if (unit < text.length) yield { start: reached, end: Math.max(reached, end), text: text.slice(unit) }
  else if (reached < end) yield { start: reached, end, text: '' }
  return undefined
}

/** How many bytes from `at` on make one character; `silent` ones make none. */
type Groups = (at: number) => { readonly length: number; readonly silent?: boolean }

function groupsOf(bytes: Uint8Array, charset: string): Groups {
  if (charset === 'iso-2022-jp') return escapedGroups(bytes)
  const length = LENGTHS[charset]
  return length ? (at) => ({ length: length(bytes[at]!, bytes[at + 1] ?? 0) }) : () => ({ length: 1 })
}

const wide = (lead: number): number => (lead >= 0x81 && lead <= 0xfe ? 2 : 1)

const LENGTHS: Readonly<Record<string, (lead: number, next: number) => number>> = {
  'utf-8': (lead) => (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4),
  shift_jis: (lead) => ((lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc) ? 2 : 1),
  'utf-16le': (_, next) => (next >= 0xd8 && next <= 0xdb ? 4 : 2),
  'utf-16be': (lead) => (lead >= 0xd8 && lead <= 0xdb ? 4 : 2),
  'euc-jp': (lead) => (lead === 0x8f ? 3 : lead === 0x8e || lead >= 0xa1 ? 2 : 1),
  'euc-kr': wide,
  big5: wide,
  gbk: wide,
  gb18030: (lead, next) => (wide(lead) === 2 && next >= 0x30 && next <= 0x39 ? 4 : wide(lead)),
}

/**
 * Without the changes of alphabet that another one follows at once, which decoders refuse: encoded words end in ASCII, and the next one begins
 * with its change to Japanese.
 */
function withoutIdleEscapes({ bytes, starts, ends }: PlacedBytes): PlacedBytes {
  const idle = (at: number): boolean => bytes[at] === ESCAPE_BYTE && bytes[at + 3] === ESCAPE_BYTE
  const kept = Int32Array.from(bytes.keys()).filter((at) => !idle(at) && !idle(at - 1) && !idle(at - 2))
  if (kept.length === bytes.length) return { bytes, starts, ends }
  return {
    bytes: Uint8Array.from(kept, (at) => bytes[at]!),
    starts: kept.map((at) => starts[at]!),
    ends: kept.map((at) => ends[at]!),
  }
}

/** ISO-2022-JP changes between alphabets by escape sequences of three bytes. */
function escapedGroups(bytes: Uint8Array): Groups {
  let double = false
  return (at) => {
    if (bytes[at] === ESCAPE_BYTE) {
      double = bytes[at + 1] === 0x24
      return { length: 3, silent: true }
    }
    return { length: double && bytes[at]! > 32 ? 2 : 1 }
  }
}
