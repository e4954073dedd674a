import { createHash } from 'node:crypto'
import { type Finding, type Problem, wordsOf } from '@onevoice/core'
import type { Words } from '../words/words.ts'
import { detailLines, problemLine } from './finding-text.ts'
import { isChecked, type Reporter } from './reporter.ts'
import { repositoryPath } from './repository-path.ts'

/** GitLab's code quality report: what a merge request shows as new and as fixed. */
export function gitlabReporter(): Reporter {
  let divider = '[\n'
  const issues = (all: readonly object[]): string =>
    all
      .map((issue) => {
        const text = divider + JSON.stringify(issue)
        divider = ',\n'
        return text
      })
      .join('')
  return {
    file: (result, words) =>
      issues([
        ...result.problems.map((problem) => problemIssue(problem, result.path)),
        ...(isChecked(result) ? result.findings.map((finding) => findingIssue(finding, result.path, words)) : []),
      ]),
    *end({ problems }, library, words) {
      for (const [path, findings] of library)
        yield issues(findings.map((finding) => findingIssue(finding, path, words)))
      yield issues(problems.map((problem) => problemIssue(problem, problem.file ?? '.')))
      yield divider === '[\n' ? '[]\n' : '\n]\n'
    },
  }
}

const severities = { error: 'major', warning: 'minor', advice: 'info' } as const

function findingIssue(finding: Finding, file: string, words: Words): object {
  const { ruleId, severity, message, start, end, path, fingerprint } = finding
  return {
    description: path === undefined ? message : `${message} ${words.aside(path)}`,
    content: { body: detailLines(finding, words).join('\n\n') },
    check_name: ruleId,
    fingerprint: unique(file, fingerprint),
    severity: severities[severity],
    location: { path: repositoryPath(file), lines: { begin: start.line, end: end.line } },
  }
}

function problemIssue(problem: Problem, file: string): object {
  return {
    description: problemLine(problem),
    check_name: problem.code,
    fingerprint: unique(file, `${problem.code}\n${englishOf(problem)}`),
    severity: 'critical',
    location: { path: repositoryPath(file), lines: { begin: 1 } },
  }
}

/** The same words may stand in two files, and GitLab takes two issues with one fingerprint for one. */
const unique = (file: string, fingerprint: string): string =>
  createHash('sha256').update(`${file}\n${fingerprint}`).digest('hex').slice(0, 40)

/** The same in every locale. */
const englishOf = ({ said, message }: Problem): string => (said ? wordsOf(said.message) : message)
