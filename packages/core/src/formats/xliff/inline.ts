/** The elements inside a text of XLIFF: some stand for a placeholder, some for markup, some mark the text in them. */
import { placeholderMeaning } from '../../text/index.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { Inline } from '../xml/xml-text.ts'

/** Elements around text. */
const around: ReadonlySet<string> = new Set(['g', 'mrk', 'pc'])

/** Halves of a pair of tags, and marks without text. */
const marks: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'bx', 'ex', 'sc', 'ec', 'sm', 'em'])

export function inlineOf(element: XmlElement): Inline {
  const { name, attributes } = element
  if (around.has(name)) return 'tags'
  if (marks.has(name)) return { text: '' }
  const id = attributes.get('id') ?? ''
  const type = attributes.get('ctype') ?? attributes.get('subType') ?? attributes.get('type') ?? ''
  if (type === 'lb' || id === 'LINE_BREAK' || type === 'x-br') return { text: '\n' }
  // Angular writes the tags around text as `START_…` and `CLOSE_…`.
  if (/^(?:START|CLOSE)_/.test(id)) return { text: '' }
  if (name === 'cp') return { text: '' }
  const shown = attributes.get('equiv-text') ?? attributes.get('disp') ?? attributes.get('equiv') ?? id
  const meaning = placeholderMeaning(shown) ?? placeholderMeaning(`{${id}}`)
  return { kind: 'placeholder', ...(meaning && { meaning }) }
}
