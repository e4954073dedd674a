/** Whether the places of a document are true. */
import { ATOM, type Document } from '../../packages/core/src/text/index.ts'

/** The prose of each passage. */
export const textsIn = ({ text, passages }: Document): string[] =>
  passages.map(({ start, end }) => text.slice(start, end))

/**
 * What is wrong with the places of a document: prose that does not stand where its segment says. Without `decode` what stands there for an
 * escape is not looked at.
 */
export function brokenPlaces(document: Document, decode?: (source: string) => string): string[] {
  const { text, source, map } = document
  const wrong: string[] = []
  let at = 0
  for (const segment of map.segments()) {
    const said = text.slice(segment.text.start, segment.text.end)
    const stands = source.slice(segment.source.start, segment.source.end)
    if (segment.text.start !== at) wrong.push(`a gap before ${JSON.stringify(said)}`)
    at = segment.text.end
    if (segment.source.start < 0 || segment.source.end > source.length) wrong.push(`${JSON.stringify(said)} is outside`)
    else if (segment.verbatim && said !== stands)
      wrong.push(`${JSON.stringify(said)} stands as ${JSON.stringify(stands)}`)
    // Line breaks are written in many ways, and an atom stands for what it is.
    else if (decode && !segment.verbatim && /\S/.test(said) && said !== ATOM && decode(stands) !== said)
      wrong.push(`${JSON.stringify(said)} is decoded from ${JSON.stringify(stands)}`)
  }
  if (at !== text.length) wrong.push('the end of the prose has no place')
  for (const { start, end } of document.passages)
    if (start < 0 || end > text.length || start >= end) wrong.push(`a passage from ${start} to ${end}`)
  return wrong
}
