/** Tables as RFC 4180 describes them and programs write them: divided by commas, semicolons or tabs, cells in quotes where they need to be. */
import { type Problem, say, worded } from '../../base/index.ts'
import { type Decoded, decodeEscapes, verbatim, type WriteProse } from '../../text/index.ts'

/** A cell; its span leaves the quotes out. */
export interface Cell {
  readonly start: number
  readonly end: number
  readonly quoted: boolean
}

export interface Row {
  /** As spreadsheets count: the header is row 1. */
  readonly number: number
  readonly cells: readonly Cell[]
}

export interface Table {
  readonly delimiter: string
  /** In order; read while they are asked for. Problems come up meanwhile. */
  rows(): Iterable<Row>
  readonly problems: readonly Problem[]
}

/** More problems of one file say nothing new. */
const mostProblems = 5

/** The table of a file. Never throws; linear. */
export function tableOf(source: string, path?: string): Table {
  const { delimiter, start } = beginning(source, path)
  const problems: Problem[] = []
  const complain = (problem: Problem): void => {
    if (problems.length < mostProblems) problems.push(problem)
  }
  return { delimiter, problems, rows: () => rowsOf(source, start, delimiter, complain) }
}

/** Excel can be told the delimiter in a first line: `sep=;`. Otherwise the first line has most of it. */
function beginning(source: string, path: string | undefined): { delimiter: string; start: number } {
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const told = /^sep=(.)(?:\r\n|\r|\n)/.exec(source.slice(bom, bom + 10))
  if (told) return { delimiter: told[1]!, start: bom + told[0].length }
  if (path && /\.tsv$/i.test(path)) return { delimiter: '\t', start: bom }
  const line = /^[^\r\n]{0,10000}/.exec(source.slice(bom, bom + 10_000))![0].replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }))
  return { delimiter: counts.reduce((most, one) => (one.count > most.count ? one : most)).delimiter, start: bom }
}

function* rowsOf(
  source: string,
  start: number,
  delimiter: string,
  complain: (problem: Problem) => void,
): Iterable<Row> {
  const divider = delimiter.charCodeAt(0)
  // A quote that is never closed would swallow the file: once, it is taken for a mark in the text.
  let forgive = true
  let at = start
  for (let number = 1; at < source.length; number++) {
    const cells: Cell[] = []
    for (;;) {
      const closing = source[at] === '"' ? closingQuote(source, at + 1) : -1
      let after = at
      if (closing >= 0 || (source[at] === '"' && !forgive)) {
        const end = closing >= 0 ? closing : source.length
        cells.push({ start: at + 1, end, quoted: true })
        after = plainEnd(source, Math.min(end + 1, source.length), divider)
        if (closing >= 0 && after > closing + 1) complain(wrongQuote(source, closing, after))
      } else {
        if (source[at] === '"') {
          complain(openQuote(source, at))
          forgive = false
        }
        after = plainEnd(source, at, divider)
        cells.push({ start: at, end: after, quoted: false })
      }
      at = after
      if (source.charCodeAt(at) !== divider) break
      at++
    }
    yield { number, cells }
    if (source[at] === '\r' && source[at + 1] === '\n') at++
    at++
  }
}

/** The place of the quote that ends a cell: one that is not doubled; -1 when there is none. */
function closingQuote(source: string, from: number): number {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 2))
    if (source[at + 1] !== '"') return at
  return -1
}

function plainEnd(source: string, from: number, divider: number): number {
  let at = from
  for (; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (unit === divider || unit === 10 || unit === 13) break
  }
  return at
}

const wrongQuote = (source: string, start: number, end: number): Problem => ({
  code: 'invalid-csv',
  ...worded(say('After the closing quote of a cell there is more text: a quote in a cell is written twice.')),
  span: { start, end },
  source,
})

const openQuote = (source: string, start: number): Problem => ({
  code: 'invalid-csv',
  ...worded(say('This cell begins with a quote that is never closed.')),
  span: { start, end: start + 1 },
  source,
})

/** What a cell says. */
export function decodeCell(source: string, { start, end, quoted }: Cell): Decoded {
  if (!quoted) return verbatim(source, start, end)
  const raw = source.slice(start, end)
  return decodeEscapes(source, start, end, (_, at) => {
    const found = raw.indexOf('""', at - start)
    return found < 0 ? undefined : { start: start + found, end: start + found + 2, text: '"' }
  })
}

/** What a cell says, without its place. */
export const cellText = (source: string, { start, end, quoted }: Cell): string =>
  quoted ? source.slice(start, end).replaceAll('""', '"') : source.slice(start, end)

/** How prose is written in a cell: one without quotes is not given any, so that nothing around it changes. */
export function writeCell({ quoted }: Cell, delimiter: string): WriteProse {
  if (quoted) return (prose) => prose.replaceAll('"', '""')
  return (prose) => (prose.includes(delimiter) || /["\r\n]/.test(prose) ? undefined : prose)
}
