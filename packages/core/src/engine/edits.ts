/** Applies replacements to a text. */
import type { SourceSpan } from '../base/index.ts'

export interface Edit {
  readonly span: SourceSpan
  readonly text: string
}

/** The source with the edits applied. Of edits that overlap the first in the text is applied and the others are left out. */
export function applyEdits(source: string, edits: Iterable<Edit>): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const parts: string[] = []
  let at = 0
  for (const { span, text } of sorted) {
    if (span.start < at) continue
    parts.push(source.slice(at, span.start), text)
    at = span.end
  }
  parts.push(source.slice(at))
  return parts.join('')
}
