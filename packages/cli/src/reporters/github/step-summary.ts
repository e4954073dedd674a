/** The Markdown page of a step in GitHub Actions. */
import type { Finding } from '@onevoice/core'
import type { Words } from '../../words/words.ts'
import type { RunSummary } from '../reporter.ts'

export interface ListedFinding {
  readonly path: string
  readonly finding: Finding
}

/** GitHub takes a mebibyte from a step; this many rows stay far below. */
export const mostListed = 100

export function stepSummaryText(
  summary: RunSummary,
  listed: readonly ListedFinding[],
  byRule: ReadonlyMap<string, number>,
  words: Words,
): string {
  const { errors, warnings, advice, files, filesWithFindings, score, problems, skipped } = summary
  const { step } = words
  const total = errors + warnings + advice
  const left = total - listed.length
  return [
    `## ${step.title(score)}\n`,
    `| ${step.counts.join(' | ')} |`,
    '|--:|--:|--:|--:|--:|',
    `| ${errors} | ${warnings} | ${advice} | ${filesWithFindings} | ${files} |\n`,
    ...problems.map(
      ({ file, message }) => `> **${step.problem}** ${cell(file === undefined ? message : `${file}: ${message}`)}\n`,
    ),
    ...(skipped.length > 0 ? [`${step.skipped(skipped.length)}\n`] : []),
    ...(total > 0 ? [ruleTable(byRule, words), findingTable(listed, words)] : [`${step.nothing}\n`]),
    ...(left > 0 ? [`${step.left(left)}\n`] : []),
    '',
  ].join('\n')
}

function ruleTable(byRule: ReadonlyMap<string, number>, { step }: Words): string {
  const rows = [...byRule]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, count]) => `| ${id} | ${count} |`)
  return [`| ${step.byRule.join(' | ')} |`, '|---|--:|', ...rows, ''].join('\n')
}

function findingTable(listed: readonly ListedFinding[], { step, severities }: Words): string {
  const rows = listed.map(
    ({ path, finding: { start, severity, message, text } }) =>
      `| ${severities[severity]} | ${cell(`${path}:${start.line}`)} | ${cell(text)} | ${cell(message)} |`,
  )
  return [
    `<details open><summary>${step.findings}</summary>\n`,
    `| ${step.columns.join(' | ')} |`,
    '|---|---|---|---|',
    ...rows,
    '\n</details>\n',
  ].join('\n')
}

const longestCell = 300

/** Text that is neither Markdown nor HTML nor the end of a table cell. */
function cell(text: string): string {
  const short = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text
  return short
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~@:/$]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
