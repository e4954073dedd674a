/** A few rules for the tests of profiles: what they look for does not matter there. */
import type { Rule, RuleFacts } from '../rules/index.ts'
import { lexiconOptions } from '../rules/lexicon-rule.ts'
import { amount, options as declare, type RuleOptions } from '../rules/options.ts'

function rule(id: string, facts: Partial<RuleFacts> = {}, options?: RuleOptions<unknown>): Rule {
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

export const fixtureRules: readonly Rule[] = [
  rule('pushy/urgency', { setBy: 'pushy.urgency' }, lexiconOptions),
  rule('pushy/scarcity', { setBy: 'pushy.scarcity' }, lexiconOptions),
  rule('pushy/hard-sell', { setBy: 'pushy.hard_sell' }, lexiconOptions),
  rule('pushy/hype', { setBy: 'pushy.hype', severity: 'advice' }, lexiconOptions),
  rule('register/mixed', { setBy: 'register.mixing' }),
  rule('register/level', {}, declare({ max: amount(undefined, 'How much is fine.') })),
  rule('terms/banned', { severity: 'error' }),
  rule('tone/formality'),
  rule('support/blame', { severity: 'off' }),
]
