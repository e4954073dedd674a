/** Counts what a run finds, for the last lines of a report and for the exit status. */
import { type Finding, type Problem, type Said, score, wordsOf } from '@onevoice/core'
import type { CheckedFile, SkippedFile, UncheckedFile } from '@onevoice/core/node'
import { exitStatus } from '../exit-status.ts'
import { type BaselineSummary, type FixSummary, isChecked, type RunSummary } from '../reporters/reporter.ts'
import type { CheckFlags } from './flags.ts'

/** What is known of a run besides its files. */
export interface RunFacts {
  readonly skipped: readonly SkippedFile[]
  readonly problems: readonly Problem[]
  readonly baseline?: BaselineSummary
}

export interface Tally {
  /** Counts a file with the findings that are left of it. */
  add(result: CheckedFile | UncheckedFile): void
  /** Counts what library rules found. */
  count(findings: readonly Finding[]): void
  summary(facts: RunFacts): RunSummary
  /** Whether a file had a problem of its own. */
  unreadable(): boolean
}

const countOf = { error: 'errors', warning: 'warnings', advice: 'advice' } as const

export function newTally(): Tally {
  const counts = { errors: 0, warnings: 0, advice: 0 }
  const skippedTexts = new Map<string, { readonly reason: Said; readonly count: number }>()
  const notCovered = new Map<string, { ruleId: string; language: string }>()
  let [files, filesWithFindings, words, unreadable] = [0, 0, 0, false]
  let fixed: FixSummary | undefined
  const count = (findings: readonly Finding[]): void => {
    for (const { severity } of findings) counts[countOf[severity]]++
  }
  return {
    count,
    add(result) {
      if (result.problems.length > 0) unreadable = true
      if (!isChecked(result)) return
      files++
      if (result.findings.length > 0) filesWithFindings++
      count(result.findings)
      words += result.size
      if (result.fixed) fixed = withFixes(fixed, result.fixed.count)
      for (const { reason, count } of result.skippedTexts ?? [])
        skippedTexts.set(wordsOf(reason), { reason, count: count + (skippedTexts.get(wordsOf(reason))?.count ?? 0) })
      for (const one of result.notCovered) notCovered.set(`${one.ruleId} ${one.language}`, one)
    },
    unreadable: () => unreadable,
    summary: (facts) => ({
      files,
      filesWithFindings,
      ...counts,
      ...(files > 0 ? { score: score(counts, words) } : {}),
      skipped: facts.skipped,
      ...(skippedTexts.size > 0 ? { skippedTexts: [...skippedTexts.values()] } : {}),
      notCovered: [...notCovered.values()].sort((a, b) =>
        `${a.language} ${a.ruleId}` < `${b.language} ${b.ruleId}` ? -1 : 1,
      ),
      ...(fixed ? { fixed } : {}),
      ...(facts.baseline ? { baseline: facts.baseline } : {}),
      problems: facts.problems,
    }),
  }
}

function withFixes(before: FixSummary = { findings: 0, files: 0 }, count: number): FixSummary {
  return { findings: before.findings + count, files: before.files + (count > 0 ? 1 : 0) }
}

export function statusOf(summary: RunSummary, unreadable: boolean, { failOn, maxWarnings }: CheckFlags): number {
  const { errors, warnings, advice, problems } = summary
  if (problems.length > 0 || unreadable) return exitStatus.unsound
  const over = { error: errors, warning: errors + warnings, advice: errors + warnings + advice }[failOn]
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings
  return over > 0 || tooMany ? exitStatus.findings : exitStatus.clean
}
