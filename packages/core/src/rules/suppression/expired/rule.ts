import { defineRule, type Rule } from '../../index.ts'

export const rule: Rule = defineRule({
  id: 'suppression/expired',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds comments that let a rule rest up to a day that is past.',
  why: 'The exception was agreed on for a time. Since then the comment hides nothing any more.',
  visits: 'suppression',
  messages: {
    expired: 'This comment held until {until}. Take it away, or agree on a new day.',
  },
  *check({ suppression: { until }, today, place, flag }) {
    if (until !== undefined && today !== undefined && until < today) yield flag('expired', place, { until })
  },
})
