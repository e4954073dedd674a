/** Reads the XML of a Word document: paragraphs as passages, across the runs into which Word cuts them. */
import { say, worded } from '../../base/index.ts'
import {
  type Document,
  type DocumentBuilder,
  documentBuilder,
  HARD_BREAK,
  placeholderMeaning,
  type WriteProse,
} from '../../text/index.ts'
import { copyWithAddresses } from '../plain/addresses.ts'
import { childOf, entityText, readXml, type XmlElement } from '../xml/read-xml.ts'
import { partsIn, type WordPart } from './package.ts'
import { IGNORED, isPrompt, type Paragraph, paragraphsOf } from './paragraphs.ts'
import { type Styles, stylesOf } from './styles.ts'

export function readWord(source: string): Document {
  const builder = documentBuilder(source, 'docx')
  const { root } = readXml(source, (message, span) =>
    builder.problem({ code: 'broken-xml', ...worded(message, say('Open the file in Word and save it again.')), span }),
  )
  const parts = root ? partsIn(root) : []
  if (parts.length === 0) builder.problem(noWord)
  const styles = stylesOf(parts.find(({ element }) => element.name === 'w:styles')?.element)
  const blocks = { next: 0 }
  for (const part of parts) readPart(part, styles, { source, builder, blocks })
  skipComments(source, builder)
  return builder.finish()
}

const noWord = {
  code: 'not-docx',
  ...worded(say('The text holds no text of Word.'), say('Give the XML of a Word file, or name another format.')),
}

interface Reading {
  readonly source: string
  readonly builder: DocumentBuilder
  readonly blocks: { next: number }
}

function readPart({ name, element }: WordPart, styles: Styles, { source, builder, blocks }: Reading): void {
  if (element.name === 'w:styles') return
  let section = blocks.next++
  const tables = new Map<number, number>()
  for (const paragraph of paragraphsOf(element, styles)) {
    const { role, table } = paragraph
    if (table !== undefined && !tables.has(table)) tables.set(table, blocks.next++)
    if (role === 'heading') section = blocks.next++
    const own = table === undefined ? section : tables.get(table)!
    writeParagraph({ source, builder, field: undefined, merged: false, depth: 0, runs: 0 }, paragraph, own, name)
    if (role === 'heading') section = blocks.next++
  }
}

/** Comments are for those who write. */
function skipComments(source: string, builder: DocumentBuilder): void {
  const count = source.split('<w:commentReference ').length - 1
  if (count > 0) builder.skip(say('in comments'), undefined, count)
}

interface WordWriter {
  readonly source: string
  readonly builder: DocumentBuilder
  /** The instruction of the field whose result is being read. */
  field: string | undefined
  /** Its placeholder has been written, so the rest of the result is passed over. */
  merged: boolean
  depth: number
  /** Runs of the paragraph so far. */
  runs: number
}

const never: WriteProse = () => undefined

function writeParagraph(
  writer: WordWriter,
  { number, role, element }: Paragraph,
  block: number,
  part: string | undefined,
): void {
  const language = languageOf(writer.source, element)
  const path = `${part === undefined ? '' : `${part}, `}paragraph ${number}`
  writer.builder.open({ role, block, path, write: never, ...(language ? { language } : {}) })
  writeContent(writer, element)
  writer.builder.close()
}

function writeContent(writer: WordWriter, element: XmlElement): void {
  for (const child of element.children) {
    if (child.kind !== 'element' || IGNORED.has(child.name)) continue
    if (child.name === 'w:r') writeRun(writer, child)
    else if (child.name === 'w:fldSimple' && MERGE_FIELD.test(child.attributes.get('w:instr') ?? ''))
      writeMergeField(writer, child.attributes.get('w:instr')!, child)
    else if (child.name !== 'w:p' && child.name !== 'w:pPr' && !isPrompt(child)) writeContent(writer, child)
  }
}

function writeRun(writer: WordWriter, run: XmlElement): void {
  writer.builder.part(`run ${++writer.runs}`)
  const hidden = childOf(childOf(run, 'w:rPr'), 'w:vanish')
  if (hidden && !/^(?:0|false|off)$/.test(hidden.attributes.get('w:val') ?? '')) return
  for (const child of run.children) if (child.kind === 'element') writePiece(writer, child)
}

function writePiece(writer: WordWriter, piece: XmlElement): void {
  const { builder } = writer
  const { name, start, end } = piece
  if (name === 'w:fldChar') readField(writer, piece)
  else if (writer.merged) return
  else if (name === 'w:instrText') {
    if (writer.depth > 0) writer.field = (writer.field ?? '') + writer.source.slice(piece.inside, piece.insideEnd)
  } else if (writer.field !== undefined && MERGE_FIELD.test(writer.field)) {
    if (name === 'w:t') {
      writeMergeField(writer, writer.field, piece)
      writer.merged = true
    }
  } else if (name === 'w:t') writeText(writer, piece)
  // Readings above Japanese characters say the same once more.
  else if (name === 'w:ruby') writeContent(writer, childOf(piece, 'w:rubyBase') ?? piece)
  else if (name in REPLACED) builder.replace(REPLACED[name]!, start, end)
}

/** A complex field: `begin`, its instruction, `separate`, its result, `end`. */
function readField(writer: WordWriter, { attributes }: XmlElement): void {
  const kind = attributes.get('w:fldCharType')
  if (kind === 'begin') writer.depth++
  else if (kind === 'end') {
    writer.depth = Math.max(0, writer.depth - 1)
    writer.field = undefined
    writer.merged = false
  }
}

const MERGE_FIELD = /^\s*MERGEFIELD\s+"?([^"\\]{1,80}?)"?\s*(?:\\|$)/

function writeMergeField({ builder }: WordWriter, instruction: string, { start, end }: XmlElement): void {
  const raw = `«${MERGE_FIELD.exec(instruction)![1]}»`
  const meaning = placeholderMeaning(raw)
  builder.atom('placeholder', start, end, meaning ? { raw, meaning } : { raw })
}

const REPLACED: Readonly<Record<string, string>> = {
  'w:br': HARD_BREAK,
  'w:cr': HARD_BREAK,
  'w:tab': ' ',
  'w:noBreakHyphen': '-',
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g

function writeText({ source, builder }: WordWriter, { inside, insideEnd }: XmlElement): void {
  let run = inside
  for (const match of source.slice(inside, insideEnd).matchAll(ENTITY)) {
    const at = inside + match.index
    const text = entityText(match[1], match[2], match[3])
    if (text === undefined) continue
    copyWithAddresses(source, run, at, builder)
    run = at + match[0].length
    builder.replace(text, at, run)
  }
  copyWithAddresses(source, run, insideEnd, builder)
}

const LANGUAGE = /<w:lang\b([^>]{0,300})>/g
const WIDE_TEXT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** The language that Word checks the paragraph's spelling in, when all of its runs that name one agree. */
function languageOf(source: string, { inside, insideEnd }: XmlElement): string | undefined {
  const xml = source.slice(inside, insideEnd)
  const wanted = WIDE_TEXT.test(xml) ? 'w:eastAsia' : 'w:val'
  const tags = new Set<string>()
  for (const [, attributes = ''] of xml.matchAll(LANGUAGE)) {
    const value = new RegExp(`${wanted}="([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)"`).exec(attributes)?.[1]
    if (value) tags.add(value)
  }
  return tags.size === 1 ? [...tags][0] : undefined
}
