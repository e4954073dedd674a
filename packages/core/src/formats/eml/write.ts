/** Prose as a part of a mail has to write it. */
import type { WriteProse } from '../../text/index.ts'

/** Undefined for prose that the encoding of the part has no room for; base64 is not written at all. */
export function writerFor(transfer: string, charset: string): WriteProse {
  if (transfer === 'base64') return () => undefined
  if (transfer === 'quoted-printable') return (prose) => quoted(prose, charset)
  // What the file's own encoding cannot hold is refused when the file is written.
  return charset === 'iso-2022-jp' || transfer === '8bit' || transfer === 'binary' ? oneLine : ascii
}

const oneLine: WriteProse = (prose) => (/[\r\n]/.test(prose) ? undefined : prose)

/** Text of seven bits, as it stands in headers and in parts without an encoding. */
export const ascii: WriteProse = (prose) => (/^[ -~]*$/.test(prose) ? prose : undefined)

const SINGLE_BYTE = new Set(['windows-1252', 'iso-8859-1'])

function quoted(prose: string, charset: string): string | undefined {
  if (/[\r\n]/.test(prose)) return undefined
  let written = ''
  for (const character of prose) {
    const code = character.codePointAt(0)!
    if (code >= 32 && code < 127 && character !== '=') written += character
    else if (charset === 'utf-8') written += [...new TextEncoder().encode(character)].map(escaped).join('')
    else if (code < 128 || (SINGLE_BYTE.has(charset) && code >= 160 && code < 256)) written += escaped(code)
    else return undefined
  }
  return written
}

const escaped = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
