/** Lets a rule rest for one passage, by a comment in the file's own syntax. */
import { type Document, type Finding, lineMap } from '@onevoice/core'
import { extensionOf } from '../checking/judge.ts'

/** What opens and closes a comment that stands on a line of its own. */
type Marks = readonly [open: string, close: string]

const xml: Marks = ['<!-- ', ' -->']
const hash: Marks = ['# ', '']

/** By format; the others go by the name of the file. */
const byFormat: Readonly<Record<string, Marks>> = {
  markdown: xml,
  html: xml,
  mjml: xml,
  mdx: ['{/* ', ' */}'],
  po: hash,
  ftl: hash,
  'mozilla-lang': hash,
  properties: hash,
  'joomla-ini': ['; ', ''],
  'ios-strings': ['/* ', ' */'],
  // A note is a block of its own.
  vtt: ['NOTE ', '\n'],
}

const byEnding: Readonly<Record<string, Marks>> = {
  yaml: hash,
  yml: hash,
  xml,
  xlf: xml,
  xliff: xml,
  stringsdict: xml,
  resx: xml,
  resw: xml,
  jsonc: ['// ', ''],
  json5: ['// ', ''],
}

/** Undefined where programs that read the file would stumble over a comment, as over one in JSON that has none yet. */
function marksOf({ format, comments }: Document, uri: string): Marks | undefined {
  const ending = extensionOf(uri) ?? ''
  if (ending === 'stringsdict') return xml
  if (ending === 'json' && comments.length > 0) return byEnding['jsonc']
  return byFormat[format] ?? byEnding[ending]
}

export interface Insertion {
  readonly at: number
  readonly text: string
}

export interface RestOptions {
  readonly finding: Finding
  readonly document: Document
  readonly uri: string
  readonly reason: string
  /** Whether the file with the comment in it is the same file, but that the finding is gone. */
  rests(insertion: Insertion): Promise<boolean>
}

/** So many lines may stand between the beginning of an entry and its prose. */
const mostLinesAbove = 4

/** The comment and where it goes: above the passage, or above the entry that the passage stands in. Undefined where none can stand. */
export async function restHere({ finding, document, uri, reason, rests }: RestOptions): Promise<Insertion | undefined> {
  const marks = marksOf(document, uri)
  const passage = document.passages.find((one) => {
    const { start, end } = document.map.source(one)
    return start <= finding.span.start && finding.span.start <= end
  })
  // Between the rows of a table a comment would end the table.
  if (!marks || !passage || passage.role === 'table-cell') return undefined
  const { source } = document
  const lines = lineMap(source)
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const { line } = lines.place(document.map.source(passage).start)
  const first = document.format === 'po' ? entryLine(line, lines.line) : line
  for (let above = first; above > 0 && above >= first - mostLinesAbove; above--) {
    const at = lines.offset({ line: above, column: 1 })
    const indent = /^[ \t]*/.exec(lines.line(above))![0]
    const comment = `${marks[0]}onevoice-disable-next-line ${finding.ruleId}: ${reason}${marks[1]}`
    const insertion = { at, text: `${indent}${comment.replace('\n', newline)}${newline}` }
    if (!isWithin(source, at) && (await rests(insertion))) return insertion
  }
  return undefined
}

/** The first line of the entry of gettext that a line belongs to: between its parts no comment may stand. */
function entryLine(from: number, textOf: (line: number) => string): number {
  let line = from
  while (line > 1 && /^[ \t]*(?:msg|"|#)/.test(textOf(line - 1)) && !/^[ \t]*msgid(?!_)/.test(textOf(line))) line--
  while (line > 1 && /^[ \t]*(?:msgctxt|#|")/.test(textOf(line - 1))) line--
  return line
}

/** Whether a line begins in the middle of a tag, or goes on from the line before. */
function isWithin(source: string, lineStart: number): boolean {
  const before = source.slice(Math.max(0, lineStart - 2000), lineStart)
  return /<[a-zA-Z][^<>]*$/.test(before) || /\\\r?\n$/.test(before)
}
