/**
 * What the styles of a Word document say that a paragraph is. Ids tell nothing: Word makes them of the name in its own language (見出し 1 has the
 * id `1`, an own style `a3`). The names of built-in styles are English in every Word.
 */
import type { Role } from '../../text/index.ts'
import { childOf, type XmlElement } from '../xml/read-xml.ts'

/** The role of a style by its id; undefined when it says nothing. */
export type Styles = (id: string) => Role | undefined

const builtIn: readonly (readonly [RegExp, Role])[] = [
  [/^heading\s?\d$/i, 'heading'],
  [/^(?:subtitle|toc heading)$/i, 'heading'],
  [/^title$/i, 'title'],
  [/^list\b|^ListParagraph$/i, 'list-item'],
  [/quote$/i, 'quote'],
  [/^caption$/i, 'caption'],
  [/^(?:footnote|endnote) text$/i, 'footnote'],
]

/** Where a document has no table of styles: ids of Word in some languages. */
const byId: readonly (readonly [RegExp, Role])[] = [
  ...builtIn,
  [/^(?:berschrift|titre|t[ií]?tulo|titolo|kop|rubrik|overskrift)\s?\d/i, 'heading'],
  [/^list/i, 'list-item'],
]

const roleIn = (names: typeof builtIn, name: string): Role | undefined =>
  names.find(([pattern]) => pattern.test(name))?.[1]

/** More styles upon styles than this are a circle. */
const longestChain = 20

/** Reads `<w:styles>`; without it ids are taken for names. */
export function stylesOf(root: XmlElement | undefined): Styles {
  if (!root) return (id) => roleIn(byId, id)
  const styles = new Map<string, XmlElement>()
  for (const child of root.children) {
    const id = child.kind === 'element' && child.name === 'w:style' ? child.attributes.get('w:styleId') : undefined
    if (id !== undefined) styles.set(id, child as XmlElement)
  }
  const roles = new Map<string, Role | undefined>()
  return (id) => {
    if (!roles.has(id)) roles.set(id, roleOf(styles, id))
    return roles.get(id)
  }
}

function roleOf(styles: ReadonlyMap<string, XmlElement>, id: string): Role | undefined {
  let style = styles.get(id)
  if (!style) return roleIn(byId, id)
  for (let step = 0; style && step < longestChain; step++) {
    const role = roleIn(builtIn, settingOf(style, 'w:name') ?? '') ?? roleOfFacts(childOf(style, 'w:pPr'))
    if (role) return role
    style = styles.get(settingOf(style, 'w:basedOn') ?? '')
  }
  return undefined
}

/** What `<w:pPr>` of a paragraph or a style says: its level in the outline (9 is body text), its numbering (0 is none). */
export function roleOfFacts(facts: XmlElement | undefined): Role | undefined {
  const level = settingOf(facts, 'w:outlineLvl')
  if (level !== undefined && Number(level) < 9) return 'heading'
  const numbering = childOf(facts, 'w:numPr')
  return numbering && settingOf(numbering, 'w:numId') !== '0' ? 'list-item' : undefined
}

export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.get('w:val')
