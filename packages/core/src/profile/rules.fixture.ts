/** A few rules for the tests of profiles: what they look for does not matter there. */
import * as z from 'zod/mini'
import type { Rule, RuleFacts } from '../rules/index.ts'

function rule(id: string, facts: Partial<RuleFacts> = {}, options?: z.ZodMiniType): Rule {
  return {
    id,
    since: '0.1.0',
    severity: 'warning',
    summary: `Looks after ${id}.`,
    why: 'Readers notice.',
    messages: {},
    visits: 'match',
    ...facts,
    ...(options ? { options } : {}),
  }
}

const lexical: z.ZodMiniType = z.strictObject({
  on: z.optional(z.array(z.string('a text'), 'a list of texts')),
  off: z.optional(z.array(z.string('a text'), 'a list of texts')),
})

export const fixtureRules: readonly Rule[] = [
  rule('pushy/urgency', { setBy: 'pushy.urgency' }, lexical),
  rule('pushy/scarcity', { setBy: 'pushy.scarcity' }, lexical),
  rule('pushy/hard-sell', { setBy: 'pushy.hard_sell' }, lexical),
  rule('pushy/hype', { setBy: 'pushy.hype', severity: 'advice' }, lexical),
  rule('register/mixed', { setBy: 'register.mixing' }),
  rule('register/level', {}, z.strictObject({ max: z.optional(z.number('a number')) })),
  rule('terms/banned', { severity: 'error' }),
  rule('tone/formality'),
  rule('support/blame', { severity: 'off' }),
]
