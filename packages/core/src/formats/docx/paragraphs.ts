/** The paragraphs of a Word document in the order in which they stand, with what they are. */
import type { Role } from '../../text/index.ts'
import { childOf, type XmlElement } from '../xml/read-xml.ts'
import { roleOfFacts, type Styles, settingOf } from './styles.ts'

export interface Paragraph {
  /** Counted from 1, empty ones too. */
  readonly number: number
  readonly role: Role
  /** Paragraphs of one table share it; undefined outside tables. */
  readonly table?: number
  readonly element: XmlElement
}

interface Walk {
  readonly paragraphs: Paragraph[]
  readonly styles: Styles
  tables: number
}

export function paragraphsOf(root: XmlElement, styles: Styles): Paragraph[] {
  const walk: Walk = { paragraphs: [], styles, tables: 0 }
  visit(walk, root, undefined)
  return walk.paragraphs
}

function visit(walk: Walk, element: XmlElement, table: number | undefined): void {
  for (const child of element.children) {
    if (child.kind !== 'element' || IGNORED.has(child.name) || isPrompt(child)) continue
    const inner = child.name === 'w:tbl' ? ++walk.tables : table
    if (child.name === 'w:p') {
      walk.paragraphs.push({
        number: walk.paragraphs.length + 1,
        role: roleOf(child, inner !== undefined, walk.styles),
        element: child,
        ...(inner === undefined ? {} : { table: inner }),
      })
    }
    // Text boxes stand in the runs of a paragraph.
    visit(walk, child, inner)
  }
}

/** Removed text, and what is there once more for older programs. */
export const IGNORED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
])

/** A field of a form that nobody has filled in shows what to do there. */
export const isPrompt = (element: XmlElement): boolean =>
  element.name === 'w:sdt' && childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined

function roleOf(paragraph: XmlElement, inTable: boolean, styles: Styles): Role {
  const facts = childOf(paragraph, 'w:pPr')
  const own = roleOfFacts(facts)
  const styled = styles(settingOf(facts, 'w:pStyle') ?? '')
  const unnumbered = styled === 'list-item' && settingOf(childOf(facts, 'w:numPr'), 'w:numId') === '0'
  // A numbered heading is a heading.
  if (styled && !unnumbered && (own === undefined || own === 'list-item')) return styled
  return own ?? (inTable ? 'table-cell' : 'body')
}
