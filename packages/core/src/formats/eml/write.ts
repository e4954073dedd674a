/** Prose as a part of a mail has to write it. */
import type { WritePlace, WriteProse } from '../../text/index.ts'
import { encoderOf } from './encode.ts'
import { lineEnd } from './headers.ts'

/** Undefined for prose that the encoding of the part has no room for; base64 is not written at all. */
export function writerFor(transfer: string, charset: string): WriteProse {
  if (transfer === 'base64') return () => undefined
  if (transfer === 'quoted-printable') {
    let encode: ReturnType<typeof encoderOf>
    return (prose, _, place) => {
      // A text that changes between alphabets cannot be written piece by piece.
      if (charset === 'iso-2022-jp') return undefined
      encode ??= encoderOf(charset)
      return encode && folded(quoted(prose, encode), place)
    }
  }
  // What the file's own encoding cannot hold is refused when the file is written.
  return charset === 'iso-2022-jp' || transfer === '8bit' || transfer === 'binary' ? oneLine : ascii
}

const oneLine: WriteProse = (prose) => (/[\r\n]/.test(prose) ? undefined : prose)

/** Text of seven bits, as it stands in headers and in parts without an encoding. */
const ascii: WriteProse = (prose) => (/^[ -~]*$/.test(prose) ? prose : undefined)

/** A piece for each character. */
function quoted(prose: string, encode: NonNullable<ReturnType<typeof encoderOf>>): string[] | undefined {
  if (/[\r\n]/.test(prose)) return undefined
  const written: string[] = []
  for (const character of prose) {
    const bytes = encode(character)
    if (!bytes) return undefined
    written.push(/[ -<>-~]/.test(character) ? character : bytes.map(escaped).join(''))
  }
  return written
}

/** Units in a line of quoted-printable, with the `=` that lets it go on. */
const longestLine = 76

/** Divides what makes its line too long by soft line breaks. */
function folded(written: string[] | undefined, place: WritePlace | undefined): string | undefined {
  if (!written || !place) return written?.join('')
  const { source, start, end } = place
  let lineStart = start
  while (lineStart > 0 && source[lineStart - 1] !== '\n' && source[lineStart - 1] !== '\r') lineStart--
  const rest = lineEnd(source, end, source.length) - end
  const soft = `=${source.includes('\r\n') ? '\r\n' : '\n'}`
  let [text, column] = ['', start - lineStart]
  if (column + written.join('').length + rest <= longestLine) return written.join('')
  for (const piece of written) {
    if (column > 0 && column + piece.length >= longestLine) [text, column] = [text + soft, 0]
    text += piece
    column += piece.length
  }
  return column + rest <= longestLine ? text : text + soft
}

const escaped = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
