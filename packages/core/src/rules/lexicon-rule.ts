import { type Option, options, type RuleOptions, texts } from './options.ts'
import type { Rule, RuleFacts } from './rule.ts'

export interface LexiconOptions {
  readonly on?: readonly string[] | undefined
  readonly off?: readonly string[] | undefined
}

/** What chooses among the entries of a rule's lexicons. */
export const entryChoice: Readonly<Record<keyof LexiconOptions, Option<readonly string[] | undefined>>> = {
  on: texts('Contested entries to switch on, by id or phrase.'),
  off: texts('Entries to leave out, by id or phrase.'),
}

/** Options that every rule has whose words come from lexicons. */
export const lexiconOptions: RuleOptions<LexiconOptions> = options(entryChoice)

/** A rule that is all data: its facts from `rule.yaml`, its words from the lexicons that name it. */
export function lexiconRule(facts: RuleFacts): Rule {
  return { ...facts, visits: 'match', options: lexiconOptions }
}
