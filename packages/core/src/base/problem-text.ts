import { displayWidth } from './display-width.ts'
import { lineMap } from './line-map.ts'
import { printable } from './printable.ts'
import type { Problem } from './problem.ts'

export { displayWidth } from './display-width.ts'
export { printable } from './printable.ts'

/** Columns of a source line that are printed. */
const maxColumns = 110

/**
 * A problem for people, without colours: `file:line:column: message`, the source line, a caret line and the hint. Lines are divided
 * by `\n`; a part that the problem does not have is left out.
 */
export function problemText(problem: Problem): string {
  return labelledText(problem, english)
}

/** The same with other words before the hint and in place of a name. */
export function labelledText({ file, message, hint, span, source }: Problem, labels: ProblemLabels): string {
  const lines: string[] = []
  if (source !== undefined && span) {
    const map = lineMap(source)
    const { line, column } = map.place(span.start)
    lines.push(printable(`${file ?? labels.input}:${line}:${column}: ${message}`))
    lines.push(...excerpt(map.line(line), column - 1, span.end - span.start, line))
  } else lines.push(printable(file === undefined ? message : `${file}: ${message}`))
  if (hint !== undefined) lines.push(`  ${labels.hint}${printable(hint)}`)
  return lines.join('\n')
}

export interface ProblemLabels {
  readonly hint: string
  readonly input: string
}

const english: ProblemLabels = { hint: 'hint: ', input: 'input' }

/** The source line with a caret line below. A long line is cut to a window around the place. */
function excerpt(text: string, from: number, length: number, number: number): string[] {
  if (text.trim() === '') return []
  const start = text.length <= maxColumns ? 0 : Math.max(0, from - Math.floor(maxColumns / 2))
  const end = start + maxColumns
  const shown = `${start > 0 ? '…' : ''}${text.slice(start, end)}${text.length > end ? '…' : ''}`
  const before = `${start > 0 ? '…' : ''}${text.slice(start, from)}`
  const marked = text.slice(from, Math.min(from + Math.max(length, 1), end))
  const gutter = `${String(number).padStart(4)} | `
  const carets = '^'.repeat(Math.max(1, displayWidth(marked.trimEnd())))
  return [
    `${gutter}${printable(shown).replaceAll('\t', ' ')}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(displayWidth(before))}${carets}`,
  ]
}
