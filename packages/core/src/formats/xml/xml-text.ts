/** The text of an element, with the way back to the file: entities, CDATA sections and the elements inside it. */
import { type Decoded, decodeEscapes, type Escape, placeholderMeaning, type WriteProse } from '../../text/index.ts'
import { entityText, type XmlElement } from './read-xml.ts'

/** What an element inside a text is there: an atom, a piece of text in its place, or only tags around its text. */
export type Inline = NonNullable<Escape['atom']> | { readonly text: string } | 'tags'

/** Decodes the content of an element. `inline` judges the elements inside it. */
export function decodeXml(source: string, element: XmlElement, inline: (element: XmlElement) => Inline): Decoded {
  const escapes: Escape[] = []
  collect(source, element, inline, escapes)
  let index = 0
  return decodeEscapes(source, element.inside, element.insideEnd, (_, at) => {
    while (index < escapes.length && escapes[index]!.start < at) index++
    return escapes[index]
  })
}

function collect(
  source: string,
  { inside, insideEnd, children }: XmlElement,
  inline: (element: XmlElement) => Inline,
  escapes: Escape[],
): void {
  // What lies between the nodes is no text: a comment.
  let reached = inside
  for (const node of children) {
    if (node.start > reached) escapes.push({ start: reached, end: node.start, text: '' })
    reached = node.end
    if (node.kind === 'text') collectEntities(source, node.start, node.end, escapes)
    else if (node.kind === 'cdata') {
      escapes.push({ start: node.start, end: node.inside, text: '' })
      if (node.end > node.insideEnd) escapes.push({ start: node.insideEnd, end: node.end, text: '' })
    } else collectElement(source, node, inline, escapes)
  }
  if (insideEnd > reached) escapes.push({ start: reached, end: insideEnd, text: '' })
}

function collectElement(
  source: string,
  element: XmlElement,
  inline: (element: XmlElement) => Inline,
  escapes: Escape[],
): void {
  const { start, inside, insideEnd, end } = element
  const stands = inline(element)
  if (stands === 'tags') {
    escapes.push({ start, end: inside, text: '' })
    collect(source, element, inline, escapes)
    if (end > insideEnd) escapes.push({ start: insideEnd, end, text: '' })
  } else if ('text' in stands) escapes.push({ start, end, text: stands.text })
  else escapes.push({ start, end, text: '', atom: stands })
}

const entity = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos)|([A-Za-z_][\w.-]{0,60}));/g

/** An entity of the file's own stands for something that is not read: it is a placeholder. */
function collectEntities(source: string, from: number, to: number, escapes: Escape[]): void {
  const text = source.slice(from, to)
  if (text.includes('&'))
    for (const { 0: whole, 1: decimal, 2: hex, 3: known, 4: own, index } of text.matchAll(entity)) {
      const start = from + index
      const end = start + whole.length
      const stands = own === undefined ? entityText(decimal, hex, known) : undefined
      if (stands !== undefined) escapes.push({ start, end, text: stands })
      else {
        const meaning = placeholderMeaning(whole)
        escapes.push({ start, end, text: '', atom: { kind: 'placeholder', ...(meaning && { meaning }) } })
      }
    }
}

/** Writes prose into an element; undefined when it cannot stand there, as `]]>` in a CDATA section. */
export function xmlWriter(element: XmlElement): WriteProse {
  const sections = element.children.filter(({ kind }) => kind === 'cdata').length
  // Where a text is written both ways it is not known which of them the place is in.
  const both = sections > 0 && element.children.length > sections
  if (both) return (prose) => (/[&<\]]/.test(prose) ? undefined : prose)
  if (sections > 0) return (prose) => (prose.includes(']') ? undefined : prose)
  return escapeXml
}

export const escapeXml = (prose: string): string =>
  prose.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;')

/** The elements of that name in the element, not deeper. */
export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => child.kind === 'element' && (name === undefined || child.name === name),
  )
