/** The value of an HTML attribute that readers see, such as an alternative text. */
import { nextPlaceholder, type PassageWriter } from '../../text/index.ts'
import { AMPERSAND, isSpace, skipSpace } from './characters.ts'
import { decodeReference, referenceEnd } from './entities.ts'
import { originOf, originOfEnd, type View } from './view.ts'

/** Adds `[start, end)` of the view to the open passage with its character references decoded and its white space folded. */
export function attributeProse(view: View, start: number, end: number, builder: PassageWriter): void {
  const { text } = view
  let run = start
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at)
    const space = isSpace(unit)
    const after = space ? skipSpace(text, at, end) : unit === AMPERSAND ? referenceEnd(text, at, end) : -1
    if (after < 0 || (space && after === at + 1 && unit === 32)) {
      at++
      continue
    }
    copyWithAtoms(view, run, at, builder)
    builder.replace(space ? ' ' : decodeReference(text, at, after), originOf(view, at), originOfEnd(view, after))
    run = at = after
  }
  copyWithAtoms(view, run, end, builder)
}

/** Adds `[start, end)` of the view as it stands, with its placeholders as atoms. */
export function copyWithAtoms(view: View, start: number, end: number, builder: PassageWriter): void {
  const { text } = view
  let at = start
  for (let found = nextPlaceholder(text, at, end); found; found = nextPlaceholder(text, at, end)) {
    if (found.start > at) builder.copy(originOf(view, at), originOfEnd(view, found.start))
    const raw = text.slice(found.start, found.end)
    builder.placeholder(originOf(view, found.start), originOfEnd(view, found.end), raw)
    at = found.end
  }
  if (end > at) builder.copy(originOf(view, at), originOfEnd(view, end))
}
