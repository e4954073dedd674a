import type { Finding, Problem, Severity } from '@onevoice/core'
import type { Words } from '../words/words.ts'
import { atLeast, detailLines, problemLine } from './finding-text.ts'
import { isChecked, type Reporter, type ReportOptions } from './reporter.ts'
import { tag, xmlDeclaration, xmlText } from './xml.ts'

/** Test results as JUnit writes them: a file is a suite. What counts for the exit status is a failure; other findings pass, with their text. */
export function junitReporter({ failOn }: Pick<ReportOptions, 'failOn'>): Reporter {
  let begun = false
  const begin = (): string => {
    if (begun) return ''
    begun = true
    return `${xmlDeclaration}${tag('testsuites', { name: 'onevoice' })}\n`
  }
  return {
    file(result, words) {
      const findings = isChecked(result) ? result.findings : []
      const cases = [
        ...result.problems.map((problem) => problemCase(problem, result.path)),
        ...findings.map((finding) => findingCase(finding, result.path, failOn, words)),
      ]
      return begin() + suite(result.path, cases.length > 0 ? cases : [passed(result.path)])
    },
    *end({ problems, skipped }, library, words) {
      yield begin()
      const across = [...library].flatMap(([path, findings]) =>
        findings.map((one) => findingCase(one, path, failOn, words)),
      )
      if (across.length > 0) yield suite(words.suites.library, across)
      if (problems.length > 0)
        yield suite(
          words.suites.run,
          problems.map((one) => problemCase(one, one.file ?? 'onevoice')),
        )
      if (skipped.length > 0)
        yield suite(
          words.suites.skipped,
          skipped.map(({ path, reason }) => skippedCase(path, words.reason(reason), words.suites.notChecked)),
        )
      yield '</testsuites>\n'
    },
  }
}

interface Case {
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped'
  readonly text: string
}

function suite(name: string, cases: readonly Case[]): string {
  const count = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length
  const counts = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  }
  return `  ${tag('testsuite', { name, ...counts })}\n${cases.map(({ text }) => text).join('')}  </testsuite>\n`
}

const passed = (path: string): Case => ({
  outcome: 'passed',
  text: `    ${tag('testcase', { name: 'speaks with one voice', classname: path, file: path }, '/')}\n`,
})

function findingCase(finding: Finding, file: string, failOn: Severity, words: Words): Case {
  const { ruleId, start, severity, message, path } = finding
  const attributes = { name: `${ruleId} at ${start.line}:${start.column}`, classname: file, file, line: start.line }
  const place = `${file}:${start.line}:${start.column}${path === undefined ? '' : ` in ${path}`}`
  const text = xmlText([`${place} ${severity}`, message, ...detailLines(finding, words)].join('\n'))
  const fails = atLeast(severity, failOn)
  const body = fails
    ? `${tag('failure', { message, type: severity })}${text}</failure>`
    : `<system-out>${text}</system-out>`
  return {
    outcome: fails ? 'failure' : 'passed',
    text: `    ${tag('testcase', attributes)}\n      ${body}\n    </testcase>\n`,
  }
}

function problemCase(problem: Problem, file: string): Case {
  const opening = tag('testcase', { name: problem.code, classname: file, file })
  const error = tag('error', { message: problemLine(problem), type: problem.code }, '/')
  return { outcome: 'error', text: `    ${opening}\n      ${error}\n    </testcase>\n` }
}

function skippedCase(file: string, reason: string, name: string): Case {
  const opening = tag('testcase', { name, classname: file, file })
  const skipped = tag('skipped', { message: reason }, '/')
  return { outcome: 'skipped', text: `    ${opening}\n      ${skipped}\n    </testcase>\n` }
}
