/** From hits in prose to findings in a file: duplicates merged, spans mapped, sorted. */
import {
  detached,
  type Finding,
  type LineMap,
  type Severity,
  type SourceSpan,
  type Suggestion,
  type TextSpan,
} from '../base/index.ts'
import type { Origin } from '../rules/index.ts'
import type { Document, Passage } from '../text/index.ts'
import { editOf, lackingFor } from './edits.ts'
import {
  type Counted,
  countedIn,
  countedStill,
  fingerprintKey,
  fingerprintOf,
  proseOf,
  repeatOf,
} from './fingerprint.ts'
import type { FoundInPassage, PlacedHit } from './hits.ts'
import type { Memory } from './memory.ts'

/** What findings are made with. */
interface Making {
  readonly document: Document
  readonly lines: LineMap
  readonly keys: Map<string, Counted>
  /** The check that counts equal findings. */
  readonly check: object
}

/**
 * Findings in order of place, then of rule; the same input gives the same list.
 * @param memory what the next check is given, if there will be one: then hits keep what became of them
 */
export function findingsOf(
  hits: readonly FoundInPassage[],
  document: Document,
  lines: () => LineMap,
  memory: Memory | undefined,
): Finding[] {
  if (hits.length === 0) return []
  const findings: Finding[] = []
  const inOrder = [...hits].sort((a, b) => a.passage.start - b.passage.start)
  const making: Making = { document, lines: lines(), keys: memory?.keys ?? new Map(), check: {} }
  for (const found of inOrder) addFindings(memory ? found : passing(found), making, findings)
  if (memory) memory.keys = countedStill(memory.keys, making.check, findings.length)
  findings.sort(byPlace)
  return document.passages.some(({ branch }) => branch) ? withoutRepeats(findings) : findings
}

/** The same in objects of its own: what they are given is gone with them. */
const passing = (found: FoundInPassage): FoundInPassage => ({
  ...found,
  own: { ...found.own, hits: found.own.hits.map((hit) => ({ ...hit })) },
})

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

/** The findings of a passage. What its hits led to before is taken over when it stands in the source as it did then. */
function addFindings({ passage, prepared, own }: FoundInPassage, making: Making, findings: Finding[]): void {
  const { document, lines, keys, check } = making
  const { map } = document
  const at = map.sourceStart(passage.start)
  const by = passage.start - own.at
  // A function of its own may write prose in the way that what stands around the passage asks for.
  const alike = !passage.rewrite && own.stood?.write === passage.write
  const stood = alike && own.stood && map.hasLayout(passage, own.stood.layout) ? own.stood : undefined
  for (const kept of own.hits) {
    const { active, hit } = kept
    kept.counted ??= countedIn(keys, fingerprintKey(active.rule.id, document, spanMoved(hit.span, by), passage), check)
    const repeat = repeatOf(kept.counted, check)
    if (stood && kept.finding && kept.repeat === repeat) kept.finding = findingMoved(kept.finding, at - stood.at, lines)
    else {
      const moved = by === 0 ? hit : { ...hit, span: spanMoved(hit.span, by) }
      const fingerprint = fingerprintOf(kept.counted.key, repeat)
      kept.finding = findingOf({ hit: moved, active, passage, prepared }, document, lines, fingerprint)
      kept.repeat = repeat
    }
    findings.push(kept.finding)
  }
  if (!stood || stood.at !== at) own.stood = { at, layout: stood?.layout ?? map.layout(passage), write: passage.write }
}

/** The same object when nothing about it changes. */
function findingMoved(finding: Finding, by: number, lines: LineMap): Finding {
  const start = lines.place(finding.span.start + by, finding.start)
  const end = lines.place(finding.span.end + by, finding.end)
  if (by === 0 && start === finding.start && end === finding.end) return finding
  const span = spanMoved(finding.span, by)
  const suggestions =
    by === 0 || finding.suggestions.length === 0 ? finding.suggestions : finding.suggestions.map(moved(by))
  return { ...finding, span, start, end, suggestions }
}

const moved =
  (by: number) =>
  (one: Suggestion): Suggestion =>
    one.edit ? { ...one, edit: { span: spanMoved(one.edit.span, by), text: one.edit.text } } : one

const spanMoved = <Span extends SourceSpan | TextSpan>({ start, end }: Span, by: number): Span =>
  ({ start: start + by, end: end + by }) as Span

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
    ...(passage.path === undefined ? {} : { path: placeIn(passage, hit.span.start) }),
    language: voice.language.tag,
    ...(voice.channel === undefined ? {} : { channel: voice.channel }),
    text: detached(proseOf(document, hit.span.start, hit.span.end)),
    suggestions: hit.suggestions.map((suggestion) => withEdit(suggestion, document, passage, hit.span)),
    fingerprint,
  }
}

/** `paragraph 3, run 2`. */
function placeIn({ path = '', parts = [], start }: Passage, at: number): string {
  const part = parts.findLast((one) => start + one.at <= at)
  return part ? `${path}, ${part.name}` : path
}

function withEdit(suggestion: Suggestion, document: Document, passage: Passage, span: TextSpan): Suggestion {
  const edit = editOf(document, passage, span, suggestion.text)
  if (edit) return Object.defineProperty({ ...suggestion }, 'edit', { value: edit, enumerable: !edit.isLong })
  const lacking = lackingFor(document, passage, span, suggestion.text)
  return lacking ? { ...suggestion, lacking } : suggestion
}

const rank = { advice: 0, warning: 1, error: 2 } as const

/** An entry's own severity holds; what a profile sets for the rule lowers it, but does not make a doubtful entry certain. */
function severityOf(own: Severity | undefined, rule: Severity, setByProfile: boolean): Severity {
  if (own === undefined) return rule
  return setByProfile && rank[rule] < rank[own] ? rule : own
}

export const originText = ({ file, line, column }: Origin): string => `${file}:${line}:${column}`
