/** What comments that let a rule rest do to the findings of a document. */
import { type Finding, hash, type LineMap } from '../base/index.ts'
import type { Document } from '../text/index.ts'
import { byPlace } from './findings.ts'
import type { LibraryEntry } from './library.ts'
import type { PreparedVoice } from './prepare.ts'
import { type PlacedSuppression, suppressionsIn } from './suppression-comments.ts'
import { noteUsed, reasonsFor } from './suppression-cover.ts'

/** Every suppression, with those of its rules that hid something. */
type Used = ReadonlyMap<PlacedSuppression, Set<string>>

/** A finding that a comment in the text or an exception of the profile hides, and the reason that stands there. */
export interface SuppressedFinding {
  readonly finding: Finding
  readonly by: 'comment' | 'profile'
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
  const library = found.library()
  const all = [...found.findings, ...library.map(({ finding }) => finding)]
  noteUsed(used, inForce, all)
  const reasons = reasonsFor(all, inForce)
  const findings: Finding[] = []
  const suppressed: SuppressedFinding[] = []
  for (const finding of found.findings) {
    const reason = reasons.get(finding)
    if (reason === undefined) findings.push(finding)
    else suppressed.push({ finding, by: 'comment', reason })
  }
  const speaking = library.filter(({ finding }) => !reasons.has(finding))
  return {
    library: () => speaking,
    findings: [...findings, ...suppressionFindings(document, used, voice, now)].sort(byPlace),
    suppressed,
  }
}

/** What the rules that look after suppressions say of those of a document. */
function* suppressionFindings(
  document: Document,
  suppressions: Used,
  { voice, rules }: PreparedVoice,
  { known, today, lines: linesOf }: Circumstances,
): Iterable<Finding> {
  const lines = linesOf()
  for (const [suppression, used] of suppressions)
    for (const { active, flag } of rules.ofSuppressions) {
      const { rule, severity } = active
      if (rule.visits !== 'suppression') continue
      const { span } = suppression
      const day = today === undefined ? {} : { today }
      const scope = { suppression, used, known: known(), ...day, place: { start: 0, end: 0 }, flag }
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
