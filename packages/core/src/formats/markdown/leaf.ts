/** What the block reader hands on: the blocks of a document that hold prose, in source order. */
import type { Role } from '../../text/index.ts'
import { joinedView, type View } from './view.ts'

export interface Leaf {
  /** `inline` is Markdown text, `html` a block of HTML. */
  readonly kind: 'inline' | 'html'
  readonly role: Role
  readonly block: number
  /** The first paragraph of a list item, where `[ ]` is a task marker. */
  readonly opensItem: boolean
  start: number
  end: number
  /** Every line as `[start, end, …]` when markers of a block quote stand between the lines. */
  lines: number[] | undefined
}

export function viewOf(source: string, leaf: Leaf): View {
  const { lines, start, end } = leaf
  return lines && lines.length > 2 ? joinedView(source, lines) : { text: source, start, end }
}
