/** Applies safe edits to a text until none is left, and takes back those that would make a new finding. A pure function. */
import type { Edit, Finding } from '../base/index.ts'
import { applyEdits } from './edits.ts'

export interface FixOptions {
  /** What is found in a text that stands where the source stands. */
  check(source: string): Promise<readonly Finding[]>
  /** What is found in the text before anything is fixed, where that is known. */
  readonly known?: readonly Finding[]
  /** Rules whose first suggestion is taken even where it is not safe, as long as it has no blank to fill in. */
  readonly suggestionsOf?: readonly string[]
}

export interface Fixed {
  readonly source: string
  /** What was fixed, in order; the places are those of the round in which it was. */
  readonly fixed: readonly Finding[]
}

/** A fix may uncover another; a text that still changes after so many rounds is left as it is then. Those that edits had to wait for do not count. */
const mostRounds = 10
/** Edits that make new findings are taken back one after another, up to this many times in a round. */
const mostRetries = 20

export async function fixText(source: string, options: FixOptions): Promise<Fixed> {
  const fixed: Finding[] = []
  let current = source
  let findings = options.known ?? (await options.check(current))
  for (let round = 0; round < mostRounds; ) {
    const step = await fixOnce(current, findings, options)
    if (!step) break
    if (!step.waits || step.findings.length >= findings.length) round++
    fixed.push(...step.fixed)
    current = step.source
    findings = step.findings
  }
  return { source: current, fixed }
}

interface Step {
  readonly source: string
  readonly findings: readonly Finding[]
  readonly fixed: readonly Finding[]
  /** An edit was left for the next round, because it overlaps another: those of a part of a mail hold the rest of it. */
  readonly waits: boolean
}

interface Planned {
  readonly finding: Finding
  readonly edit: Edit
}

interface Plan {
  readonly edits: readonly Planned[]
  readonly waits: boolean
}

/** One round; undefined when there is nothing to fix, or nothing that does not make it worse. */
async function fixOnce(source: string, findings: readonly Finding[], options: FixOptions): Promise<Step | undefined> {
  const refused = new Set<Finding>()
  for (let retry = 0; retry < mostRetries; retry++) {
    const plan = planOf(findings, options, refused)
    if (plan.edits.length === 0) break
    const step = await stepOf(source, plan, options)
    const fresh = newFindings(findings, step.findings)
    if (fresh.length === 0) return step
    const whole = step.waits && retry === 0 ? await followed(step, options) : step
    if (newFindings(findings, whole.findings).length === 0) return whole
    for (const one of fresh) refused.add(nearest(plan.edits, one).finding)
  }
  return undefined
}

async function stepOf(source: string, { edits, waits }: Plan, { check }: FixOptions): Promise<Step> {
  const edited = applyEdits(
    source,
    edits.map(({ edit }) => edit),
  )
  return { source: edited, findings: await check(edited), fixed: edits.map(({ finding }) => finding), waits }
}

/**
 * A round with those after it: what one edit uncovers, the edits that waited for it may mend. A plain part of a mail is read as soon as it does not
 * say the same as the HTML part.
 */
async function followed(first: Step, options: FixOptions): Promise<Step> {
  let last = first
  for (;;) {
    const plan = planOf(last.findings, options)
    if (plan.edits.length === 0) return last
    const next = await stepOf(last.source, plan, options)
    if (next.findings.length >= last.findings.length) return last
    last = { ...next, fixed: [...last.fixed, ...next.fixed] }
  }
}

/** The edits of a round: safe ones and those asked for, none of which touches another. */
function planOf(
  findings: readonly Finding[],
  { suggestionsOf = [] }: FixOptions,
  refused: ReadonlySet<Finding> = new Set(),
): Plan {
  const edits: Planned[] = []
  let end = -1
  let waits = false
  for (const finding of findings) {
    const edit = refused.has(finding) ? undefined : editOfFinding(finding, suggestionsOf.includes(finding.ruleId))
    if (edit && edit.span.start > end) {
      edits.push({ finding, edit })
      end = edit.span.end
    } else if (edit) waits = true
  }
  return { edits, waits }
}

function editOfFinding({ suggestions }: Finding, any: boolean): Edit | undefined {
  const chosen = any ? suggestions.find(({ text }) => !hasBlank(text)) : suggestions.find(({ safe }) => safe)
  return chosen?.edit
}

/** `{date}`: somebody has to fill it in first. */
const hasBlank = (text: string): boolean => /\{[^{}]*\}/.test(text)

/** Findings that were not there before, told by rule and words: their places have moved. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Map<string, number>()
  for (const one of before) known.set(nameOf(one), (known.get(nameOf(one)) ?? 0) + 1)
  return after.filter((one) => {
    const left = known.get(nameOf(one)) ?? 0
    known.set(nameOf(one), left - 1)
    return left <= 0
  })
}

const nameOf = ({ ruleId, text }: Finding): string => `${ruleId}\n${text}`

/** The edit whose result stands nearest to a finding of the edited text. */
function nearest(plan: readonly Planned[], { span }: Finding): Planned {
  let shift = 0
  let best = plan[0]!
  let least = Infinity
  for (const one of plan) {
    const start = one.edit.span.start + shift
    const end = start + one.edit.text.length
    const distance = Math.max(0, span.start - end, start - span.end)
    if (distance < least) [best, least] = [one, distance]
    shift += one.edit.text.length - (one.edit.span.end - one.edit.span.start)
  }
  return best
}
