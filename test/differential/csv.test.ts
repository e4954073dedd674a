/** Tables against csv-parse. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/csv/format.ts'
import { isOnlyPlaceholders } from '../../packages/core/src/formats/structured/reply-text.ts'
import { asReplies, example, fixturesOf, readings, texts } from './texts.ts'

const options = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false } as const

/** The cells of the columns with these names. */
function oracle(source: string, delimiter: string, names: readonly string[]): string[] {
  const [header = [], ...rows] = parse(source, { ...options, delimiter }) as string[][]
  const columns = header.flatMap((name, index) => (names.includes(name) ? [index] : []))
  return rows
    .flatMap((row) => columns.map((index) => row[index] ?? ''))
    .filter((text) => text.trim() !== '' && !isOnlyPlaceholders(text))
}

type Quote = (text: string, delimiter: string) => string
const quoted: Quote = (text) => `"${text.replaceAll('"', '""')}"`
const quotedIfNeeded: Quote = (text, delimiter) =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? quoted(text, delimiter) : text
/** As some programs do: a quote inside a cell is left as it is. */
const quotedIfBroken: Quote = (text, delimiter) =>
  text.includes(delimiter) || /[\r\n]|^"/.test(text) ? quoted(text, delimiter) : text

const cell = fc.oneof(texts('"', ',', ';', '\t', '\n', '\r\n', '\\', "'"), fc.constantFrom('', ' ', '""'))

test('every cell of a column of texts is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom(quoted, quotedIfNeeded, quotedIfBroken),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\ufeff'),
      fc.boolean(),
      (rows, delimiter, quote, lineEnd, bom, ends) => {
        const lines = [['Shortcut', 'Body', 'Remarks', 'Subject'], ...rows.map((row, index) => [`k${index}`, ...row])]
        const written = lines.map((row) => row.map((text) => quote(text, delimiter)).join(delimiter)).join(lineEnd)
        const source = bom + written + (ends ? lineEnd : '')
        const { texts, problems } = readings(format, source)
        expect([source, problems]).toEqual([source, []])
        expect([source, ...texts]).toEqual([source, ...asReplies(oracle(source, delimiter, ['Body', 'Subject']))])
      },
    ),
    { numRuns: 400 },
  ))

test('the tables of fixtures and examples', () => {
  const columns = ['Body', 'Message', 'Subject', '本文', '件名', '社内メモ', 'Reply', 'Text']
  const files = [...fixturesOf('csv', '.csv'), { name: 'replies.csv', source: example('macros/replies.csv') }]
  for (const { name, source } of files) {
    const delimiter = name === 'excel.csv' ? ';' : ','
    const theirs = oracle(source, delimiter, columns)
    expect(theirs.length).toBeGreaterThan(0)
    expect([name, ...readings(format, source).texts]).toEqual([name, ...asReplies(theirs)])
  }
})
