import { problemText } from '@onevoice/core'
import { isChecked, type Reporter } from './reporter.ts'

/** One line a finding: `path:line:column severity message rule`. */
export function compactReporter(): Reporter {
  return {
    file(result) {
      const problems = result.problems.map((problem) => `${problemText(problem)}\n`)
      if (!isChecked(result)) return problems.join('')
      const findings = result.findings.map(
        ({ start, severity, message, ruleId }) => `${result.path}:${start.line}:${start.column} ${severity} ${message} (${ruleId})\n`,
      )
      return [...problems, ...findings].join('')
    },
    end: ({ errors, warnings, advice, files, problems }) =>
      `${problems.map((problem) => `${problemText(problem)}\n`).join('')}${files} files, ${errors} errors, ${warnings} warnings, ${advice} advice\n`,
  }
}
