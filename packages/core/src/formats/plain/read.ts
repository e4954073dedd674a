/** Cuts plain text into passages: paragraphs, list items, quotes and a subject line. */
import { type Document, documentBuilder, type PassageWriter, type Role } from '../../text/index.ts'
import { copyWithAddresses } from './addresses.ts'
import { type Line, linesOf } from './lines.ts'

export function readPlain(source: string): Document {
  const builder = documentBuilder(source, 'plain')
  writePlain(source, builder)
  return builder.finish()
}

export function writePlain(source: string, builder: PassageWriter): void {
  const reader: PlainReader = { source, builder, open: undefined, block: 0, blocks: 1, lineEnd: 0 }
  for (const line of linesOf(source)) readLine(reader, line)
  builder.close()
}

interface PlainReader {
  readonly source: string
  readonly builder: PassageWriter
  /** The role of the open passage. */
  open: Role | undefined
  /** Block number of the open list or quote. */
  block: number
  blocks: number
  /** End of the last line that was written. */
  lineEnd: number
}

/** Paragraphs share block 0; each list and each quote has a number of its own. */
function readLine(reader: PlainReader, line: Line): void {
  if (line.kind === 'blank') {
    reader.builder.close()
    // A list goes on after a blank line when another item follows.
    if (reader.open !== 'list-item') reader.open = undefined
    reader.lineEnd = -1
    return
  }
  const role = ROLES[line.kind]
  const begins =
    reader.lineEnd < 0 || line.kind === 'item' || line.kind === 'subject' || !continuesPassage(reader, line)
  if (begins) openPassage(reader, role)
  else reader.builder.replace('\n', reader.lineEnd, line.start)
  copyWithAddresses(reader.source, line.start, line.end, reader.builder)
  reader.lineEnd = line.end
}

const ROLES: Readonly<Record<Exclude<Line['kind'], 'blank'>, Role>> = {
  text: 'body',
  continued: 'body',
  wide: 'body',
  item: 'list-item',
  quote: 'quote',
  subject: 'subject',
}

/** Text goes on in a paragraph, and in a list item when it is indented or begins in lower case, as a wrapped line does. */
function continuesPassage(reader: PlainReader, line: Line): boolean {
  if (line.kind === 'quote') return reader.open === 'quote'
  if (reader.open === 'list-item') return line.kind !== 'text' || LOWER_CASE.test(reader.source.charAt(line.start))
  return reader.open === 'body' && line.kind !== 'wide'
}

const LOWER_CASE = /\p{Ll}/u

function openPassage(reader: PlainReader, role: Role): void {
  const own = role === 'list-item' || role === 'quote'
  if (own && reader.open !== role) reader.block = reader.blocks++
  reader.open = role
  reader.builder.open({ role, block: own ? reader.block : role === 'subject' ? reader.blocks++ : 0 })
}
