/** The rules of a voice by what they visit, sorted once for all the texts that it judges. */
import type { Flag, Rule, Say } from '../rules/index.ts'
import { flagOf, sayOf } from './flag.ts'
import type { ActiveRule } from './prepare.ts'

/** A rule with how it puts into words what it finds. */
export interface SpeakingRule {
  readonly active: ActiveRule
  readonly flag: Flag<Record<string, string>>
  readonly say: Say
}

/** Most rules visit matches, and are not asked about a passage without any. */
export interface RuleGroup {
  readonly ofMatches: ReadonlyMap<ActiveRule, SpeakingRule>
  readonly ofPassages: readonly SpeakingRule[]
  readonly ofSentences: readonly SpeakingRule[]
}

export interface RuleGroups {
  /** Those that look at nothing beyond a passage. */
  readonly alone: RuleGroup
  /** Those that visit parts of a text, and look around them. */
  readonly inContext: RuleGroup
  readonly ofDocuments: readonly SpeakingRule[]
  readonly ofLibraries: readonly SpeakingRule[]
  readonly ofSuppressions: readonly SpeakingRule[]
}

export function ruleGroups(active: readonly ActiveRule[]): RuleGroups {
  const rules = active.map((one): SpeakingRule => ({ active: one, flag: flagOf(one.rule), say: sayOf(one.rule) }))
  return {
    alone: groupOf(rules.filter(({ active }) => active.rule.context === undefined)),
    inContext: groupOf(rules.filter(({ active }) => active.rule.context === 'document')),
    ofDocuments: visiting(rules, 'document'),
    ofLibraries: visiting(rules, 'library'),
    ofSuppressions: visiting(rules, 'suppression'),
  }
}

const groupOf = (rules: readonly SpeakingRule[]): RuleGroup => ({
  ofMatches: new Map(visiting(rules, 'match').map((one) => [one.active, one])),
  ofPassages: visiting(rules, 'passage'),
  ofSentences: visiting(rules, 'sentence'),
})

const visiting = (rules: readonly SpeakingRule[], what: Rule['visits']): SpeakingRule[] =>
  rules.filter(({ active }) => active.rule.visits === what)
