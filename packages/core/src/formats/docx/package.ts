/**
 * The parts of a Word file that have text, as one XML text: what Word itself writes when it saves a document as flat XML. Spans are offsets in it.
 */
import type { XmlElement } from '../xml/read-xml.ts'

/** A part as it stands in the archive. */
export interface PackedPart {
  /** `word/document.xml` */
  readonly name: string
  readonly xml: string
}

export interface WordPart {
  /** For paths; undefined for the text itself. */
  readonly name: string | undefined
  readonly element: XmlElement
}

/** Parts that are read, in their order. */
const order: readonly RegExp[] = [
  /^\/?word\/document\d*\.xml$/,
  /^\/?word\/footnotes\.xml$/,
  /^\/?word\/endnotes\.xml$/,
  /^\/?word\/header\d*\.xml$/,
  /^\/?word\/footer\d*\.xml$/,
  /^\/?word\/styles\.xml$/,
]

/** The place of a part among those that are read; -1 for others. */
export const placeOfPart = (name: string): number => order.findIndex((pattern) => pattern.test(name))

export const isText = (name: string): boolean => order[0]!.test(name)

const prolog = /^\uFEFF?\s{0,20}<\?xml[^>]{0,200}\?>\s*/
const namespace = 'http://schemas.microsoft.com/office/2006/xmlPackage'

/** Joins parts that are in order. */
export function joinedParts(parts: readonly PackedPart[]): string {
  const joined = parts.map(
    ({ name, xml }) =>
      `<pkg:part pkg:name="/${name}"><pkg:xmlData>\n${xml.replace(prolog, '')}\n</pkg:xmlData></pkg:part>\n`,
  )
  return `<pkg:package xmlns:pkg="${namespace}">\n${joined.join('')}</pkg:package>`
}

/** The parts in a joined text, or the one that stands alone. Separators of notes are no text. */
export function partsIn(root: XmlElement): WordPart[] {
  if (root.name !== 'pkg:package') return [{ name: undefined, element: root }]
  return elementsIn(root).flatMap((part) => {
    const name = part.attributes.get('pkg:name') ?? ''
    const data = elementsIn(part).flatMap(elementsIn)[0]
    if (placeOfPart(name) < 0 || !data) return []
    return /notes\.xml$/.test(name) ? notesIn(data) : [{ name: nameOf(name), element: data }]
  })
}

const elementsIn = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => child.kind === 'element')

/** `header 2` for `/word/header2.xml`. */
const nameOf = (name: string): string | undefined =>
  /(header|footer)\d*/
    .exec(name)?.[0]
    .replace(/(?=\d)/, ' ')
    .replace(/(\d) /g, '$1')

/** Numbered as readers see them: from 1, in the order of the part. */
function notesIn(data: XmlElement): WordPart[] {
  const kind = data.name === 'w:endnotes' ? 'endnote' : 'footnote'
  const notes = elementsIn(data).filter(({ attributes }) => (attributes.get('w:type') ?? 'normal') === 'normal')
  return notes.map((element, index) => ({ name: `${kind} ${index + 1}`, element }))
}
