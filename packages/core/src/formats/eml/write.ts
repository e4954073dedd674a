/** Prose as a part of a mail has to write it. */
import type { Decoded, PassageFacts, RewritePlace, RewriteProse, WritePlace, WriteProse } from '../../text/index.ts'
import { base64Rewriter } from './base64.ts'
import { encoderOf } from './encode.ts'
import { columnOf, lineEnd } from './headers.ts'
import type { Part } from './parts.ts'

/** How prose of a part is written. `text` is what the part says; undefined for prose that its encoding has no room for. */
export function writingOf(
  source: string,
  part: Part,
  charset: string,
  text: Decoded,
): Pick<PassageFacts, 'write' | 'rewrite'> {
  if (part.transfer === 'base64') return { rewrite: base64Rewriter(source, part, charset, text) }
  if (part.transfer === 'quoted-printable') return { rewrite: quotedRewriter(charset, text) }
  // What the file's own encoding cannot hold is refused when the file is written.
  const isAny = charset === 'iso-2022-jp' || part.transfer === '8bit' || part.transfer === 'binary'
  return { write: isAny ? oneLine : ascii }
}

/** Whether no other text stands between the runs, but only what belongs to the encoding of the part. */
export const isWhole = ({ map }: Decoded, { runs }: RewritePlace): boolean =>
  runs.every((run, index) => index === 0 || map.text(runs[index - 1]!.end) === map.text(run.start))

function quotedRewriter(charset: string, text: Decoded): RewriteProse {
  let encode: ReturnType<typeof encoderOf>
  return (prose, place) => {
    // A text that changes between alphabets cannot be written piece by piece.
    if (charset === 'iso-2022-jp' || !isWhole(text, place)) return undefined
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
