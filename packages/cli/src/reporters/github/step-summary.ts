/** The Markdown page of a step in GitHub Actions. */
import type { Finding } from '@onevoice/core'
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
): string {
  const { errors, warnings, advice, files, filesWithFindings, score, problems, skipped } = summary
  const total = errors + warnings + advice
  const left = total - listed.length
  return [
    `## onevoice${score === undefined ? '' : `: score ${score} of 100`}\n`,
    '| errors | warnings | advice | files with findings | files |',
    '|--:|--:|--:|--:|--:|',
    `| ${errors} | ${warnings} | ${advice} | ${filesWithFindings} | ${files} |\n`,
    ...problems.map(
      ({ file, message }) => `> **Problem** ${cell(file === undefined ? message : `${file}: ${message}`)}\n`,
    ),
    ...(skipped.length > 0 ? [`${skipped.length} files were skipped.\n`] : []),
    ...(total > 0 ? [ruleTable(byRule), findingTable(listed)] : ['Nothing found.\n']),
    ...(left > 0 ? [`${left} more findings are in the log of this step.\n`] : []),
    '',
  ].join('\n')
}

function ruleTable(byRule: ReadonlyMap<string, number>): string {
  const rows = [...byRule]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, count]) => `| ${id} | ${count} |`)
  return ['| rule | findings |', '|---|--:|', ...rows, ''].join('\n')
}

function findingTable(listed: readonly ListedFinding[]): string {
  const rows = listed.map(
    ({ path, finding: { start, severity, message, text } }) =>
      `| ${severity} | ${cell(`${path}:${start.line}`)} | ${cell(text)} | ${cell(message)} |`,
  )
  return [
    '<details open><summary>Findings</summary>\n',
    '| severity | place | text | what to do |',
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
