import { type Finding, printable, problemText } from '@onevoice/core'
import { isChecked, type Reporter } from './reporter.ts'

/** One line a finding: `path:line:column severity message rule`. */
export function compactReporter(): Reporter {
  return {
    file(result) {
      const problems = result.problems.map((problem) => `${problemText(problem)}\n`)
      if (!isChecked(result)) return problems.join('')
      return [...problems, ...result.findings.map((finding) => lineOf(result.path, finding))].join('')
    },
    *end({ errors, warnings, advice, files, problems }, library) {
      for (const [path, findings] of library) for (const finding of findings) yield lineOf(path, finding)
      for (const problem of problems) yield `${problemText(problem)}\n`
      const counts = [
        counted(files, 'file'),
        counted(errors, 'error'),
        counted(warnings, 'warning'),
        `${advice} advice`,
      ]
      yield `${counts.join(', ')}\n`
    },
  }
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** A finding as a line; other reports print it as well. */
export const lineOf = (path: string, { start, severity, message, ruleId }: Finding): string =>
  `${printable(`${path}:${start.line}:${start.column} ${severity} ${message} (${ruleId})`)}\n`
