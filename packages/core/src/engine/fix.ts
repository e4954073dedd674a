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

/** A fix may uncover another; a text that still changes after so many rounds is left as it is then. */
const mostRounds = 10
/** Edits that make new findings are taken back one after another, up to this many times in a round. */
const mostRetries = 20

export async function fixText(source: string, options: FixOptions): Promise<Fixed> {
  const fixed: Finding[] = []
  let current = source
  let findings = options.known ?? (await options.check(current))
  for (let round = 0; round < mostRounds; round++) {
    const step = await fixOnce(current, findings, options)
    if (!step) break
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
}

interface Planned {
  readonly finding: Finding
  readonly edit: Edit
}

/** One round; undefined when there is nothing to fix, or nothing that does not make it worse. */
async function fixOnce(source: string, findings: readonly Finding[], options: FixOptions): Promise<Step | undefined> {
  let plan = planOf(findings, options)
  for (let retry = 0; retry < mostRetries && plan.length > 0; retry++) {
    const edited = applyEdits(
      source,
      plan.map(({ edit }) => edit),
    )
    const after = await options.check(edited)
    const fresh = newFindings(findings, after)
    if (fresh.length === 0) return { source: edited, findings: after, fixed: plan.map(({ finding }) => finding) }
    const blamed = new Set(fresh.map((finding) => nearest(plan, finding)))
    plan = plan.filter((one) => !blamed.has(one))
  }
  return undefined
}

/** The edits of a round: safe ones and those asked for, none of which touches another. */
function planOf(findings: readonly Finding[], { suggestionsOf = [] }: FixOptions): Planned[] {
  const plan: Planned[] = []
  let end = -1
  for (const finding of findings) {
    const edit = editOfFinding(finding, suggestionsOf.includes(finding.ruleId))
    if (!edit || edit.span.start <= end) continue
    plan.push({ finding, edit })
    end = edit.span.end
  }
  return plan
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
