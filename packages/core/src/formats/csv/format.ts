/** Tables of texts: exports of macros, spreadsheets of replies and strings. */
import { say, worded } from '../../base/index.ts'
import { documentBuilder } from '../../text/index.ts'
import type { Format, ReadingWishes } from '../format.ts'
import { channelFacts } from '../structured/channel.ts'
import { languageTagOf } from '../structured/language-tag.ts'
import { type Replies, repliesTo } from '../structured/replies.ts'
import { type Columns, columnsOf, type TextColumn } from './columns.ts'
import { cellText, decodeCell, type Row, tableOf, writeCell } from './table.ts'

/** The names of the columns tell; much that is no copy has a column called text, too. */
const likely = 0.7

export const format: Format = {
  id: 'csv',
  summary:
    'CSV and TSV with a header: columns called body, message, text, subject, 本文, 文面 and the like, one for each language, or those that `formats:` names.',
  extensions: ['csv', 'tsv'],
  byContent: true,
  recognises: (source, file) =>
    /\.[ct]sv$/i.test(file.path ?? '') && headerOf(source, file.path).texts.length > 0 ? likely : 0,
  read(source, file) {
    const builder = documentBuilder(source, 'csv')
    const table = tableOf(source, file?.path)
    const wishes = file?.reading
    let columns: Columns | undefined
    const replies = repliesTo(builder)
    for (const row of table.rows()) {
      if (columns) readRow({ source, row, columns, delimiter: table.delimiter, replies, wishes })
      else
        columns = columnsOf(
          row.cells.map((cell) => cellText(source, cell)),
          wishes,
        )
    }
    for (const name of columns?.missing ?? []) builder.skip(say('no column is called “{name}”', { name }))
    if (columns?.texts.length === 0) builder.problem(noColumns)
    for (const problem of table.problems) builder.problem(problem)
    return builder.finish()
  },
}

const noColumns = {
  code: 'no-texts',
  ...worded(
    say('No column of this table has a name that tells of texts, such as Body or 本文.'),
    say('Name the columns in the profile: “formats: [{ files: replies.csv, as: csv, texts: [Wording] }]”.'),
  ),
}

function headerOf(source: string, path: string | undefined): Columns {
  for (const { cells } of tableOf(source, path).rows()) return columnsOf(cells.map((cell) => cellText(source, cell)))
  return columnsOf([])
}

interface RowReading {
  readonly source: string
  readonly row: Row
  readonly columns: Columns
  readonly delimiter: string
  readonly replies: Replies
  readonly wishes: ReadingWishes | undefined
}

function readRow(reading: RowReading): void {
  for (const column of reading.columns.texts) readCell(column, reading)
}

function readCell(column: TextColumn, { source, row, columns, delimiter, replies, wishes }: RowReading): void {
  const said = (index: number | undefined): string | undefined => {
    const cell = index === undefined ? undefined : row.cells[index]
    return (cell && cellText(source, cell).trim()) || undefined
  }
  const cell = row.cells[column.index]
  if (!cell || cell.start === cell.end) return
  const path = `row ${row.number}, ${column.name}`
  if (said(column.html) !== undefined) {
    replies.skip(say('the same text as in the column with HTML'), path)
    return
  }
  const title = said(columns.title)
  const language = column.language ?? languageTagOf(said(columns.language)) ?? wishes?.language
  const facts = {
    role: column.role ?? 'body',
    ...(title && { title }),
    ...(language && { language }),
    ...channelFacts(column.channel ?? said(columns.channel)),
    ...(column.audience && { audience: column.audience }),
    write: writeCell(cell, delimiter),
  } as const
  replies.decoded(decodeCell(source, cell), path, facts, column.as)
}
