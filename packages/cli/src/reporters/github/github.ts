/** GitHub Actions: every finding in the log, the weightiest as annotations, and a page for the step. */
import type { Finding, Problem, Severity } from '@onevoice/core'
import { lineOf } from '../compact.ts'
import { problemLine } from '../finding-text.ts'
import { isChecked, type Reporter, type RunSummary } from '../reporter.ts'
import { repositoryPath } from '../repository-path.ts'
import { collect, shownInStep } from './annotations.ts'
import { type ListedFinding, mostListed, stepSummaryText } from './step-summary.ts'
import { type Annotation, annotationLine, logLine } from './workflow-command.ts'

const severities = ['error', 'warning', 'advice'] as const satisfies readonly Severity[]

export function githubReporter(): Reporter {
  const levels = { error: collect('error'), warning: collect('warning'), advice: collect('advice') }
  const listed: Record<Severity, ListedFinding[]> = { error: [], warning: [], advice: [] }
  const byRule = new Map<string, number>()
  const problems = collectProblems()
  let ended: RunSummary | undefined
  const note = (path: string, finding: Finding): string => {
    const { severity, ruleId } = finding
    levels[severity].add(path, finding)
    byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1)
    if (listed[severity].length < mostListed) listed[severity].push({ path, finding })
    return logLine(lineOf(path, finding).trimEnd())
  }
  return {
    file(result) {
      const told = result.problems.map((problem) => problems.add(problem, result.path))
      const findings = isChecked(result) ? result.findings : []
      return [...told, ...findings.map((finding) => note(result.path, finding))].join('')
    },
    *end(summary, library) {
      ended = summary
      for (const [path, findings] of library) for (const finding of findings) yield note(path, finding)
      for (const problem of summary.problems) yield problems.add(problem, problem.file)
      const unsound = problems.annotations()
      for (const one of unsound) yield annotationLine(one)
      for (const severity of severities) {
        const room = shownInStep - (severity === 'error' ? unsound.length : 0)
        for (const one of levels[severity].annotations(room)) yield annotationLine(one)
      }
      yield countLine(summary)
    },
    stepSummary() {
      const most = severities.flatMap((severity) => listed[severity]).slice(0, mostListed)
      return ended ? stepSummaryText(ended, most, byRule) : ''
    },
  }
}

const mostProblems = 3

interface Problems {
  /** Returns the line for the log. */
  add(problem: Problem, file: string | undefined): string
  annotations(): Annotation[]
}

/** Problems come before findings, but leave room for them. */
function collectProblems(): Problems {
  const first: Annotation[] = []
  let total = 0
  return {
    add(problem, file) {
      total++
      const message = problemLine(problem)
      const place = file === undefined ? {} : { file: repositoryPath(file) }
      if (first.length < mostProblems)
        first.push({ level: 'error', title: 'This could not be checked', message, ...place })
      return logLine(file === undefined ? message : `${file}: ${message}`)
    },
    annotations() {
      if (total <= mostProblems) return first
      const title = `${total - mostProblems + 1} more problems`
      return [...first.slice(0, -1), { level: 'error', title, message: 'They are in the log of this step.' }]
    },
  }
}

const countLine = ({ files, errors, warnings, advice }: RunSummary): string =>
  `${files} files, ${errors} errors, ${warnings} warnings, ${advice} advice\n`
