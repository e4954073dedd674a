/** SARIF 2.1.0 for code scanning. The results are written as they come, and the tool after them: the order of members has no meaning. */
import { type Finding, type LineMap, lineMap, type Problem, standardRules } from '@onevoice/core'
import type { CheckedFile } from '@onevoice/core/node'
import type { Invocation, Notification, Result, Run } from 'sarif'
import { version } from '../../version.ts'
import type { Words } from '../../words/words.ts'
import { problemLine } from '../finding-text.ts'
import { isChecked, type Reporter, type RunSummary } from '../reporter.ts'
import { artifactOf, fixesOf, placeOf, sourceRoot } from './place.ts'
import { levels, ruleDescriptors } from './rules.ts'
import { hiddenIn, knownBefore, notHidden, type Suppressed, tellsHidden } from './suppressed.ts'

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'

export function sarifReporter(): Reporter {
  const tells = tellsHidden()
  const indexOf = new Map(standardRules.map(({ id }, index) => [id, index]))
  const notifications: Notification[] = []
  const departments = new Map<string, string>()
  let begun = false
  const results = (all: readonly Result[]): string =>
    all
      .map((result) => {
        const text = (begun ? ',\n' : '\n') + JSON.stringify(result)
        begun = true
        return text
      })
      .join('')
  let opened = false
  const open = (): string => {
    if (opened) return ''
    opened = true
    const run: Pick<Run, 'columnKind' | 'originalUriBaseIds'> = {
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: {
        [sourceRoot]: { description: { text: 'The root of the checkout, or the folder of the run.' } },
      },
    }
    const start = JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] })
    return `${start.slice(0, -'}]}'.length)},"results":[`
  }
  const result = ({ finding, suppressions }: Suppressed, file: string, lines?: LineMap): Result => {
    const { ruleId, severity, fingerprint, language, channel } = finding
    const index = indexOf.get(ruleId)
    const fixes = lines ? fixesOf(finding, file, lines) : []
    const department = channel === undefined ? undefined : departments.get(channel)
    return {
      ruleId,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: levels[severity],
      message: { text: messageOf(finding) },
      locations: [placeOf(finding, file)],
      partialFingerprints: { 'onevoice/v1': fingerprint },
      ...(fixes.length > 0 ? { fixes } : {}),
      ...(tells ? { suppressions: [...suppressions] } : {}),
      properties: { language, ...(channel ? { channel } : {}), ...(department ? { department } : {}) },
    }
  }
  const fileResults = (file: CheckedFile, known: readonly Finding[], words: Words): Result[] => {
    const { path, findings, departments: named } = file
    for (const [channel, department] of Object.entries(named)) departments.set(channel, department)
    const told = [
      ...findings.map(notHidden),
      ...(tells ? [...hiddenIn(file), ...known.map((one) => knownBefore(one, words))] : []),
    ]
    if (told.length === 0) return []
    const lines = lineMap(file.source)
    return told.map((one) => result(one, path, lines))
  }
  return {
    file(checked, words, known) {
      notifications.push(...checked.problems.map((problem) => problemNotification(problem, checked.path)))
      return open() + (isChecked(checked) ? results(fileResults(checked, known, words)) : '')
    },
    *end(summary, library, words, known) {
      yield open()
      for (const [path, findings] of library) yield results(findings.map((one) => result(notHidden(one), path)))
      if (tells)
        for (const [path, ones] of known) yield results(ones.map((one) => result(knownBefore(one, words), path)))
      const driver = { name: 'onevoice', version, semanticVersion: version, rules: ruleDescriptors(words.locale) }
      const properties = summary.score === undefined ? {} : { properties: { score: summary.score } }
      const invocations = [invocation(summary, notifications, words)]
      const end = JSON.stringify({ tool: { driver }, invocations, ...properties })
      yield `\n],${end.slice(1)}]}\n`
    },
  }
}

/** The brand's own reason belongs to this finding alone; the rule's is in its description. */
function messageOf({ profileReason, message }: Finding): string {
  const text = profileReason === undefined ? message : `${message} ${profileReason}`
  // `[a](b)` would be a link.
  return text.replaceAll('](', '] (')
}

function invocation(summary: RunSummary, ofFiles: readonly Notification[], words: Words): Invocation {
  const { problems, skipped, notCovered } = summary
  const ofRun = problems.map((problem) => problemNotification(problem, problem.file))
  const notes: Notification[] = [
    ...skipped.map(({ path, reason }) => note('skipped', words.skipped(path, reason))),
    ...notCovered.map(({ ruleId, language }) => note('not-covered', words.notJudged(language, [ruleId], true))),
  ]
  return {
    executionSuccessful: problems.length + ofFiles.length === 0,
    toolExecutionNotifications: [...ofRun, ...ofFiles, ...notes],
  }
}

const note = (id: string, text: string): Notification => ({ level: 'note', descriptor: { id }, message: { text } })

const problemNotification = (problem: Problem, file: string | undefined): Notification => ({
  level: 'error',
  descriptor: { id: problem.code },
  message: { text: problemLine(problem) },
  ...(file ? { locations: [{ physicalLocation: { artifactLocation: artifactOf(file) } }] } : {}),
})
