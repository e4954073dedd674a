import * as z from 'zod/mini'
import type { Rule, RuleFacts } from './rule.ts'

// Options are parsed a few times in a run: compiling a parser for them would cost more than it saves.
z.config({ jitless: true })

/** Options that every rule has whose words come from lexicons. */
export const lexiconOptions: z.ZodMiniType<LexiconOptions> = z.strictObject({
  on: z.optional(z.array(z.string())).check(z.describe('Contested entries to switch on, by id or phrase.')),
  off: z.optional(z.array(z.string())).check(z.describe('Entries to leave out, by id or phrase.')),
}) as z.ZodMiniType<LexiconOptions>

export interface LexiconOptions {
  readonly on?: readonly string[]
  readonly off?: readonly string[]
}

/** A rule that is all data: its facts from `rule.yaml`, its words from the lexicons that name it. */
export function lexiconRule(facts: RuleFacts): Rule {
  return { ...facts, visits: 'match', options: lexiconOptions }
}
