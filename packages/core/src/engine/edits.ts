/** From a suggestion in prose to an edit of the file, and from edits to the edited file. */
import { type Edit, firstFrom, type Lacking, type SourceSpan, type TextSpan } from '../base/index.ts'
import { ATOM, type Document, type Passage } from '../text/index.ts'

/**
 * The edit that puts `replacement` in the place of a span of prose, as small as it can be. Undefined when it would take a placeholder, code,
 * an address or markup with it, or cannot be written in the file.
 */
export function editOf(document: Document, passage: Passage, span: TextSpan, replacement: string): Edit | undefined {
  const { start, end, text } = difference(document, span, replacement)
  if (text.includes(ATOM) || /[\uFFFC\u2028]/.test(document.text.slice(start, end))) return undefined
  const runs = runsOf(document, { start, end })
  const whole = { start: runs[0]!.start, end: runs.at(-1)!.end } as SourceSpan
  const place = { ...whole, source: document.source }
  if (passage.rewrite) return passage.rewrite(text, { ...place, runs })
  if (runs.length > 1 || (start === end && isAtMarkup(document, passage, start))) return undefined
  const written = passage.write ? passage.write(text, document.source[whole.end], place) : text
  return written === undefined ? undefined : { span: whole, text: written }
}

/** Why a suggestion has no edit, where a character is what it takes. */
export const lackingFor = (
  document: Document,
  passage: Passage,
  span: TextSpan,
  replacement: string,
): Lacking | undefined => passage.lacking?.(difference(document, span, replacement).text)

/** Whether markup stands between the units before and behind a place: what is put there could belong to either side. */
const isAtMarkup = ({ map }: Document, passage: Passage, at: number): boolean =>
  at > passage.start && at < passage.end && map.source({ start: at - 1, end: at }).end !== map.sourceStart(at)

/** What really changes: the shared beginning and end of both texts stay as they are in the file, with the markup and atoms in them. */
function difference(document: Document, span: TextSpan, replacement: string): TextSpan & { readonly text: string } {
  const { text, atoms } = document
  let { start, end } = span
  let from = 0
  let to = replacement.length
  const atomAt = (offset: number): string | undefined =>
    text[offset] === ATOM ? atoms[firstFrom(atoms, offset)]?.raw : undefined
  for (; start < end; start++) {
    const piece = atomAt(start) ?? text[start]!
    if (!replacement.startsWith(piece, from)) break
    from += piece.length
  }
  for (; end > start; end--) {
    const piece = atomAt(end - 1) ?? text[end - 1]!
    if (to - piece.length < from || !replacement.endsWith(piece, to)) break
    to -= piece.length
  }
  // A character is never cut in two.
  if (isLowSurrogate(text, start) && start > span.start) [start, from] = [start - 1, from - 1]
  if (isLowSurrogate(text, end) && end < span.end) [end, to] = [end + 1, to + 1]
  return { start, end, text: replacement.slice(from, to) }
}

const isLowSurrogate = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** The runs of source in which nothing but the prose of a span stands. */
function runsOf({ map }: Document, { start, end }: TextSpan): readonly SourceSpan[] {
  const runs = [map.source({ start, end: start })]
  for (let offset = start; offset < end; offset++) {
    const unit = map.source({ start: offset, end: offset + 1 })
    const last = runs.at(-1)!
    if (unit.start > last.end) runs.push(unit)
    else if (unit.end > last.end) runs[runs.length - 1] = { start: last.start, end: unit.end } as SourceSpan
  }
  return runs
}

/** The source with the edits applied, as `withoutOverlap` leaves them. */
export function applyEdits(source: string, edits: Iterable<Edit>): string {
  const parts: string[] = []
  let at = 0
  for (const { span, text } of withoutOverlap(edits)) {
    parts.push(source.slice(at, span.start), text)
    at = span.end
  }
  parts.push(source.slice(at))
  return parts.join('')
}

/** The edits by their places. Those that overlap become one where they can; of others the first in the text stays. */
export function withoutOverlap(edits: Iterable<Edit>): readonly Edit[] {
  const apart: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = apart.at(-1)
    if (!last || edit.span.start >= last.span.end) apart.push(edit)
    else apart[apart.length - 1] = last.merge?.(edit) ?? last
  }
  return apart
}
