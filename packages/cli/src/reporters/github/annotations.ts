/** Chooses what becomes an annotation: GitHub shows the first ten of each level in a step and drops the rest without a word. */
import type { Finding, Severity } from '@onevoice/core'
import { detailLines } from '../finding-text.ts'
import { repositoryPath } from '../repository-path.ts'
import type { Annotation, Level } from './workflow-command.ts'

/** What GitHub shows of each level in one step. */
export const shownInStep = 10

const mostLinesInGroup = 20

export interface Collected {
  add(path: string, finding: Finding): void
  /** At most `room` of them. */
  annotations(room: number): Annotation[]
}

interface Group {
  readonly path: string
  readonly first: Finding
  readonly lines: string[]
  count: number
}

/** The findings of one level: each of them while they are few, all of a file together while the files are few, else the first files. */
export function collect(severity: Severity): Collected {
  const single: { readonly path: string; readonly finding: Finding }[] = []
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
    add(path, finding) {
      total++
      if (single.length < shownInStep) single.push({ path, finding })
      const group = groups.get(path) ?? { path, first: finding, lines: [], count: 0 }
      if (!groups.has(path)) {
        if (groups.size === shownInStep) return leftOut(path)
        groups.set(path, group)
      }
      group.count++
      if (group.lines.length < mostLinesInGroup) group.lines.push(lineIn(finding))
    },
    annotations(room) {
      if (total <= room) return single.map(({ path, finding }) => ofFinding(path, finding))
      const all = [...groups.values()]
      if (all.length + beyond.files <= room) return all.map((group) => ofGroup(group, severity))
      const rest = all.slice(room - 1)
      const findings = rest.reduce((sum, { count }) => sum + count, beyond.findings)
      return [
        ...all.slice(0, room - 1).map((group) => ofGroup(group, severity)),
        remainder(severity, findings, beyond.files + rest.length),
      ]
    },
  }
}

const levels = { error: 'error', warning: 'warning', advice: 'notice' } as const satisfies Record<Severity, Level>

function ofFinding(path: string, finding: Finding): Annotation {
  const { severity, ruleId, message, start, end } = finding
  const place = finding.path === undefined ? [] : [`In ${finding.path}.`]
  const oneLine = start.line === end.line ? { column: start.column, endColumn: end.column } : {}
  return {
    level: levels[severity],
    title: ruleId,
    message: [message, ...place, ...detailLines(finding)].join('\n'),
    file: repositoryPath(path),
    line: start.line,
    endLine: end.line,
    ...oneLine,
  }
}

function ofGroup({ path, first, lines, count }: Group, severity: Severity): Annotation {
  if (count === 1) return ofFinding(path, first)
  const more = count - lines.length
  return {
    level: levels[severity],
    title: `${count} findings in this file`,
    message: [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
    file: repositoryPath(path),
    line: first.start.line,
  }
}

const remainder = (severity: Severity, findings: number, files: number): Annotation => ({
  level: levels[severity],
  title: `${findings} more findings`,
  message: `${findings} more findings of severity ${severity} in ${files} more ${files === 1 ? 'file' : 'files'}. They are in the log of this step; GitHub shows ${shownInStep} annotations of a kind.`,
})

const lineIn = ({ start, ruleId, message }: Finding): string => `line ${start.line}: ${message} (${ruleId})`
