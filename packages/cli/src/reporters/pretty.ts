/** The report for people: place, message, the line with a caret, the reason, what to write instead. */
import { displayWidth, type Finding, lineMap, printable, type Severity, standardFormats } from '@onevoice/core'
import type { CheckedFile } from '@onevoice/core/node'
import { type Paint, wrap } from '../terminal.ts'
import type { Words } from '../words/words.ts'
import { isChecked, type Reporter, type RunSummary } from './reporter.ts'

export interface PrettyOptions {
  readonly paint: Paint
  readonly columns: number
  readonly verbose: boolean
}

/** The options with the words of what is printed. */
interface Look extends PrettyOptions {
  readonly words: Words
}

const colours = { error: 'red', warning: 'yellow', advice: 'cyan' } as const
const mostSuggestions = 3

export function prettyReporter(options: PrettyOptions): Reporter {
  return {
    file(result, words) {
      const look = { ...options, words }
      const problems = result.problems.map((problem) => `${words.problemText(problem)}\n\n`)
      if (!isChecked(result)) return problems.join('')
      const lines = lineMap(result.source)
      // Nobody knows the lines of a Word document.
      const isPacked = standardFormats.some(({ id, packed }) => packed && id === result.format)
      const findings = result.findings.map((finding) =>
        isPacked
          ? findingText(finding, result.path, undefined, { ...look, lined: false })
          : findingText(finding, result.path, lines.line(finding.start.line), look),
      )
      return [...problems, ...findings, ...verboseText(result, look)].join('')
    },
    end(summary, library, words) {
      const look = { ...options, words }
      return [libraryText(library, look), endText(summary, look)]
    },
  }
}

/** What was found by looking at all files together; the texts are gone by now, so the words stand for their line. */
function libraryText(library: ReadonlyMap<string, readonly Finding[]>, options: Look): string {
  return [...library]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, findings]) => findings.map((finding) => findingText(finding, path, undefined, options)))
    .join('')
}

function findingText(
  finding: Finding,
  path: string,
  line: string | undefined,
  options: Look & { readonly lined?: boolean },
): string {
  const { paint, words, lined = true } = options
  const { start, severity, ruleId, message, profileReason, askedBy, why, suggestions } = finding
  const place = lined ? `:${start.line}:${start.column}` : ''
  const head = `${paint('bold', printable(path))}${place}  ${paint(colours[severity], words.severities[severity])}  ${paint('dim', ruleId)}`
  const inside =
    finding.path === undefined ? [] : [...field('in', finding.path, options), ...decoded(finding, line, options)]
  const offered = suggestions
    .slice(0, mostSuggestions)
    .flatMap(({ text }) => field('try', text === '' ? words.deleteIt : text, options))
  // The brand's own reason says more than the rule's.
  const reason = profileReason === undefined ? field('why', why, options) : field('brand', profileReason, options)
  return [
    head,
    ...wrap(printable(message), options.columns - 2).map((part) => `  ${part}`),
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
function decoded({ start, end, text }: Finding, line: string | undefined, options: Look): string[] {
  const written = start.line === end.line ? line?.slice(start.column - 1, end.column - 1) : undefined
  return line === undefined || written === text ? [] : field('reads', text.replace(/\s+/g, ' '), options)
}

function field(name: keyof Words['labels'], text: string, { paint, columns, words }: Look): string[] {
  const label = words.labels[name]
  const indent = ' '.repeat(9)
  const [first = '', ...rest] = wrap(printable(text), columns - indent.length)
  return [
    `  ${paint('dim', label)}${' '.repeat(6 - displayWidth(label))} ${first}`,
    ...rest.map((part) => `${indent}${part}`),
  ]
}

/** The source line with the finding underlined; a long line is cut around it. */
function codeFrame({ start, end, severity }: Finding, line: string, { paint, columns }: Look): string[] {
  const number = String(start.line)
  const room = columns - number.length - 6
  const from = start.column - 1
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length
  const shown = cut(printable(line).replaceAll('\t', ' '), from, to, room)
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

function verboseText(file: CheckedFile, { verbose, paint, words }: Look): string[] {
  if (!verbose) return []
  const { path, format, profile, channel, otherChannels, languages, skippedTexts = [] } = file
  const lines = [
    `${path}: ${words.judged({ format, languages, channel, otherChannels, profile })}`,
    ...skippedTexts.map((one) => `${path}: ${words.textsLeftOut(one.count, one.reason, one.path)}`),
  ]
  return [`${lines.map((line) => `${paint('dim', printable(line))}\n`).join('')}\n`]
}

function endText(summary: RunSummary, look: Look): string {
  const { errors, warnings, advice, files, filesWithFindings, score } = summary
  const { paint, words } = look
  const problems = summary.problems.map((problem) => `${words.problemText(problem)}\n\n`)
  const counts = Object.entries({ error: errors, warning: warnings, advice }) as [Severity, number][]
  const found = counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => paint(colours[severity], words.counted(severity, count)))
  const said =
    found.length > 0
      ? words.found(found, filesWithFindings, files)
      : words.nothing(files, (summary.baseline?.hidden ?? 0) > 0)
  return [
    ...problems,
    `${paint('bold', said)}${score === undefined ? '' : words.score(score)}\n`,
    ...fixedText(summary, look),
    ...baselineText(summary, look),
    ...notCoveredText(summary, look),
    ...skippedText(summary, look),
    ...skippedTextsText(summary, look),
  ].join('')
}

function fixedText({ fixed }: RunSummary, { words }: Look): string[] {
  return !fixed || fixed.findings === 0 ? [] : [`${words.fixed(fixed.findings, fixed.files)}\n`]
}

function baselineText({ baseline }: RunSummary, { paint, verbose, words }: Look): string[] {
  if (!baseline) return []
  const { file, hidden, stale, updated, failed } = baseline
  if (failed) return []
  const said = words.baseline
  const listed = verbose ? stale.map(({ path, ruleId }) => said.noLongerFound(ruleId, printable(path))) : []
  const lines = updated
    ? [said.updated(file, updated.entries, updated.added, updated.dropped)]
    : [
        ...(hidden > 0 ? [said.hides(file, hidden)] : []),
        ...listed,
        ...(stale.length > 0 ? [said.stale(file, stale.length)] : []),
      ]
  return lines.map((line) => `${paint('dim', line)}\n`)
}

function notCoveredText({ notCovered }: RunSummary, { paint, columns, verbose, words }: Look): string[] {
  const byLanguage = new Map<string, string[]>()
  for (const { ruleId, language } of notCovered) byLanguage.set(language, [...(byLanguage.get(language) ?? []), ruleId])
  return [...byLanguage]
    .sort()
    .flatMap(([language, rules]) =>
      wrap(words.notJudged(language, rules, verbose || rules.length <= 3), columns).map(
        (line) => `${paint('dim', line)}\n`,
      ),
    )
}

function skippedText({ skipped }: RunSummary, { paint, verbose, words }: Look): string[] {
  const name = ({ path, files }: (typeof skipped)[number]): string =>
    files === undefined ? path : words.filesIn(files, path)
  if (verbose) return skipped.map((one) => `${paint('dim', printable(words.skipped(name(one), one.reason)))}\n`)
  // Folders such as node_modules are left out in every run, so only files are worth a line.
  const reasons = new Map<string, number>()
  for (const { path, reason, files = path.endsWith('/') ? 0 : 1 } of skipped) {
    const said = words.reason(reason)
    if (files > 0) reasons.set(said, (reasons.get(said) ?? 0) + files)
  }
  if (reasons.size === 0) return []
  const total = [...reasons.values()].reduce((sum, times) => sum + times, 0)
  return [`${paint('dim', words.skippedFiles(total, [...reasons]))}\n`]
}

/** What formats left out inside of files; with --verbose it stands at each file. */
function skippedTextsText({ skippedTexts = [] }: RunSummary, { paint, verbose, words }: Look): string[] {
  if (verbose || skippedTexts.length === 0) return []
  const total = skippedTexts.reduce((sum, one) => sum + one.count, 0)
  const reasons = skippedTexts.map(({ reason, count }) => [words.reason(reason), count] as const)
  return [`${paint('dim', words.skippedTexts(total, reasons))}\n`]
}
