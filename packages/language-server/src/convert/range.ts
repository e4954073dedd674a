/** Places of the core (1-based, UTF-16) and of the protocol (0-based, UTF-16). */
import type { Finding, LineMap, Place, SourceSpan } from '@onevoice/core'
import type { Position, Range } from 'vscode-languageserver'

export const positionOf = ({ line, column }: Place): Position => ({ line: line - 1, character: column - 1 })

export const placeOf = ({ line, character }: Position): Place => ({ line: line + 1, column: character + 1 })

export const rangeOfFinding = ({ start, end }: Finding): Range => ({ start: positionOf(start), end: positionOf(end) })

export const rangeOf = (span: SourceSpan, lines: LineMap): Range => ({
  start: positionOf(lines.place(span.start)),
  end: positionOf(lines.place(span.end)),
})

/** Whether the ranges share a place; an empty one at the edge counts. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character)

export const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
