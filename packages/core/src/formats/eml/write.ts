/** Prose as a part of a mail has to write it. */
import type { WritePlace, WriteProse } from '../../text/index.ts'
import { lineEnd } from './headers.ts'

/** Undefined for prose that the encoding of the part has no room for; base64 is not written at all. */
export function writerFor(transfer: string, charset: string): WriteProse {
  if (transfer === 'base64') return () => undefined
  if (transfer === 'quoted-printable') return (prose, _, place) => folded(quoted(prose, charset), place)
  // What the file's own encoding cannot hold is refused when the file is written.
  return charset === 'iso-2022-jp' || transfer === '8bit' || transfer === 'binary' ? oneLine : ascii
}

const oneLine: WriteProse = (prose) => (/[\r\n]/.test(prose) ? undefined : prose)

/** Text of seven bits, as it stands in headers and in parts without an encoding. */
export const ascii: WriteProse = (prose) => (/^[ -~]*$/.test(prose) ? prose : undefined)

const SINGLE_BYTE = new Set(['windows-1252', 'iso-8859-1'])

/** A piece for each character. */
function quoted(prose: string, charset: string): string[] | undefined {
  if (/[\r\n]/.test(prose)) return undefined
  const written: string[] = []
  for (const character of prose) {
    const code = character.codePointAt(0)!
    if (code >= 32 && code < 127 && character !== '=') written.push(character)
    else if (charset === 'utf-8') written.push([...new TextEncoder().encode(character)].map(escaped).join(''))
    else if (code < 128 || (SINGLE_BYTE.has(charset) && code >= 160 && code < 256)) written.push(escaped(code))
    else return undefined
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
