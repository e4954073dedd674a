/** From text to the bytes of a character set. Browsers only bring decoders along, so their tables are turned round. */
import { asWindows1252, isLatin1, type Lacking, lackingOf } from '../../base/index.ts'

/** Gives the function that encodes text; undefined for a character set that is not written. It gives undefined for what the set does not have. */
export function encoderOf(charset: string): ((text: string) => readonly number[] | undefined) | undefined {
  if (charset === 'utf-8') return (text) => [...new TextEncoder().encode(text)]
  if (charset === 'us-ascii')
    return (text) => (/^[\0-\x7f]*$/.test(text) ? [...new TextEncoder().encode(text)] : undefined)
  if (charset === 'iso-2022-jp') return shiftingEncoder()
  if (!/^(?:iso-8859-\d+|windows-\d+|koi8-[ru]|shift_jis|euc-jp|euc-kr|gbk|big5)$/.test(charset)) return undefined
  const table = tableOf(charset)
  return (text) => {
    const bytes: number[] = []
    for (const character of text) {
      const known = bytesOf(character, table)
      if (!known) return undefined
      bytes.push(...known)
    }
    return bytes
  }
}

/** The character set in which text is written under a label. Decoders take ASCII and Latin-1 for windows-1252; those of some readers do not. */
export function writtenSet(label: string, charset: string): string {
  if (/^\s*(?:us-)?ascii\s*$/i.test(label)) return 'us-ascii'
  return isLatin1(label.trim()) ? 'iso-8859-1' : charset
}

/** Tells what a character set lacks to write a text. */
export function lackingIn(charset: string): (text: string) => Lacking | undefined {
  let encode: ReturnType<typeof encoderOf>
  return (text) => {
    encode ??= encoderOf(charset)
    return encode ? lackingOf(text, charset, encode) : { charset }
  }
}

const bytesOf = (character: string, table: ReadonlyMap<string, readonly number[]>): readonly number[] | undefined =>
  character <= '\x7f' ? [character.charCodeAt(0)] : table.get(character)

const SINGLE = /^(?:iso-|windows-|koi8-)/

/** The bytes of every character that takes one or two and is not ASCII. */
function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const lines: number[] = []
  for (let first = charset === 'iso-8859-1' ? 0xa0 : 0x80; first <= 0xff; first++) {
    lines.push(first, 10)
    if (!SINGLE.test(charset)) for (let second = 0x40; second <= 0xfe; second++) lines.push(first, second, 10)
  }
  const bytes = Uint8Array.from(lines)
  const decoded = new TextDecoder(charset).decode(bytes)
  const table = new Map<string, readonly number[]>()
  let at = 0
  for (const line of (charset === 'windows-1252' ? asWindows1252(decoded) : decoded).split('\n')) {
    const end = bytes.indexOf(10, at)
    // Where the first byte stands for itself, two characters come out.
    const isOne = line.length === 1 || (line.length === 2 && line.codePointAt(0)! > 0xffff)
    if (isOne && line !== '\uFFFD' && line > '\x7f' && !table.has(line)) table.set(line, [...bytes.subarray(at, end)])
    at = end + 1
  }
  return table
}

/** An alphabet of ISO-2022-JP: the two bytes behind the escape byte that change to it. */
export type Alphabet = readonly [number, number]

export const ASCII: Alphabet = [0x28, 0x42]
const KANJI: Alphabet = [0x24, 0x42]

export const ESCAPE_BYTE = 0x1b

/** Whether each of its characters takes two bytes. */
const isWide = ([first]: Alphabet): boolean => first === 0x24

/** Bytes of text that begins in one alphabet and is to end in another. */
type ShiftingEncoder = (text: string, from?: Alphabet, to?: Alphabet) => readonly number[] | undefined

/** ISO-2022-JP has the characters of EUC-JP in seven bits, between changes of alphabet. */
export function shiftingEncoder(): ShiftingEncoder {
  const table = tableOf('euc-jp')
  return (text, from = ASCII, to = ASCII) => {
    const bytes: number[] = []
    let now = from
    const change = (next: Alphabet): void => {
      if (next[0] !== now[0] || next[1] !== now[1]) bytes.push(ESCAPE_BYTE, ...next)
      now = next
    }
    for (const character of text) {
      const known = bytesOf(character, table)
      if (!known || (known.length > 1 && known[0]! < 0xa1)) return undefined
      if (known.length === 1 && known[0]! > 0x7f) return undefined
      if (known.length === 1) change(ASCII)
      else if (!isWide(now)) change(KANJI)
      bytes.push(...known.map((byte) => byte & 0x7f))
    }
    change(to)
    return bytes
  }
}
