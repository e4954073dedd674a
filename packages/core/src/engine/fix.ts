/** Applies safe edits to a text until none is left, and takes back those that would make a new finding. A pure function. */
import { type Edit, type Finding, type Lacking, lastAtMost, type SourceSpan, type Suggestion } from '../base/index.ts'
import { applyEdits } from './edits.ts'

export interface FixOptions {
  /** What is found in a text that stands where the source stands. */
  check(source: string): Promise<readonly Finding[]>
  /** What is found in the text before anything is fixed, where that is known. */
  readonly known?: readonly Finding[]
  /** Rules whose first suggestion is taken even where it is not safe, as long as it has no blank to fill in. */
  readonly suggestionsOf?: readonly string[]
  /** What keeps the text of an edit from being written into the file; without it nothing does. */
  readonly lacking?: (text: string) => Lacking | undefined
}

export interface Fixed {
  readonly source: string
  /** What was fixed, in order; the places are those of the round in which it was. */
  readonly fixed: readonly Finding[]
  /** What would have been fixed, had the file the characters for it; in order, the places are those of `source`. */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  readonly finding: Finding
  readonly suggestion: Suggestion
  readonly lacking: Lacking
}

/** A fix may uncover another; a text that still changes after so many rounds is left as it is then. */
const mostRounds = 10
/** Edits that make new findings are taken back, each time twice as many as before, up to this many times in a round. */
const mostRetries = 20

export async function fixText(source: string, options: FixOptions): Promise<Fixed> {
  const fixed: Finding[] = []
  let current = source
  let findings = options.known ?? (await options.check(current))
  const refused = new Set<string>()
  for (let round = 0, tried = 0; round < mostRounds; round++) {
    const step = await fixOnce(current, findings, options, refused)
    if (!step && fixed.length > tried && refused.size > 0) {
      // What made it worse may do so no longer.
      refused.clear()
      tried = fixed.length
      continue
    }
    if (!step) break
    fixed.push(...step.fixed)
    current = step.source
    findings = step.findings
  }
  return { source: current, fixed, leftOut: findings.flatMap((finding) => leftOutOf(finding, options) ?? []) }
}

/** Edits that become one are encoded as a whole, which is written late, and in ASCII. */
const lackingInFile = (edit: Edit, { lacking }: FixOptions): Lacking | undefined =>
  edit.merge ? undefined : lacking?.(edit.text)

function leftOutOf(finding: Finding, options: FixOptions): LeftOut | undefined {
  const suggestion = chosenOf(finding, options)
  const lacking = suggestion?.lacking ?? (suggestion?.edit && lackingInFile(suggestion.edit, options))
  return suggestion && lacking && { finding, suggestion, lacking }
}

interface Step {
  readonly source: string
  readonly findings: readonly Finding[]
  readonly fixed: readonly Finding[]
}

interface Planned {
  readonly finding: Finding
  /** What stands in the text afterwards. */
  readonly words: string
  readonly edit: Edit
}

/**
 * One round; undefined when there is nothing to fix, or nothing that does not make it worse. What is taken back is put into `refused`, by the fingerprint
 * of its finding, and left alone in later rounds.
 */
async function fixOnce(
  source: string,
  findings: readonly Finding[],
  options: FixOptions,
  refused: Set<string>,
): Promise<Step | undefined> {
  let plan = planOf(findings, options, refused)
  for (let retry = 0; retry < mostRetries && plan.length > 0; retry++) {
    const step = await stepOf(source, plan, options)
    const fresh = newFindings(findings, step.findings)
    if (fresh.length === 0) return step
    const both = retry === 0 ? await withNext(step, options) : step
    if (newFindings(findings, both.findings).length === 0) return both
    const kept = withoutBlamed(plan, fresh, 2 ** retry)
    const left = new Set(kept)
    for (const one of plan) if (!left.has(one)) refused.add(one.finding.fingerprint)
    plan = kept
  }
  return undefined
}

/**
 * The plan without the edits next to new findings, and without so many with the same words after each of them: a finding about the text as a
 * whole comes back until enough of them are gone, however many thousands there are.
 */
function withoutBlamed(plan: readonly Planned[], fresh: readonly Finding[], width: number): Planned[] {
  const blamed = blamedFor(plan, fresh)
  const left = new Map<string, number>()
  return plan.filter((one) => {
    const more = blamed.has(one) ? width : (left.get(one.words) ?? 0)
    left.set(one.words, more - 1)
    return more <= 0
  })
}

async function stepOf(source: string, plan: readonly Planned[], { check }: FixOptions): Promise<Step> {
  const edited = applyEdits(
    source,
    plan.map(({ edit }) => edit),
  )
  return { source: edited, findings: await check(edited), fixed: plan.map(({ finding }) => finding) }
}

/** A round with the one after it: the plain part of a mail is read as soon as the HTML part says something else, and has to be mended as well. */
async function withNext(step: Step, options: FixOptions): Promise<Step> {
  const next = await stepOf(step.source, planOf(step.findings, options), options)
  return { ...next, fixed: [...step.fixed, ...next.fixed] }
}

/** The edits of a round: safe ones and those asked for, none of which touches another that it cannot be one with. */
function planOf(findings: readonly Finding[], options: FixOptions, refused?: ReadonlySet<string>): Planned[] {
  const plan: Planned[] = []
  let last: Edit | undefined
  for (const finding of findings) {
    const { edit, text: words = '' } = (!refused?.has(finding.fingerprint) && chosenOf(finding, options)) || {}
    if (!edit || lackingInFile(edit, options)) continue
    const next: Edit | undefined = !last || edit.span.start > last.span.end ? edit : last.merge?.(edit)
    if (!next) continue
    plan.push({ finding, words, edit })
    last = next
  }
  return plan
}

function chosenOf({ ruleId, suggestions }: Finding, { suggestionsOf = [] }: FixOptions): Suggestion | undefined {
  return suggestionsOf.includes(ruleId)
    ? suggestions.find(({ text }) => !hasBlank(text))
    : suggestions.find(({ safe }) => safe)
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

/** The edits whose results stand nearest to findings of the edited text; of edits that become one, about the nearest. */
function blamedFor(plan: readonly Planned[], fresh: readonly Finding[]): ReadonlySet<Planned> {
  const results: SourceSpan[] = []
  let shift = 0
  for (const { finding, edit } of plan) {
    // One that can be merged holds much that it does not change: its finding tells the place.
    const { start, end } = edit.merge ? finding.span : edit.span
    const grows = edit.merge ? 0 : edit.text.length - (end - start)
    results.push({ start: start + shift, end: end + shift + grows })
    shift += grows
  }
  const starts = results.map(({ start }) => start)
  return new Set(fresh.map(({ span }) => plan[nearest(results, starts, span)]!))
}

function nearest(results: readonly SourceSpan[], starts: readonly number[], { start, end }: SourceSpan): number {
  const at = Math.max(0, lastAtMost(starts, start))
  const after = results[at + 1]
  return after && after.start - end < start - results[at]!.end ? at + 1 : at
}
