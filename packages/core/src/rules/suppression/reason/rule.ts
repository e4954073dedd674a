import { defineRule, type Rule } from '../../index.ts'

export const rule: Rule = defineRule({
  id: 'suppression/reason',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Asks every comment that lets a rule rest for the rule and for the reason.',
  why: 'Whoever reads the text next year cannot tell a decision from an oversight. Until the reason is there, the comment hides nothing.',
  visits: 'suppression',
  messages: {
    rule: 'This comment names no rule. Write it as “onevoice-disable-next-line family/rule: the reason”.',
    reason: 'This comment gives no reason. Write it behind a colon: “{rules}: the reason”.',
  },
  *check({ suppression: { rules, reason }, place, flag }) {
    if (rules.length === 0) yield flag('rule', place, {})
    else if (reason === '') yield flag('reason', place, { rules: rules.join(', ') })
  },
})
