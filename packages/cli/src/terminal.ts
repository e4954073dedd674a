/** Colours and widths for terminals. */
import { styleText } from 'node:util'
import { displayWidth } from '@onevoice/core'

type Style = Parameters<typeof styleText>[0]

export type Paint = (style: Style, text: string) => string

/** Paints only when colours are wanted: on a terminal, without NO_COLOR, unless FORCE_COLOR says so. */
export function painter(stream: { readonly isTTY?: boolean }, wanted: boolean): Paint {
  const { NO_COLOR, FORCE_COLOR } = process.env
  const on = wanted && !NO_COLOR && (FORCE_COLOR ? FORCE_COLOR !== '0' : stream.isTTY === true)
  return (style, text) => (on ? styleText(style, text) : text)
}

/** Breaks text into lines of at most `width` columns: at spaces, and in scripts without spaces anywhere but before closing marks. */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return text.trim() === '' ? [] : [text.trimEnd()]
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== '' && taken + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
      taken = 0
    }
    line += piece
    taken += displayWidth(piece)
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** What stays on one line: a word with its space, or a character of a script without spaces, with the brackets before and the marks after it. */
const pieces =
  /[「『（［｛【〈《〔]*(?:[\p{Script=Latin}\p{N}\p{M}\u0021-\u007e“”‘’…–—]+\s*|.)[、。，．・：；」』）］｝】〉》〕！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]*/gsu

/** Widest comfortable text; narrower when the terminal is. */
export function columns(stream: { readonly columns?: number }): number {
  return Math.max(40, Math.min(stream.columns ?? 100, 100))
}
