/**
 * XML as a tree in which everything keeps its place. The readers of XML that were tried lose what is needed here: `saxes` tells no start of a
 * text and no entity, `htmlparser2` ends a DOCTYPE at the first `>` inside it and passes over tags that do not match. Entities that a file
 * declares are never expanded, so that they cannot multiply.
 */
import { type Said, type SourceSpan, say } from '../../base/index.ts'

export interface XmlElement {
  readonly kind: 'element'
  /** With its prefix, as written. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly start: number
  readonly children: XmlNode[]
  /** Where its content begins. */
  readonly inside: number
  /** Where its content ends and where the element itself does. */
  insideEnd: number
  end: number
}

export interface XmlText extends SourceSpan {
  readonly kind: 'text'
}

/** `start` and `end` are those of the section with its marks, `inside` and `insideEnd` those of its text. */
export interface XmlCdata extends SourceSpan {
  readonly kind: 'cdata'
  readonly inside: number
  readonly insideEnd: number
}

export type XmlNode = XmlElement | XmlText | XmlCdata

export interface Xml {
  readonly root: XmlElement | undefined
  readonly comments: readonly SourceSpan[]
}

/** Deeper files are not copy. */
const deepest = 200

const name = /[^\s<>/='"&]{1,200}/y
const attribute = /\s+([:A-Z_a-z\u0080-\uffff][-:\w.\u0080-\uffff]{0,199})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

interface Reader {
  readonly source: string
  readonly stack: XmlElement[]
  root: XmlElement | undefined
  readonly comments: SourceSpan[]
  /** Names of the file's own entities. */
  readonly declared: ReadonlySet<string>
  readonly broken: (message: Said, span: SourceSpan) => void
}

/** Reads what can be read; `broken` hears what cannot, as sentences. */
export function readXml(source: string, broken: (message: Said, span: SourceSpan) => void): Xml {
  const declared = new Set(Array.from(source.matchAll(/<!ENTITY\s+([\w.-]+)/g), ([, name]) => name!))
  const reader: Reader = { source, stack: [], root: undefined, comments: [], declared, broken }
  const strange = noCharacter.exec(source)
  if (strange) {
    const code = strange[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    broken(say('XML has no character U+{code}.', { code }), { start: strange.index, end: strange.index + 1 })
  }
  let at = 0
  while (at < source.length) {
    const tag = source.indexOf('<', at)
    const textEnd = tag < 0 ? source.length : tag
    if (textEnd > at) readText(reader, at, textEnd)
    if (tag < 0) break
    at = readMarkup(reader, tag)
  }
  for (const open of reader.stack) {
    broken(say('<{name}> is not closed.', { name: open.name }), { start: open.start, end: open.inside })
    open.insideEnd = open.end = source.length
  }
  return { root: reader.root, comments: reader.comments }
}

/** What cannot stand in a text: a reference to nothing, the start of one that is none, the end of a section that did not begin. */
const fault = /&(?:([A-Za-z_][\w.-]{0,60});|(?!#\d{1,7};|#x[0-9A-Fa-f]{1,6};))|\]\]>/g

/** Characters that XML does not have. */
const noCharacter = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/

function readText({ source, stack, declared, broken }: Reader, start: number, end: number): void {
  const text = source.slice(start, end)
  const parent = stack.at(-1)
  if (parent) parent.children.push({ kind: 'text', start, end })
  else if (/[^\s\uFEFF]/.test(text))
    broken(say('This text stands outside the first element, so it is not read.'), { start, end })
  for (const { 0: whole, 1: entity, index } of text.matchAll(fault)) {
    const span = { start: start + index, end: start + index + whole.length }
    if (whole === '&') broken(say('“&” begins no character reference here; in text it is written &amp;.'), span)
    else if (entity === undefined) broken(say('“]]>” ends nothing here; in text it is written ]]&gt;.'), span)
    else if (named[entity] === undefined && !declared.has(entity))
      broken(say('The file does not declare {name}.', { name: whole }), span)
  }
}

/** Reads the markup that begins at `at` and returns where it ends. */
function readMarkup(reader: Reader, at: number): number {
  const { source } = reader
  if (source.startsWith('<!--', at)) return readComment(reader, at)
  if (source.startsWith('<![CDATA[', at)) return readCdata(reader, at)
  if (source.startsWith('<?', at)) return instructionEnd(reader, at)
  if (source.startsWith('<!', at)) return doctypeEnd(reader, at)
  if (source[at + 1] === '/') return readClosingTag(reader, at)
  return readOpeningTag(reader, at)
}

function after({ source, broken }: Reader, mark: string, at: number): number {
  const found = source.indexOf(mark, at)
  if (found >= 0) return found + mark.length
  broken(say('“{mark}” is missing.', { mark }), { start: at, end: Math.min(source.length, at + 9) })
  return source.length
}

function readComment(reader: Reader, start: number): number {
  const end = after(reader, '-->', start + 4)
  if (reader.source.lastIndexOf('<!--', end - 1) > start)
    reader.broken(say('Another comment begins in this one, so it may not be closed.'), { start, end })
  reader.comments.push({ start, end })
  return end
}

function readCdata(reader: Reader, start: number): number {
  const end = after(reader, ']]>', start)
  const insideEnd = reader.source.startsWith(']]>', end - 3) ? end - 3 : end
  reader.stack.at(-1)?.children.push({ kind: 'cdata', start, end, inside: start + 9, insideEnd })
  return end
}

/** The declaration of the file, or a processing instruction. */
function instructionEnd(reader: Reader, start: number): number {
  name.lastIndex = start + 2
  if (!name.test(reader.source)) beginsNothing(reader, '<?', start)
  return after(reader, '?>', start + 2)
}

const beginsNothing = ({ broken }: Reader, mark: string, start: number): void =>
  broken(say('“{mark}” begins nothing here, so it is not read.', { mark }), { start, end: start + mark.length })

/** A DOCTYPE may hold declarations in brackets; they are passed over. */
function doctypeEnd(reader: Reader, start: number): number {
  const { source } = reader
  if (!source.startsWith('<!DOCTYPE', start) || reader.root) beginsNothing(reader, '<!', start)
  const pattern = /[>[]/g
  pattern.lastIndex = start
  const found = pattern.exec(source)
  if (found?.[0] === '[') {
    const close = /\]\s*>/g
    close.lastIndex = found.index
    return close.test(source) ? close.lastIndex : after(reader, ']>', source.length)
  }
  return after(reader, '>', start)
}

function readClosingTag(reader: Reader, start: number): number {
  const { source, stack, broken } = reader
  name.lastIndex = start + 2
  const written = name.exec(source)?.[0] ?? ''
  const end = after(reader, '>', start + 2)
  const open = lastNamed(stack, written)
  if (open < 0) broken(say('</{name}> closes nothing.', { name: written }), { start, end })
  else {
    for (const forgotten of stack.splice(open + 1)) {
      broken(say('<{name}> is not closed before </{outer}>.', { name: forgotten.name, outer: written }), {
        start: forgotten.start,
        end: forgotten.inside,
      })
      forgotten.insideEnd = forgotten.end = start
    }
    const element = stack.pop()!
    element.insideEnd = start
    element.end = end
  }
  return end
}

function lastNamed(stack: readonly XmlElement[], written: string): number {
  for (let index = stack.length - 1; index >= 0; index--) if (stack[index]!.name === written) return index
  return -1
}

function readOpeningTag(reader: Reader, start: number): number {
  const { source, stack, broken } = reader
  name.lastIndex = start + 1
  const written = name.exec(source)?.[0]
  if (written === undefined) {
    broken(say('“<” begins no tag here; in text it is written &lt;.'), { start, end: start + 1 })
    stack.at(-1)?.children.push({ kind: 'text', start, end: start + 1 })
    return start + 1
  }
  const attributes = new Map<string, string>()
  let at = name.lastIndex
  attribute.lastIndex = at
  for (let match = attribute.exec(source); match; match = attribute.exec(source)) {
    attributes.set(match[1]!, decodeEntities(match[2] ?? match[3] ?? ''))
    at = attribute.lastIndex
  }
  const close = /\s*(\/?)>/y
  close.lastIndex = at
  const closed = close.exec(source)
  const end = closed ? close.lastIndex : after(reader, '>', at)
  if (!closed) broken(say('The tag <{name}> is malformed.', { name: written }), { start, end })
  const element: XmlElement = {
    kind: 'element',
    name: written,
    attributes,
    start,
    children: [],
    inside: end,
    insideEnd: end,
    end,
  }
  const parent = stack.at(-1)
  if (parent) parent.children.push(element)
  else if (reader.root)
    broken(say('<{name}> stands beside the first element, so it is not read.', { name: written }), { start, end })
  else reader.root = element
  if (closed?.[1] === '/' || source[end - 2] === '/') return end
  if (stack.length === deepest)
    broken(say('<{name}> lies deeper than {most} elements.', { name: written, most: deepest }), { start, end })
  else stack.push(element)
  return end
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => child.kind === 'element' && child.name === name)
}

const entity = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g

/** The text of a value with the entities that XML itself has. */
export const decodeEntities = (value: string): string =>
  value.includes('&')
    ? value.replace(entity, (whole, decimal, hex, named) => entityText(decimal, hex, named) ?? whole)
    : value

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What an entity stands for; undefined when there is no such character. */
export function entityText(decimal?: string, hex?: string, known?: string): string | undefined {
  if (known !== undefined) return named[known]
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
