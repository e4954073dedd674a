/** YAML front matter: skipped as prose, but for the lines of it that say what the document is or that readers will see. */
import { copyWithPlaceholders, type PassageWriter, type Role } from '../../text/index.ts'
import { COLON, HASH, skipBlanks } from './characters.ts'
import { cursorAt, nextLine } from './cursor.ts'
import { type Lines, type Piece, scalarPieces } from './yaml-scalar.ts'

interface FrontMatter {
  readonly values: Readonly<Record<string, string>>
  /** Where the document goes on. */
  readonly end: number
}

/** Values of these keys are prose. */
const ROLES: Readonly<Record<string, Role>> = {
  title: 'title',
  subject: 'subject',
  preheader: 'preheader',
  description: 'body',
}

const KEPT = new Map([
  ['language', 'language'],
  ['lang', 'language'],
  ['channel', 'channel'],
  ['situation', 'situation'],
  ...Object.keys(ROLES).map((key) => [key, key] as const),
])

const KEY = /([A-Za-z_][\w-]*)[ \t]*:(?=[ \t]|$)/y

/** Reads the front matter that `source` begins with at `from`, and writes its prose; block numbers begin at 0. */
export function readFrontMatter(source: string, from: number, builder: PassageWriter): FrontMatter {
  const none = { values: {}, end: from }
  const lines = frontMatterLines(source, from)
  if (!lines) return none
  const values: Record<string, string> = {}
  for (let index = 0; index < lines.starts.length; index++) {
    if (source.charCodeAt(lines.starts[index]!) === HASH)
      builder.comment(
        source.slice(lines.starts[index]! + 1, lines.ends[index]),
        lines.starts[index]!,
        lines.ends[index]!,
      )
    const key = keyAt(source, lines.starts[index]!, lines.ends[index]!)
    const name = key && KEPT.get(key.name)
    if (!key || !name || values[name] !== undefined) continue
    const pieces = scalarPieces(source, lines, index, key.end)
    const value = pieces.map(({ text }) => (text === '\n' ? ' ' : text)).join('')
    if (value.trim() === '') continue
    values[name] = value
    const role = ROLES[name]
    if (role) writeValue(source, builder, role, pieces)
  }
  return { values, end: lines.after }
}

/** The lines between `---` on the first line and the next `---`; undefined when there is no front matter. */
function frontMatterLines(source: string, from: number): (Lines & { readonly after: number }) | undefined {
  if (!source.startsWith('---', from)) return undefined
  const cursor = cursorAt(source, from)
  const starts: number[] = []
  const ends: number[] = []
  nextLine(cursor)
  if (skipBlanks(source, from + 3, cursor.end) !== cursor.end) return undefined
  while (nextLine(cursor)) {
    if (source.startsWith('---', cursor.at) && skipBlanks(source, cursor.at + 3, cursor.end) === cursor.end)
      return { starts, ends, after: Math.min(cursor.next, source.length) }
    starts.push(cursor.at)
    ends.push(cursor.end)
  }
  return undefined
}

function keyAt(source: string, start: number, end: number): { name: string; end: number } | undefined {
  let colon = start
  while (colon < end && source.charCodeAt(colon) !== COLON && colon - start < 40) colon++
  const line = source.slice(start, Math.min(end, colon + 2))
  KEY.lastIndex = 0
  const match = KEY.exec(line)
  return match ? { name: match[1]!.toLowerCase(), end: start + match[0].length } : undefined
}

function writeValue(source: string, builder: PassageWriter, role: Role, pieces: readonly Piece[]): void {
  builder.open({ role, block: BLOCKS.indexOf(role) })
  for (const { text, start, end, verbatim } of pieces) {
    if (verbatim) copyWithPlaceholders(source, start, end, builder)
    else builder.replace(text, start, end)
  }
  builder.close()
}

const BLOCKS: readonly Role[] = ['title', 'subject', 'preheader', 'body']

/** Block numbers below this one belong to the front matter. */
export const FRONT_MATTER_BLOCKS: number = BLOCKS.length
