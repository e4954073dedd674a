/** Comments that let a rule rest: `onevoice-disable-next-line pushy/urgency: the sale does end tonight (until 2027-01-31)`. */
import { type Finding, hash, type LineMap, type SourceSpan } from '../base/index.ts'
import type { Suppression } from '../rules/index.ts'
import type { Comment, Document } from '../text/index.ts'
import { byPlace } from './findings.ts'
import { flagOf } from './hits.ts'
import type { LibraryEntry } from './library.ts'
import type { PreparedVoice } from './prepare.ts'

/** A suppression with the part of the file that it holds for. */
interface PlacedSuppression extends Suppression {
  readonly span: SourceSpan
  readonly covers: SourceSpan
}

const directive = /^onevoice-(disable-next-line|disable-line|disable|enable)(?![\w-])[ \t]*([\s\S]*)$/
const ruleNames =
  /^[a-z][a-z-]*\/(?:\*|[a-z][a-z-]*)(?:[ \t]*[,、 \t][ \t]*(?=[a-z][a-z-]*\/)[a-z][a-z-]*\/(?:\*|[a-z][a-z-]*)){0,50}/
const lastDay = /[ \t]*[(（]?(?:until[ \t=:]*(\d{4}-\d{2}-\d{2})|(\d{4}-\d{2}-\d{2})まで)[)）]?[ \t]*[.。]?$/

interface Directive {
  readonly kind: 'disable' | 'disable-line' | 'disable-next-line' | 'enable'
  readonly rules: readonly string[]
  readonly reason: string
  readonly until?: string
  readonly span: SourceSpan
}

/** The directive in a comment; undefined when it is about something else. */
function directiveOf({ text, span }: Comment): Directive | undefined {
  const [, kind, rest = ''] = directive.exec(text) ?? []
  if (kind === undefined) return undefined
  const named = ruleNames.exec(rest)?.[0] ?? ''
  const said = rest.slice(named.length).replace(/^[ \t]*(?:[:：]|--|—)?[ \t]*/, '')
  const day = lastDay.exec(said)
  const until = day?.[1] ?? day?.[2]
  return {
    kind: kind as Directive['kind'],
    rules: named === '' ? [] : named.split(/[,、 \t]+/),
    reason: (day ? said.slice(0, day.index) : said).trim(),
    span,
    ...(until === undefined ? {} : { until }),
  }
}

/** Every suppression of a document, in order, with what it covers. */
function suppressionsIn(document: Document, linesOf: () => LineMap): PlacedSuppression[] {
  if (document.comments.length === 0) return []
  const directives = document.comments.flatMap((comment) => directiveOf(comment) ?? [])
  if (directives.length === 0) return []
  const lines = linesOf()
  const sources = document.passages.map((passage) => document.map.source(passage)).sort((a, b) => a.start - b.start)
  return directives.flatMap((one, index): PlacedSuppression[] => {
    if (one.kind === 'enable') return []
    const { rules, reason, until, span } = one
    const covers = coverOf(one, directives.slice(index + 1), { lines, sources, end: document.source.length })
    return [{ rules, reason, span, covers, ...(until === undefined ? {} : { until }) }]
  })
}

interface Ground {
  readonly lines: LineMap
  readonly sources: readonly SourceSpan[]
  /** Length of the file. */
  readonly end: number
}

function coverOf(one: Directive, later: readonly Directive[], { lines, sources, end: fileEnd }: Ground): SourceSpan {
  const { kind, span, rules } = one
  const last = lines.place(Math.max(span.start, span.end - 1)).line
  if (kind === 'disable-line') return lineSpan(lines, lines.place(span.start).line, last)
  if (kind === 'disable-next-line') return nextLine(sources, lines, last)
  const end = later.find(
    (other) =>
      other.kind === 'enable' && (other.rules.length === 0 || rules.every((rule) => other.rules.includes(rule))),
  )
  return { start: span.end, end: end ? end.span.start : fileEnd }
}

const lineSpan = (lines: LineMap, first: number, last: number): SourceSpan => ({
  start: lines.offset({ line: first, column: 1 }),
  end: lines.offset({ line: last, column: Number.MAX_SAFE_INTEGER }),
})

/**
 * The next line that is not empty, and the next one with prose on it, which stands behind its key in a string file; with all of the passages that
 * begin there: a paragraph may be wrapped. `sources` are those of the passages, sorted.
 */
function nextLine(sources: readonly SourceSpan[], lines: LineMap, last: number): SourceSpan {
  let line = last + 1
  while (line < lines.lines && lines.line(line).trim() === '') line++
  const cover = lineSpan(lines, line, line)
  let { end } = cover
  let index = firstFrom(sources, cover.start)
  if (index === sources.length) return cover
  const prose = lines.place(sources[index]!.start).line
  const proseEnd = lineSpan(lines, prose, prose).end
  for (; index < sources.length && sources[index]!.start <= proseEnd; index++) end = Math.max(end, sources[index]!.end)
  return { start: cover.start, end }
}

/** The index of the first span that begins at `start` or later. */
function firstFrom(spans: readonly SourceSpan[], start: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Every suppression, with those of its rules that hid something. */
type Used = ReadonlyMap<PlacedSuppression, Set<string>>

/** A finding that a comment hides, and the reason that stands in it. */
export interface SuppressedFinding {
  readonly finding: Finding
  readonly reason: string
}

interface Found {
  readonly findings: readonly Finding[]
  /** In the order of findings. */
  readonly suppressed: readonly SuppressedFinding[]
  library(): readonly LibraryEntry[]
}

interface Circumstances {
  known(): readonly string[]
  /** ISO date. */
  readonly today: string | undefined
  lines(): LineMap
}

/**
 * Leaves out what suppressions hide, and adds what `suppression/*` finds in them. A suppression without rules or without a reason, or past its
 * last day, hides nothing.
 */
export function withoutSuppressed(found: Found, document: Document, voice: PreparedVoice, now: Circumstances): Found {
  const suppressions = suppressionsIn(document, now.lines)
  if (suppressions.length === 0) return found
  const used: Used = new Map(suppressions.map((one) => [one, new Set()]))
  const inForce = suppressions.filter(
    ({ reason, until }) => reason !== '' && (until === undefined || now.today === undefined || until >= now.today),
  )
  const library = found.library().filter(({ finding }) => reasonFor(finding, inForce, used) === undefined)
  const findings: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of found.findings) {
    const reason = reasonFor(finding, inForce, used)
    if (reason === undefined) findings.push(finding)
    else suppressed.push({ finding, reason })
  }
  return {
    library: () => library,
    findings: [...findings, ...suppressionFindings(document, used, voice, now)].sort(byPlace),
    suppressed,
  }
}

/** The reason of the first suppression that hides the finding; undefined when it is to be reported. All that do are noted as used. */
function reasonFor({ ruleId, span }: Finding, inForce: readonly PlacedSuppression[], used: Used): string | undefined {
  let first: string | undefined
  for (const one of inForce) {
    const { start, end } = one.covers
    const name = one.rules.find((rule) => fitsRule(rule, ruleId))
    if (name === undefined || span.start < start || span.start >= Math.max(end, start + 1)) continue
    used.get(one)!.add(name)
    first ??= one.reason
  }
  return first
}

/** `tone/*` stands for the whole family. */
const fitsRule = (name: string, ruleId: string): boolean =>
  name.endsWith('/*') ? ruleId.startsWith(name.slice(0, -1)) : name === ruleId

/** What the rules that look after suppressions say of those of a document. */
function* suppressionFindings(
  document: Document,
  suppressions: Used,
  { voice, active }: PreparedVoice,
  { known, today, lines: linesOf }: Circumstances,
): Iterable<Finding> {
  const lines = linesOf()
  for (const [suppression, used] of suppressions)
    for (const { rule, severity } of active) {
      if (rule.visits !== 'suppression') continue
      const { span } = suppression
      const day = today === undefined ? {} : { today }
      const scope = { suppression, used, known: known(), ...day, place: { start: 0, end: 0 }, flag: flagOf(rule) }
      const text = document.source.slice(span.start, span.end)
      for (const { message } of rule.check(scope))
        yield {
          ruleId: rule.id,
          severity,
          message,
          why: rule.why,
          span,
          start: lines.place(span.start),
          end: lines.place(span.end),
          language: voice.language.tag,
          text,
          suggestions: [],
          fingerprint: hash(`${rule.id}\n${text}`),
        }
    }
}
