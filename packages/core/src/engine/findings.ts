/** From hits in prose to findings in a file: duplicates merged, spans mapped, sorted. */
import type { Finding, LineMap, Place, Severity, SourceSpan, Suggestion, TextSpan } from '../base/index.ts'
import type { Origin } from '../rules/index.ts'
import type { Document, Passage } from '../text/index.ts'
import { editOf } from './edits.ts'
import { fingerprintKey, fingerprintOf, proseOf, repeatOf } from './fingerprint.ts'
import type { PlacedHit } from './hits.ts'

/** Findings in order of place, then of rule; the same input gives the same list. */
export function findingsOf(hits: readonly PlacedHit[], document: Document, lines: () => LineMap): Finding[] {
  const kept = withoutOverlaps(hits)
  if (kept.length === 0) return []
  const seen = new Map<string, number>()
  const findings = kept.map((placed) => findingAgain(placed, document, lines(), seen)).sort(byPlace)
  return document.passages.some(({ branch }) => branch) ? withoutRepeats(findings) : findings
}

/** What branches of a template share is said once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, index) => {
    const before = findings[index - 1]
    return before === undefined || byPlace(before, finding) !== 0
  })
}

/** The order of reports: by place, then by rule. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)

/** Of the hits of one rule that share prose only the longest stays, and of equal ones the first. */
function withoutOverlaps(hits: readonly PlacedHit[]): PlacedHit[] {
  const sorted = [...hits].sort(
    (a, b) =>
      order(a.active.rule.id, b.active.rule.id) ||
      a.hit.span.start - b.hit.span.start ||
      b.hit.span.end - a.hit.span.end,
  )
  const kept: PlacedHit[] = []
  for (const placed of sorted) {
    const last = kept.at(-1)
    const same = last && last.active.rule.id === placed.active.rule.id && last.hit.span.end > placed.hit.span.start
    if (!same) kept.push(placed)
    else if (length(placed) > length(last)) kept[kept.length - 1] = placed
  }
  return kept
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const length = ({ hit }: PlacedHit): number => hit.span.end - hit.span.start

/** The finding of a hit. What a kept hit led to before is taken over when its passage stands in the source as it did then. */
function findingAgain(placed: PlacedHit, document: Document, lines: LineMap, seen: Map<string, number>): Finding {
  const { hit, active, passage, kept } = placed
  const { map } = document
  const key = kept?.fingerprint ?? fingerprintKey(active.rule.id, document, hit.span, passage)
  const repeat = repeatOf(key, seen)
  // How prose has to be written at a place may depend on what stands around the passage.
  if (!kept || passage.write) return findingOf(placed, document, lines, fingerprintOf(key, repeat))
  kept.fingerprint = key
  const before = kept.finding
  const at = map.sourceStart(passage.start)
  if (before?.repeat === repeat && map.hasLayout(passage, before.layout)) {
    const finding = findingMoved(before.finding, at - before.at, lines)
    kept.finding = { ...before, at, finding }
    return finding
  }
  const finding = findingOf(placed, document, lines, fingerprintOf(key, repeat))
  kept.finding = { finding, at, repeat, layout: map.layout(passage) }
  return finding
}

/** The same object when nothing about it changes. */
function findingMoved(finding: Finding, by: number, lines: LineMap): Finding {
  const span = spanMoved(finding.span, by)
  const start = lines.place(span.start)
  const end = lines.place(span.end)
  if (by === 0 && isSamePlace(start, finding.start) && isSamePlace(end, finding.end)) return finding
  const suggestions = finding.suggestions.map((one) =>
    by === 0 || !one.edit ? one : { ...one, edit: { ...one.edit, span: spanMoved(one.edit.span, by) } },
  )
  return { ...finding, span, start, end, suggestions }
}

const spanMoved = ({ start, end }: SourceSpan, by: number): SourceSpan => ({ start: start + by, end: end + by })

const isSamePlace = (a: Place, b: Place): boolean => a.line === b.line && a.column === b.column

export function findingOf(placed: PlacedHit, document: Document, lines: LineMap, fingerprint: string): Finding {
  const { hit, active, passage, prepared } = placed
  const { rule } = active
  const { voice } = prepared
  const span: SourceSpan = document.map.source(hit.span)
  const profileReason = hit.profileReason ?? voice.reason?.(rule.id)
  const asked = hit.asked ?? voice.origin(`rules.${rule.id}`) ?? (rule.setBy ? voice.origin(rule.setBy) : undefined)
  return {
    ruleId: rule.id,
    severity: severityOf(hit.severity, active.severity, asked !== undefined && hit.asked === undefined),
    message: hit.message,
    why: hit.why ?? rule.why,
    ...(profileReason === undefined ? {} : { profileReason }),
    ...(asked === undefined ? {} : { askedBy: originText(asked) }),
    span,
    start: lines.place(span.start),
    end: lines.place(span.end),
    ...(passage.path === undefined ? {} : { path: passage.path }),
    language: voice.language.tag,
    ...(voice.channel === undefined ? {} : { channel: voice.channel }),
    text: proseOf(document, hit.span.start, hit.span.end),
    suggestions: hit.suggestions.map((suggestion) => withEdit(suggestion, document, passage, hit.span)),
    fingerprint,
  }
}

function withEdit(suggestion: Suggestion, document: Document, passage: Passage, span: TextSpan): Suggestion {
  const edit = editOf(document, passage, span, suggestion.text)
  return edit ? { ...suggestion, edit } : suggestion
}

const rank = { advice: 0, warning: 1, error: 2 } as const

/** An entry's own severity holds; what a profile sets for the rule lowers it, but does not make a doubtful entry certain. */
function severityOf(own: Severity | undefined, rule: Severity, setByProfile: boolean): Severity {
  if (own === undefined) return rule
  return setByProfile && rank[rule] < rank[own] ? rule : own
}

export const originText = ({ file, line, column }: Origin): string => `${file}:${line}:${column}`
