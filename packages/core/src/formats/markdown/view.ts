/** The text of one leaf block as the inline reader sees it, without the markers of the containers around it. */
import { lastAtMost } from '../../base/index.ts'

export interface View {
  /** The source itself, or lines of it joined by `\n` when markers stand between them. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** For joined lines: where each begins in `text` and in the source. */
  readonly lines?: { readonly text: readonly number[]; readonly source: readonly number[] }
}

/** A view of the lines given as `[start, end, start, end, …]` in the source. */
export function joinedView(source: string, lines: readonly number[]): View {
  const starts: number[] = []
  const origins: number[] = []
  const parts: string[] = []
  let length = 0
  for (let index = 0; index < lines.length; index += 2) {
    starts.push(length)
    origins.push(lines[index]!)
    parts.push(source.slice(lines[index], lines[index + 1]))
    length += parts.at(-1)!.length + 1
  }
  return { text: parts.join('\n'), start: 0, end: length - 1, lines: { text: starts, source: origins } }
}

/** The source offset of an offset in the view. */
export function originOf(view: View, offset: number): number {
  if (!view.lines) return offset
  const line = lastAtMost(view.lines.text, offset)
  return view.lines.source[line]! + offset - view.lines.text[line]!
}

/** The source offset of the end of a range: one that ends with a line stays on that line. */
export function originOfEnd(view: View, offset: number): number {
  return offset > 0 ? originOf(view, offset - 1) + 1 : originOf(view, offset)
}
