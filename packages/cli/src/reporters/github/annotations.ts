/** Chooses what becomes an annotation: GitHub shows the first ten of each level in a step and drops the rest without a word. */
import type { Finding, Severity } from '@onevoice/core'
import type { Words } from '../../words/words.ts'
import { detailLines } from '../finding-text.ts'
import { repositoryPath } from '../repository-path.ts'
import type { Annotation, Level } from './workflow-command.ts'

/** What GitHub shows of each level in one step. */
export const shownInStep = 10

const mostLinesInGroup = 20

export interface Collected {
  add(path: string, finding: Finding, words: Words): void
  /** At most `room` of them. */
  annotations(room: number, words: Words): Annotation[]
}

interface Single {
  readonly path: string
  readonly finding: Finding
  readonly words: Words
}

interface Group {
  readonly path: string
  readonly first: Single
  readonly lines: string[]
  count: number
}

/** The findings of one level: each of them while they are few, all of a file together while the files are few, else the first files. */
export function collect(severity: Severity): Collected {
  const single: Single[] = []
  const groups = new Map<string, Group>()
  const beyond = { files: 0, findings: 0 }
  let lastBeyond: string | undefined
  let total = 0
  const leftOut = (path: string): void => {
    beyond.findings++
    if (path !== lastBeyond) beyond.files++
    lastBeyond = path
  }
  return {
    add(path, finding, words) {
      total++
      const one = { path, finding, words }
      if (single.length < shownInStep) single.push(one)
      const group = groups.get(path) ?? { path, first: one, lines: [], count: 0 }
      if (!groups.has(path)) {
        if (groups.size === shownInStep) return leftOut(path)
        groups.set(path, group)
      }
      group.count++
      if (group.lines.length < mostLinesInGroup) group.lines.push(words.annotations.line(finding))
    },
    annotations(room, words) {
      if (total <= room) return single.map(ofFinding)
      const all = [...groups.values()]
      if (all.length + beyond.files <= room) return all.map((group) => ofGroup(group, severity, words))
      const rest = all.slice(room - 1)
      const findings = rest.reduce((sum, { count }) => sum + count, beyond.findings)
      return [
        ...all.slice(0, room - 1).map((group) => ofGroup(group, severity, words)),
        remainder(severity, findings, beyond.files + rest.length, words),
      ]
    },
  }
}

const levels = { error: 'error', warning: 'warning', advice: 'notice' } as const satisfies Record<Severity, Level>

function ofFinding({ path, finding, words }: Single): Annotation {
  const { severity, ruleId, message, start, end } = finding
  const place = finding.path === undefined ? [] : [words.inside(finding.path)]
  const oneLine = start.line === end.line ? { column: start.column, endColumn: end.column } : {}
  return {
    level: levels[severity],
    title: ruleId,
    message: [message, ...place, ...detailLines(finding, words)].join('\n'),
    file: repositoryPath(path),
    line: start.line,
    endLine: end.line,
    ...oneLine,
  }
}

function ofGroup({ path, first, lines, count }: Group, severity: Severity, words: Words): Annotation {
  if (count === 1) return ofFinding(first)
  const more = count - lines.length
  return {
    level: levels[severity],
    title: words.annotations.inFile(count),
    message: [...lines, ...(more > 0 ? [words.annotations.more(more)] : [])].join('\n'),
    file: repositoryPath(path),
    line: first.finding.start.line,
  }
}

const remainder = (severity: Severity, findings: number, files: number, words: Words): Annotation => ({
  level: levels[severity],
  title: words.annotations.moreTitle(findings),
  message: words.annotations.beyond({ severity, findings, files, shown: shownInStep }),
})
