/** Prose as a part of a mail has to write it. */
import {
  type Decoded,
  isWhole,
  type PassageFacts,
  type RewriteProse,
  type WritePlace,
  type WriteProse,
} from '../../text/index.ts'
import { base64Rewriter } from './base64.ts'
import { plainBytes, quotedBytes } from './bytes.ts'
import { encoderOf, lackingIn, writtenSet } from './encode.ts'
import { columnOf, lineEnd } from './headers.ts'
import type { Part } from './parts.ts'
import { shiftingRewriter } from './shifts.ts'

/** How prose of a part is written. `text` is what the part says; undefined for prose that its encoding has no room for. */
export function writingOf(
  source: string,
  part: Part,
  charset: string,
  text: Decoded,
): Pick<PassageFacts, 'write' | 'rewrite' | 'lacking'> {
  const { start, end, transfer } = part
  const set = writtenSet(part.charset, charset)
  const lacking = lackingIn(set)
  const isQuoted = transfer === 'quoted-printable'
  if (transfer === 'base64') return { rewrite: base64Rewriter(source, part, set, text), lacking }
  if (isQuoted && set === 'iso-2022-jp')
    return { rewrite: shiftingRewriter(text, () => quotedBytes(source, start, end, false), foldedBytes), lacking }
  if (isQuoted) return { rewrite: quotedRewriter(set, text), lacking }
  const said = source.slice(start, end)
  // Where it was decoded with the file, it is encoded with the file.
  if (set === 'iso-2022-jp' && /^[\0-\x7f]*$/.test(said))
    return { rewrite: shiftingRewriter(text, () => plainBytes(source, start, end), plainText), lacking }
  if (said.includes('\x1b')) return { write: () => undefined }
  // What the file's own encoding cannot hold is left out when the file is fixed.
  if (set === 'iso-2022-jp' || transfer === '8bit' || transfer === 'binary') return { write: oneLine }
  return { write: ascii, lacking: notSevenBit }
}

const isAscii = lackingIn('us-ascii')

/** Parts that name no transfer encoding are sent as seven bits, whatever their character set. */
const notSevenBit: PassageFacts['lacking'] = (prose) => {
  const lacking = isAscii(prose)
  return lacking && { ...lacking, charset: '7bit' }
}

function quotedRewriter(charset: string, text: Decoded): RewriteProse {
  let encode: ReturnType<typeof encoderOf>
  return (prose, place) => {
    if (!isWhole(text, place)) return undefined
    encode ??= encoderOf(charset)
    const written = encode && folded(quoted(prose, encode), place)
    return written === undefined ? undefined : { span: { start: place.start, end: place.end }, text: written }
  }
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

const plainText = (bytes: readonly number[]): string => String.fromCharCode(...bytes)

const foldedBytes = (bytes: readonly number[], place: WritePlace): string | undefined =>
  folded(
    bytes.map((byte) => (byte >= 32 && byte < 127 && byte !== 61 ? String.fromCharCode(byte) : escaped(byte))),
    place,
  )

/** Units in a line of quoted-printable, with the `=` that lets it go on. */
const longestLine = 76

/** Divides what makes its line too long by soft line breaks. */
function folded(written: string[] | undefined, { source, start, end }: WritePlace): string | undefined {
  if (!written) return undefined
  const rest = lineEnd(source, end, source.length) - end
  const soft = `=${source.includes('\r\n') ? '\r\n' : '\n'}`
  let [text, column] = ['', columnOf(source, start)]
  if (column + written.join('').length + rest <= longestLine) return written.join('')
  for (const piece of written) {
    if (column > 0 && column + piece.length >= longestLine) [text, column] = [text + soft, 0]
    text += piece
    column += piece.length
  }
  return column + rest <= longestLine ? text : text + soft
}

const escaped = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
