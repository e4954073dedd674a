/** HTML comments, which are no prose but may hold a suppression. */
import type { PassageWriter } from '../../text/index.ts'
import { originOf, originOfEnd, type View } from './view.ts'

/** Whether the piece of HTML at `at` (its `<`) is a comment. */
export function isComment(text: string, at: number): boolean {
  return text.startsWith('<!--', at)
}

/** Adds the comment `[start, end)` of the view, which may be cut off at its end. */
export function writeComment(view: View, start: number, end: number, builder: PassageWriter): void {
  const inner = view.text.slice(start + 4, end).replace(/--!?>$/, '')
  builder.comment(inner === '>' || inner === '->' ? '' : inner, originOf(view, start), originOfEnd(view, end))
}
