/** Reads the tags of HTML: what they end, what they say of the text in them, and which of their attributes are prose. */
import { say } from '../../base/index.ts'
import { HARD_BREAK, placeholderMeaning, type Role } from '../../text/index.ts'
import { skipSpace } from '../markdown/characters.ts'
import { closingTag, tagEnd } from '../markdown/inline-html.ts'
import { isLayoutTable, languageOf, roleByAttributes, roleOfAttribute, writeAttribute } from './attributes.ts'
import { cutOff } from './declarations.ts'
import { type ElementFacts, elementFacts } from './elements.ts'
import {
  addAtom,
  addSpace,
  around,
  copyProse,
  endImplied,
  type HtmlReader,
  popElement,
  pushElement,
  type Surroundings,
} from './reader.ts'
import { attributeText, type Tag, tagAt } from './tag.ts'

/** Handles the tag at `at`, after writing the prose from `run` on; gives where reading goes on, `at` itself when there is no tag. */
export function readTag(reader: HtmlReader, run: number, at: number): number {
  const { view, ground } = reader
  // In Markdown what is not quite a tag is text.
  const end = ground.document ? view.end : tagEnd(view.text, at, view.end)
  const tag = end < 0 ? undefined : tagAt(view.text, at, end)
  if (!tag && !ground.document) return at
  copyProse(reader, run, at)
  if (!tag)
    return cutOff(reader, at, say('The tag that begins here does not end, so the rest of the text is not read.'))
  if (tag.name === 'br') return readBreak(reader, at, tag.end)
  return tag.closing ? readEnd(reader, tag) : readStart(reader, tag, at)
}

/** The white space after a line break is only how the file is laid out. */
function readBreak(reader: HtmlReader, at: number, after: number): number {
  addSpace(reader, HARD_BREAK, at, after)
  return skipSpace(reader.view.text, after, reader.view.end)
}

function readEnd(reader: HtmlReader, { name, end }: Tag): number {
  const divided = popElement(reader, name)
  if (divided || elementFacts(name)?.divides) closePassage(reader)
  return end
}

function readStart(reader: HtmlReader, tag: Tag, at: number): number {
  const { name, end } = tag
  const facts = elementFacts(name)
  if (name === 'attribute') {
    const key = attributeText(reader.view.text, tag, 'key')
    if (key !== undefined) return readVariable(reader, key, at, end)
  }
  if (facts?.code) return readCode(reader, name, at, end)
  if (name === 'rt' || name === 'rp') return afterReading(reader, end)
  const attributeRole = reader.ground.document ? roleByAttributes(reader.view.text, tag, reader.shown) : undefined
  const divides = facts?.divides === true || attributeRole !== undefined
  if (divides) {
    closePassage(reader)
    endImplied(reader, name, facts)
  }
  const inner = surroundingsIn(reader, tag, facts, attributeRole)
  if (name === 'img' && reader.open) addAtom(reader, 'image', at, end)
  noteAttributes(reader, tag, inner)
  if (facts?.silent) {
    const after = tag.selfClosing ? end : afterElement(reader, name, at, end)
    if (facts.image && reader.open) addAtom(reader, 'image', at, after)
    return after
  }
  if (!facts?.empty && !tag.selfClosing) pushElement(reader, name, divides, inner)
  return end
}

/** Intercom writes a variable as `<attribute key="user.name" default="there"/>`. */
function readVariable(reader: HtmlReader, key: string, at: number, end: number): number {
  const meaning = placeholderMeaning(`{{${key}}}`)
  addAtom(reader, 'placeholder', at, end, meaning ? { meaning } : {})
  return end
}

function readCode(reader: HtmlReader, name: string, at: number, after: number): number {
  const { text, end } = reader.view
  const close = closingTag(text, name, after, Math.min(end, after + CODE_LIMIT))
  const stop = close < 0 ? -1 : tagEnd(text, close, end)
  if (stop < 0) return after
  addAtom(reader, 'code', at, stop)
  return stop
}

/** How far the end of inline code, and of a reading, is looked for. */
const CODE_LIMIT = 2000

const readingEnd = /<(?:\/r[tp]\s{0,9}>|\/ruby\b|r[tp]\b)/i

/** How characters are read stands above them, and would stand between them in the prose: `<ruby>珈琲<rt>コーヒー</rt></ruby>`. The end may be left out. */
function afterReading({ view: { text, end } }: HtmlReader, from: number): number {
  const match = readingEnd.exec(text.slice(from, Math.min(end, from + CODE_LIMIT)))
  if (!match) return from
  return from + match.index + (match[0].endsWith('>') ? match[0].length : 0)
}

function afterElement(reader: HtmlReader, name: string, at: number, from: number): number {
  const { text, end } = reader.view
  const close = closingTag(text, name, from, end)
  const after = close < 0 ? -1 : text.slice(close, end).indexOf('>')
  return after < 0
    ? cutOff(
        reader,
        at,
        say('The element <{name}> that begins here does not end, so the rest of the text is not read.', { name }),
      )
    : close + after + 1
}

/** Roles that hold for all that stands in the element. */
const FIXED: ReadonlySet<Role> = new Set(['preheader', 'button', 'title'])

function surroundingsIn(
  reader: HtmlReader,
  tag: Tag,
  facts: ElementFacts | undefined,
  attributeRole: Role | undefined,
): Surroundings {
  const outer = around(reader)
  const { text } = reader.view
  const isTable = tag.name === 'table'
  const layout = isTable ? isLayoutTable(text, tag) : (outer.layout ?? false)
  const language = tag.attributes.length === 0 ? outer.language : (languageOf(text, tag) ?? outer.language)
  const elementRole = facts?.role === 'table-cell' && layout ? undefined : facts?.role
  const role = FIXED.has(outer.role) ? outer.role : (attributeRole ?? elementRole ?? outer.role)
  const apart = (facts?.apart && !(isTable && layout)) || attributeRole === 'preheader'
  if (!apart && role === outer.role && language === outer.language && layout === (outer.layout ?? false)) return outer
  const block = apart ? reader.nextBlock++ : outer.block
  return {
    role,
    layout,
    ...(block === undefined ? {} : { block }),
    ...(language === undefined ? {} : { language }),
  }
}

/** In Markdown only the alternative text of an image is prose. */
function noteAttributes(reader: HtmlReader, tag: Tag, inner: Surroundings): void {
  for (const attribute of tag.attributes) {
    if (attribute.start >= attribute.end) continue
    if (!reader.ground.document && attribute.name !== 'alt') continue
    const role = roleOfAttribute(reader.view.text, tag, attribute.name)
    if (!role) continue
    const prose = { role, attribute, around: inner }
    if (reader.open) reader.pending.push(prose)
    else writeAttribute(reader, prose)
  }
}

/** Ends the open passage and writes the attributes that waited for it. */
export function closePassage(reader: HtmlReader): void {
  if (reader.open) reader.builder.close()
  reader.open = false
  if (reader.pending.length === 0) return
  for (const prose of reader.pending) writeAttribute(reader, prose)
  reader.pending = []
}
