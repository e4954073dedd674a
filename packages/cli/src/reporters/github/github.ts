/** GitHub Actions: every finding in the log, the weightiest as annotations, and a page for the step. */
import type { Finding, Problem, Severity } from '@onevoice/core'
import type { Words } from '../../words/words.ts'
import { countsLine, lineOf } from '../compact.ts'
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
  const note = (path: string, finding: Finding, words: Words): string => {
    const { severity, ruleId } = finding
    levels[severity].add(path, finding, words)
    byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1)
    if (listed[severity].length < mostListed) listed[severity].push({ path, finding })
    return logLine(lineOf(path, finding).trimEnd())
  }
  return {
    file(result, words) {
      const told = result.problems.map((problem) => problems.add(problem, result.path, words))
      const findings = isChecked(result) ? result.findings : []
      return [...told, ...findings.map((finding) => note(result.path, finding, words))].join('')
    },
    *end(summary, library, words) {
      ended = summary
      for (const [path, findings] of library) for (const finding of findings) yield note(path, finding, words)
      for (const problem of summary.problems) yield problems.add(problem, problem.file, words)
      const unsound = problems.annotations(words)
      for (const one of unsound) yield annotationLine(one)
      for (const severity of severities) {
        const room = shownInStep - (severity === 'error' ? unsound.length : 0)
        for (const one of levels[severity].annotations(room, words)) yield annotationLine(one)
      }
      yield countsLine(summary)
    },
    stepSummary(words) {
      const most = severities.flatMap((severity) => listed[severity]).slice(0, mostListed)
      return ended ? stepSummaryText(ended, most, byRule, words) : ''
    },
  }
}

const mostProblems = 3

interface Problems {
  /** Returns the line for the log. */
  add(problem: Problem, file: string | undefined, words: Words): string
  annotations(words: Words): Annotation[]
}

/** Problems come before findings, but leave room for them. */
function collectProblems(): Problems {
  const first: Annotation[] = []
  let total = 0
  return {
    add(problem, file, words) {
      total++
      const message = problemLine(problem)
      const place = file === undefined ? {} : { file: repositoryPath(file) }
      if (first.length < mostProblems)
        first.push({ level: 'error', title: words.annotations.notChecked, message, ...place })
      return logLine(file === undefined ? message : `${file}: ${message}`)
    },
    annotations(words) {
      if (total <= mostProblems) return first
      const title = words.annotations.moreProblems(total - mostProblems + 1)
      return [...first.slice(0, -1), { level: 'error', title, message: words.annotations.inLog }]
    },
  }
}
