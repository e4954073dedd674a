/** From text to the bytes of a character set. Browsers only bring decoders along, so their tables are turned round. */
import { asWindows1252 } from '../../base/index.ts'

/** Gives the function that encodes text; undefined for a character set that is not written. It gives undefined for what the set does not have. */
export function encoderOf(charset: string): ((text: string) => readonly number[] | undefined) | undefined {
  if (charset === 'utf-8') return (text) => [...new TextEncoder().encode(text)]
  if (charset === 'iso-2022-jp') return escaping(tableOf('euc-jp'))
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

const bytesOf = (character: string, table: ReadonlyMap<string, readonly number[]>): readonly number[] | undefined =>
  character <= '\x7f' ? [character.charCodeAt(0)] : table.get(character)

const SINGLE = /^(?:iso-|windows-|koi8-)/

/** The bytes of every character that takes one or two and is not ASCII. */
function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const lines: number[] = []
  for (let first = 0x80; first <= 0xff; first++) {
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

/** ISO-2022-JP has the characters of EUC-JP in seven bits, between a change to them and one back to ASCII. */
function escaping(table: ReadonlyMap<string, readonly number[]>): (text: string) => readonly number[] | undefined {
  return (text) => {
    const bytes: number[] = []
    let wide = false
    const change = (to: boolean): void => {
      if (to !== wide) bytes.push(0x1b, ...(to ? [0x24, 0x42] : [0x28, 0x42]))
      wide = to
    }
    for (const character of text) {
      const known = bytesOf(character, table)
      if (!known || (known.length > 1 && known[0]! < 0xa1)) return undefined
      if (known.length === 1 && known[0]! > 0x7f) return undefined
      change(known.length > 1)
      bytes.push(...known.map((byte) => byte & 0x7f))
    }
    change(false)
    return bytes
  }
}
