/** The report for people: place, message, the line with a caret, the reason, what to write instead. */
import { displayWidth, type Finding, lineMap, problemText } from '@onevoice/core'
import type { CheckedFile } from '@onevoice/core/node'
import { type Paint, wrap } from '../terminal.ts'
import { grouped } from './numbers.ts'
import { isChecked, type Reporter, type RunSummary } from './reporter.ts'

export interface PrettyOptions {
  readonly paint: Paint
  readonly columns: number
  readonly verbose: boolean
}

const colours = { error: 'red', warning: 'yellow', advice: 'cyan' } as const
const mostSuggestions = 3

export function prettyReporter(options: PrettyOptions): Reporter {
  return {
    file(result) {
      const problems = result.problems.map((problem) => `${problemText(problem)}\n\n`)
      if (!isChecked(result)) return problems.join('')
      const lines = lineMap(result.source)
      const findings = result.findings.map((finding) =>
        findingText(finding, result.path, lines.line(finding.start.line), options),
      )
      return [...problems, ...findings, ...verboseText(result, options)].join('')
    },
    end: (summary, library) => [libraryText(library, options), endText(summary, options)],
  }
}

/** What was found by looking at all files together; the texts are gone by now, so the words stand for their line. */
function libraryText(library: ReadonlyMap<string, readonly Finding[]>, options: PrettyOptions): string {
  return [...library]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, findings]) => findings.map((finding) => findingText(finding, path, undefined, options)))
    .join('')
}

function findingText(finding: Finding, path: string, line: string | undefined, options: PrettyOptions): string {
  const { paint } = options
  const { start, severity, ruleId, message, profileReason, askedBy, why, suggestions } = finding
  const head = `${paint('bold', path)}:${start.line}:${start.column}  ${paint(colours[severity], severity)}  ${paint('dim', ruleId)}`
  const inside =
    finding.path === undefined ? [] : [...field('in', finding.path, options), ...decoded(finding, line, options)]
  const offered = suggestions
    .slice(0, mostSuggestions)
    .flatMap(({ text }) => field('try', text === '' ? '(delete it)' : text, options))
  // The brand's own reason says more than the rule's.
  const reason = profileReason === undefined ? field('why', why, options) : field('brand', profileReason, options)
  return [
    head,
    ...wrap(message, options.columns - 2).map((part) => `  ${part}`),
    ...(line === undefined ? field('here', finding.text, options) : codeFrame(finding, line, options)),
    ...inside,
    ...reason,
    ...(askedBy === undefined ? [] : field('asked', askedBy, options)),
    ...offered,
    '',
    '',
  ].join('\n')
}

/** The words that escapes stand for, where the line shows the escapes. */
function decoded({ start, end, text }: Finding, line: string | undefined, options: PrettyOptions): string[] {
  const written = start.line === end.line ? line?.slice(start.column - 1, end.column - 1) : undefined
  return line === undefined || written === text ? [] : field('reads', text.replace(/\s+/g, ' '), options)
}

function field(name: string, text: string, { paint, columns }: PrettyOptions): string[] {
  const indent = ' '.repeat(9)
  const [first = '', ...rest] = wrap(text, columns - indent.length)
  return [`  ${paint('dim', name.padEnd(6))} ${first}`, ...rest.map((part) => `${indent}${part}`)]
}

/** The source line with the finding underlined; a long line is cut around it. */
function codeFrame({ start, end, severity }: Finding, line: string, { paint, columns }: PrettyOptions): string[] {
  const number = String(start.line)
  const room = columns - number.length - 6
  const from = start.column - 1
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length
  const shown = cut(line.replaceAll('\t', ' '), from, to, room)
  const margin = ' '.repeat(number.length)
  const marked = shown.text.slice(shown.from, shown.to)
  const caret =
    ' '.repeat(displayWidth(shown.text.slice(0, shown.from))) + '^'.repeat(Math.max(1, displayWidth(marked)))
  return [
    `  ${paint('dim', `${number} │`)} ${shown.text}`,
    `  ${margin} ${paint('dim', '│')} ${paint(colours[severity], caret)}`,
  ]
}

interface Cut {
  readonly text: string
  readonly from: number
  readonly to: number
}

const ellipsis = '…'

/** A window of `room` columns on the line that shows the range; where the line goes on there is an ellipsis. */
function cut(line: string, from: number, to: number, room: number): Cut {
  if (displayWidth(line) <= room) return { text: line, from, to }
  let start = from
  let width = displayWidth(line.slice(from, Math.min(to, from + room)))
  // A third of the room goes to what stands before the finding.
  while (start > 0 && width + displayWidth(line[start - 1]!) < room - 2 && from - start < room / 3)
    width += displayWidth(line[--start]!)
  let end = Math.min(to, from + room)
  while (end < line.length && width + displayWidth(line[end]!) < room - 2) width += displayWidth(line[end++]!)
  const before = start > 0 ? ellipsis : ''
  const after = end < line.length ? ellipsis : ''
  const text = before + line.slice(start, end) + after
  return { text, from: from - start + before.length, to: Math.min(to, end) - start + before.length }
}

function verboseText(
  { path, format, profile, channel, otherChannels, languages, skippedTexts = [] }: CheckedFile,
  { verbose, paint }: PrettyOptions,
): string[] {
  if (!verbose) return []
  const others =
    otherChannels.length > 0 ? ` (its path also matches ${otherChannels.join(', ')}; the longer glob wins)` : ''
  const facts = [
    format,
    languages.join(', '),
    channel ? `channel ${channel}${others}` : 'no channel',
    `profile ${profile}`,
  ]
  const lines = [`${path}: ${facts.join(' · ')}`, ...skippedTexts.map((one) => `${path}: ${leftOut(one)}`)]
  return [`${lines.map((line) => `${paint('dim', line)}\n`).join('')}\n`]
}

const leftOut = ({ reason, count: times, path }: NonNullable<CheckedFile['skippedTexts']>[number]): string =>
  `left out ${count(times, 'text', 'texts')}${path === undefined ? '' : `${times > 1 ? ', the first' : ''} at ${path}`}: ${reason}.`

function endText(summary: RunSummary, options: PrettyOptions): string {
  const { errors, warnings, advice, files, filesWithFindings } = summary
  const problems = summary.problems.map((problem) => `${problemText(problem)}\n\n`)
  const { paint } = options
  const counts = [
    errors > 0 ? paint('red', count(errors, 'error', 'errors')) : '',
    warnings > 0 ? paint('yellow', count(warnings, 'warning', 'warnings')) : '',
    advice > 0 ? paint('cyan', `${advice} advice`) : '',
  ].filter((part) => part !== '')
  const nothing =
    files === 0
      ? 'No file was checked.'
      : `${count(files, 'file', 'files')} checked, nothing ${summary.baseline?.hidden ? 'new ' : ''}found.`
  const found =
    counts.length > 0 ? `${counts.join(', ')} in ${filesWithFindings} of ${count(files, 'file', 'files')}.` : nothing
  const scored = summary.score === undefined ? '' : ` Score ${summary.score} of 100.`
  return [
    ...problems,
    `${paint('bold', found)}${scored}\n`,
    ...fixedText(summary),
    ...baselineText(summary, options),
    ...notCoveredText(summary, options),
    ...skippedText(summary, options),
    ...skippedTextsText(summary, options),
  ].join('')
}

function fixedText({ fixed }: RunSummary): string[] {
  if (!fixed || fixed.findings === 0) return []
  return [`Fixed ${count(fixed.findings, 'finding', 'findings')} in ${count(fixed.files, 'file', 'files')}.\n`]
}

function baselineText({ baseline }: RunSummary, { paint, verbose }: PrettyOptions): string[] {
  if (!baseline) return []
  const { file, hidden, stale, updated } = baseline
  const listed = verbose ? stale.map(({ path, ruleId }) => `No longer found: ${ruleId} in ${path}.`) : []
  const lines = updated
    ? [
        `${file} now lists ${count(updated.entries, 'finding', 'findings')}: ${updated.added} new, ${updated.dropped} dropped.`,
      ]
    : [
        ...(hidden > 0 ? [`${file} hides ${count(hidden, 'finding', 'findings')}.`] : []),
        ...listed,
        ...(stale.length > 0
          ? [`${count(stale.length, 'entry', 'entries')} of ${file} no longer found; --update-baseline drops them.`]
          : []),
      ]
  return lines.map((line) => `${paint('dim', line)}\n`)
}

function notCoveredText({ notCovered }: RunSummary, { paint, columns, verbose }: PrettyOptions): string[] {
  const byLanguage = new Map<string, string[]>()
  for (const { ruleId, language } of notCovered) byLanguage.set(language, [...(byLanguage.get(language) ?? []), ruleId])
  return [...byLanguage].sort().flatMap(([language, rules]) => {
    const named = verbose || rules.length <= 3 ? rules.join(', ') : `${rules.length} rules (--verbose names them)`
    return wrap(`Not judged in ${language}: ${named}.`, columns).map((line) => `${paint('dim', line)}\n`)
  })
}

function skippedText({ skipped }: RunSummary, { paint, verbose }: PrettyOptions): string[] {
  const name = ({ path, files }: (typeof skipped)[number]): string =>
    files === undefined ? path : `${count(files, 'file', 'files')} in ${path}`
  if (verbose) return skipped.map((one) => `${paint('dim', `Skipped ${name(one)}: ${one.reason}.`)}\n`)
  // Folders such as node_modules are left out in every run, so only files are worth a line.
  const reasons = new Map<string, number>()
  for (const { path, reason, files = path.endsWith('/') ? 0 : 1 } of skipped)
    if (files > 0) reasons.set(reason, (reasons.get(reason) ?? 0) + files)
  if (reasons.size === 0) return []
  const total = [...reasons.values()].reduce((sum, times) => sum + times, 0)
  const listed = [...reasons].map(([reason, times]) => `${grouped(times)} because ${reason}`).join('; ')
  return [`${paint('dim', `Skipped ${count(total, 'file', 'files')}: ${listed}. --verbose lists them.`)}\n`]
}

/** What formats left out inside of files; with --verbose it stands at each file. */
function skippedTextsText({ skippedTexts = [] }: RunSummary, { paint, verbose }: PrettyOptions): string[] {
  if (verbose || skippedTexts.length === 0) return []
  const total = skippedTexts.reduce((sum, one) => sum + one.count, 0)
  const listed = skippedTexts.map(({ reason, count }) => `${grouped(count)} ${reason}`).join('; ')
  return [`${paint('dim', `Left out ${count(total, 'text', 'texts')}: ${listed}. --verbose says where.`)}\n`]
}

const count = (number: number, one: string, many: string): string => `${grouped(number)} ${number === 1 ? one : many}`
