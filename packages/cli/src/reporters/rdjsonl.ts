import { type Finding, type LineMap, lineMap, type Place, type Problem, type SourceSpan } from '@onevoice/core'
import type { Words } from '../words/words.ts'
import { lineOf } from './compact.ts'
import { detailLines, hasBlank, problemLine } from './finding-text.ts'
import { isChecked, type Reporter } from './reporter.ts'

/**
 * Diagnostics for reviewdog, one a line. It counts columns in UTF-8 bytes, and prints `original_output` where it comments on nothing; without one that
 * is the line of JSON.
 */
export function rdjsonlReporter(): Reporter {
  return {
    file(result, words) {
      const problems = result.problems.map((problem) => problemLineOf(problem, result.path, words))
      if (!isChecked(result)) return problems.join('')
      const lines = lineMap(result.source)
      return [...problems, ...result.findings.map((finding) => findingLine(finding, result.path, words, lines))].join(
        '',
      )
    },
    *end({ problems }, library, words) {
      for (const [path, findings] of library) for (const finding of findings) yield findingLine(finding, path, words)
      for (const problem of problems) yield problemLineOf(problem, problem.file ?? '.', words)
    },
  }
}

interface Range {
  readonly start: Partial<Place>
  readonly end?: Partial<Place>
}

const severities = { error: 'ERROR', warning: 'WARNING', advice: 'INFO' } as const

/** Without the lines of the file, as at the end of a run, the widths of its characters are not known: the line has to do. */
function findingLine(finding: Finding, file: string, words: Words, lines?: LineMap): string {
  const { ruleId, severity, message, path } = finding
  const place = path === undefined ? [] : [words.inside(path)]
  const range = lines ? rangeOf(finding.span, lines) : { start: { line: finding.start.line } }
  const suggestions = lines ? suggestionsOf(finding, lines) : []
  return jsonLine({
    message: [message, ...place, ...detailLines(finding, words)].join('\n'),
    location: { path: file, range },
    severity: severities[severity],
    source: { name: 'onevoice' },
    code: { value: ruleId },
    original_output: lineOf(file, finding).trimEnd(),
    ...(suggestions.length > 0 ? { suggestions } : {}),
  })
}

/** In UTF-16 units. reviewdog stops without a word at a line of 64 KiB, and in base64 an edit writes all that follows. */
const longestClick = 2000

/** One click takes a suggestion over, so those with a blank to fill in stay out. */
const suggestionsOf = ({ suggestions }: Finding, lines: LineMap): object[] =>
  suggestions.flatMap(({ text, edit }) =>
    edit && !edit.isLong && edit.text.length <= longestClick && !hasBlank(text)
      ? [{ range: rangeOf(edit.span, lines), text: edit.text }]
      : [],
  )

const problemLineOf = (problem: Problem, path: string, words: Words): string =>
  jsonLine({
    message: problemLine(problem),
    location: { path },
    severity: 'ERROR',
    source: { name: 'onevoice' },
    code: { value: problem.code },
    original_output: words.problemText(problem),
  })

const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`

function rangeOf({ start, end }: SourceSpan, lines: LineMap): Range {
  const inBytes = (offset: number): Place => {
    const { line, column } = lines.place(offset)
    return { line, column: Buffer.byteLength(lines.line(line).slice(0, column - 1), 'utf8') + 1 }
  }
  return { start: inBytes(start), end: inBytes(end) }
}
