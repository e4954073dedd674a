/** The paragraphs of a Word document in the order in which they stand, with what they are. */
import type { Role } from '../../text/index.ts'
import type { XmlElement } from '../xml/read-xml.ts'

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
  tables: number
}

export function paragraphsOf(root: XmlElement): Paragraph[] {
  const walk: Walk = { paragraphs: [], tables: 0 }
  visit(walk, root, undefined)
  return walk.paragraphs
}

function visit(walk: Walk, element: XmlElement, table: number | undefined): void {
  for (const child of element.children) {
    if (child.kind !== 'element' || IGNORED.has(child.name)) continue
    const inner = child.name === 'w:tbl' ? ++walk.tables : table
    if (child.name === 'w:p') {
      walk.paragraphs.push({
        number: walk.paragraphs.length + 1,
        role: roleOf(child, inner !== undefined),
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

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => child.kind === 'element' && child.name === name)
}

/** Styles by their ids, which Word keeps in English except for headings and titles of some languages. */
const STYLES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:heading|berschrift|titre|t[ií]?tulo|titolo|kop|rubrik|overskrift)\s?\d/i, 'heading'],
  [/^subtitle$/i, 'heading'],
  [/^title$/i, 'title'],
  [/^list/i, 'list-item'],
  [/quote$/i, 'quote'],
  [/^caption$/i, 'caption'],
]

function roleOf(paragraph: XmlElement, inTable: boolean): Role {
  const facts = childOf(paragraph, 'w:pPr')
  const style = childOf(facts, 'w:pStyle')?.attributes.get('w:val') ?? ''
  const named = STYLES.find(([pattern]) => pattern.test(style))?.[1]
  if (named) return named
  if (childOf(facts, 'w:outlineLvl')) return 'heading'
  if (childOf(facts, 'w:numPr')) return 'list-item'
  return inTable ? 'table-cell' : 'body'
}
