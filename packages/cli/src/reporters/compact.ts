import { type Finding, printable } from '@onevoice/core'
import { isChecked, type Reporter, type RunSummary } from './reporter.ts'

/** One line a finding: `path:line:column severity message rule`. */
export function compactReporter(): Reporter {
  return {
    file(result, words) {
      const problems = result.problems.map((problem) => `${words.problemText(problem)}\n`)
      if (!isChecked(result)) return problems.join('')
      return [...problems, ...result.findings.map((finding) => lineOf(result.path, finding))].join('')
    },
    *end(summary, library, words) {
      for (const [path, findings] of library) for (const finding of findings) yield lineOf(path, finding)
      for (const problem of summary.problems) yield `${words.problemText(problem)}\n`
      yield countsLine(summary)
    },
  }
}

/** For programs that read the last line, so in English everywhere. */
export const countsLine = ({ files, errors, warnings, advice }: RunSummary): string =>
  `${[counted(files, 'file'), counted(errors, 'error'), counted(warnings, 'warning'), `${advice} advice`].join(', ')}\n`

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** A finding as a line; other reports print it as well. */
export const lineOf = (path: string, { start, severity, message, ruleId }: Finding): string =>
  `${printable(`${path}:${start.line}:${start.column} ${severity} ${message} (${ruleId})`)}\n`
