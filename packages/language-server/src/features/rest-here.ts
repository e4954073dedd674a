/** Lets a rule rest for one passage, by a comment in the file's own syntax. */
import { type Document, type Finding, lineMap } from '@onevoice/core'

/** What opens and closes a comment that stands on a line of its own, by format. */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  markdown: ['<!-- ', ' -->'],
  html: ['<!-- ', ' -->'],
  mjml: ['<!-- ', ' -->'],
  mdx: ['{/* ', ' */}'],
  properties: ['# ', ''],
  'joomla-ini': ['; ', ''],
}

export interface Insertion {
  readonly at: number
  readonly text: string
}

/** The comment and where it goes: above the passage, because a comment within a paragraph would divide it. Undefined where none can stand. */
export function restHere(finding: Finding, document: Document, reason: string): Insertion | undefined {
  const mark = marks[document.format]
  const passage = document.passages.find((one) => {
    const { start, end } = document.map.source(one)
    return start <= finding.span.start && finding.span.start <= end
  })
  // Between the rows of a table a comment would end the table.
  if (!mark || !passage || passage.role === 'table-cell') return undefined
  const { source } = document
  const lines = lineMap(source)
  const { line } = lines.place(document.map.source(passage).start)
  const at = lines.offset({ line, column: 1 })
  if (isWithin(source, at)) return undefined
  const indent = /^[ \t]*/.exec(lines.line(line))![0]
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const text = `${indent}${mark[0]}onevoice-disable-next-line ${finding.ruleId}: ${reason}${mark[1]}${newline}`
  return { at, text }
}

/** Whether a line begins in the middle of a tag, or goes on from the line before. */
function isWithin(source: string, lineStart: number): boolean {
  const before = source.slice(Math.max(0, lineStart - 2000), lineStart)
  return /<[a-zA-Z][^<>]*$/.test(before) || /\\\r?\n$/.test(before)
}
