/** GFM tables: rows of cells divided by pipes. */

import { trimmedEnd } from './block-starts.ts'
import { BACKSLASH, COLON, DASH, isBlank, PIPE, skipBlanks } from './characters.ts'

/** The number of columns that a delimiter row such as `| --- | :-: |` gives; 0 when the line is none. */
export function delimiterColumns(text: string, at: number, end: number): number {
  let index = at
  let columns = 0
  let marked = false
  if (text.charCodeAt(index) === PIPE) {
    marked = true
    index = skipBlanks(text, index + 1, end)
  }
  while (index < end) {
    const start = text.charCodeAt(index) === COLON ? index + 1 : index
    let after = start
    while (after < end && text.charCodeAt(after) === DASH) after++
    if (after === start) return 0
    if (after < end && text.charCodeAt(after) === COLON) after++
    marked ||= start > index || text.charCodeAt(after - 1) === COLON
    columns++
    index = skipBlanks(text, after, end)
    if (index >= end) break
    if (text.charCodeAt(index) !== PIPE) return 0
    marked = true
    index = skipBlanks(text, index + 1, end)
  }
  return marked ? columns : 0
}

/** The cells of a row as `[start, end, …]` without the white space around them; empty cells are among them. */
export function cellsOf(text: string, at: number, end: number): number[] {
  const cells: number[] = []
  const stop = trimmedEnd(text, at, end)
  let index = skipBlanks(text, at, stop)
  if (text.charCodeAt(index) === PIPE) index++
  while (index < stop) {
    const start = skipBlanks(text, index, stop)
    let divider = index
    while (divider < stop && text.charCodeAt(divider) !== PIPE) divider += escapedAt(text, divider) ? 2 : 1
    divider = Math.min(divider, stop)
    cells.push(Math.min(start, divider), trimmedEnd(text, Math.min(start, divider), divider))
    index = divider + 1
  }
  return cells
}

function escapedAt(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === BACKSLASH && (next === BACKSLASH || next === PIPE)
}

/** A header row needs text or a divider beside one pipe. */
export function isHeaderRow(text: string, at: number, end: number, columns: number): boolean {
  if (!isBlank(text.charCodeAt(at)) && text.charCodeAt(at) === PIPE && skipBlanks(text, at + 1, end) === end)
    return false
  return cellsOf(text, at, end).length === columns * 2
}
