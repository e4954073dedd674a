import type { Finding, Problem } from '@onevoice/core'
import { version } from '../version.ts'
import type { Words } from '../words/words.ts'
import { detailLines, problemLine } from './finding-text.ts'
import { isChecked, type Reporter } from './reporter.ts'
import { tag, xmlDeclaration } from './xml.ts'

/** Checkstyle's XML, which review tools and Jenkins read. */
export function checkstyleReporter(): Reporter {
  let begun = false
  const begin = (): string => {
    if (begun) return ''
    begun = true
    return `${xmlDeclaration}${tag('checkstyle', { version: `onevoice ${version}` })}\n`
  }
  return {
    file(result, words) {
      const findings = isChecked(result) ? result.findings : []
      return begin() + fileElement(result.path, findings, result.problems, words)
    },
    *end({ problems }, library, words) {
      yield begin()
      for (const [path, findings] of library) yield fileElement(path, findings, [], words)
      for (const problem of problems) yield fileElement(problem.file ?? '', [], [problem], words)
      yield '</checkstyle>\n'
    },
  }
}

function fileElement(path: string, findings: readonly Finding[], problems: readonly Problem[], words: Words): string {
  if (findings.length === 0 && problems.length === 0) return ''
  const lines = [...problems.map(problemElement), ...findings.map((finding) => findingElement(finding, words))]
  return `  ${tag('file', { name: path })}\n${lines.map((line) => `    ${line}\n`).join('')}  </file>\n`
}

const severities = { error: 'error', warning: 'warning', advice: 'info' } as const

const findingElement = (finding: Finding, words: Words): string => {
  const { start, severity, message, ruleId, path } = finding
  const place = path === undefined ? [] : [words.inside(path)]
  const text = [message, ...place, ...detailLines(finding, words)].join('\n')
  return error({ line: start.line, column: start.column, severity: severities[severity], message: text }, ruleId)
}

const problemElement = (problem: Problem): string =>
  error({ line: 1, severity: 'error', message: problemLine(problem) }, problem.code)

const error = (attributes: Readonly<Record<string, string | number>>, source: string): string =>
  tag('error', { ...attributes, source: `onevoice/${source}` }, '/')
