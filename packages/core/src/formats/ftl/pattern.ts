/** What a pattern of Fluent is made of: text, placeables that stand for something, and selectors that choose between variants. */
import type { Expression, Pattern, Placeable } from '@fluent/syntax'
import { type Escape, type PlaceholderMeaning, placeholderMeaning } from '../../text/index.ts'
import type { Piece } from '../branches.ts'

export interface PatternPieces {
  /** In offsets of the pattern's own text. */
  readonly escapes: Escape[]
  readonly pieces: readonly Piece[]
  /** Whether there are selectors. */
  readonly chooses: boolean
}

/** `text` is the pattern as it stands in the file, from `start` on. */
export function patternPieces(text: string, start: number, pattern: Pattern): PatternPieces {
  const escapes: Escape[] = []
  let chooses = false
  const piecesOf = ({ elements }: Pattern): Piece[] =>
    elements.map((element): Piece => {
      const place = { start: element.span!.start - start, end: element.span!.end - start }
      if (element.type === 'TextElement') foldLines(text, place.start, place.end, escapes)
      else {
        const expression = innermost(element)
        if (expression.type === 'SelectExpression') {
          chooses = true
          return { branches: expression.variants.map(({ value }) => piecesOf(value)) }
        }
        escapes.push({ ...place, ...standsFor(expression, text.slice(place.start, place.end)) })
      }
      return place
    })
  const pieces = piecesOf(pattern)
  return { escapes, pieces, chooses }
}

function innermost({ expression }: Placeable): Exclude<Expression, Placeable> {
  let inner = expression
  while (inner.type === 'Placeable') inner = inner.expression
  return inner
}

/** A text goes on in an indented line. */
function foldLines(text: string, start: number, end: number, escapes: Escape[]): void {
  for (const { 0: fold, index } of text.slice(start, end).matchAll(/(?:\r?\n *)+/g)) {
    const breaks = fold.replace(/[^\n]/g, '')
    escapes.push({ start: start + index, end: start + index + fold.length, text: breaks })
  }
}

function standsFor(expression: Exclude<Expression, Placeable>, raw: string): Pick<Escape, 'text' | 'atom'> {
  if (expression.type === 'StringLiteral') return { text: expression.parse().value }
  const meaning = meaningOf(expression, raw)
  return { text: '', atom: { kind: 'placeholder', ...(meaning && { meaning }) } }
}

function meaningOf(expression: Exclude<Expression, Placeable>, raw: string): PlaceholderMeaning | undefined {
  if (expression.type === 'TermReference') return 'name'
  if (expression.type === 'NumberLiteral') return 'number'
  if (expression.type === 'FunctionReference') {
    if (expression.id.name === 'NUMBER') return 'number'
    if (expression.id.name === 'DATETIME') return 'date'
  }
  return placeholderMeaning(raw)
}
