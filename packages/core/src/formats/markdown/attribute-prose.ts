/** The value of an HTML attribute that readers see, such as an alternative text. */
import type { DocumentBuilder } from '../../text/index.ts'
import { AMPERSAND, isSpace, skipSpace } from './characters.ts'
import { decodeReference, referenceEnd } from './entities.ts'
import { originOf, originOfEnd, type View } from './view.ts'

/** Adds `[start, end)` of the view to the open passage with its character references decoded and its white space folded. */
export function attributeProse(view: View, start: number, end: number, builder: DocumentBuilder): void {
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
    if (at > run) builder.copy(originOf(view, run), originOfEnd(view, at))
    builder.replace(space ? ' ' : decodeReference(text, at, after), originOf(view, at), originOfEnd(view, after))
    run = at = after
  }
  if (end > run) builder.copy(originOf(view, run), originOfEnd(view, end))
}
