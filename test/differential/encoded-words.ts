/** Encoded words (RFC 2047) as mail programs write them, by a library that is not ours. */
import iconv from 'iconv-lite'

/** `iconv-lite` has no ISO-2022-JP: the same characters of JIS X 0208 between its escapes. */
export function bytesOf(text: string, charset: string): Buffer {
  if (charset !== 'ISO-2022-JP') return iconv.encode(text, charset)
  const parts = text.match(/[\0-~]+|[^\0-~]+/g) ?? []
  return Buffer.concat(
    parts.map((part) =>
      /[\0-~]/.test(part)
        ? Buffer.from(part)
        : Buffer.concat([
            Buffer.from('\x1b$B'),
            iconv.encode(part, 'euc-jp').map((byte) => byte & 0x7f),
            Buffer.from('\x1b(B'),
          ]),
    ),
  )
}

/** A byte as quoted-printable and encoded words escape it. */
export const escaped = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** An encoded word for every `size` characters, with lines folded between them. */
export function encodedWords(text: string, charset: string, kind: 'B' | 'Q' | 'b' | 'q', size: number): string {
  const characters = Array.from(text)
  const words: string[] = []
  for (let at = 0; at < characters.length; at += size) {
    const bytes = bytesOf(characters.slice(at, at + size).join(''), charset)
    const inner = kind === 'B' || kind === 'b' ? bytes.toString('base64') : Array.from(bytes, quoted).join('')
    words.push(`=?${charset}?${kind}?${inner}?=`)
  }
  return words.join('\r\n ')
}

function quoted(byte: number): string {
  if (byte === 32) return '_'
  const unit = String.fromCharCode(byte)
  return /[A-Za-z0-9]/.test(unit) ? unit : escaped(byte)
}
