import { didYouMean } from '../../../base/index.ts'
import { defineRule, type Rule } from '../../index.ts'

export const rule: Rule = defineRule({
  id: 'suppression/unused',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds comments that let a rule rest where it finds nothing, and rules that do not exist.',
  why: 'A comment that hides nothing today may hide something tomorrow that nobody has looked at.',
  visits: 'suppression',
  messages: {
    unused: '“{rule}” finds nothing here. Take it out of the comment.',
    unknown: 'There is no rule “{rule}”.',
    typo: 'There is no rule “{rule}”. Did you mean “{near}”?',
  },
  *check({ suppression: { rules, reason, until }, used, known, today, place, flag }) {
    for (const rule of rules) {
      const family = rule.endsWith('/*') ? rule.slice(0, -1) : undefined
      if (!known.some((id) => (family === undefined ? id === rule : id.startsWith(family)))) {
        const near = didYouMean(rule, known)
        if (near === undefined) yield flag('unknown', place, { rule })
        else yield flag('typo', place, { rule, near })
      } else if (reason !== '' && !isPast(until, today) && !used.has(rule)) yield flag('unused', place, { rule })
    }
  },
})

const isPast = (until: string | undefined, today: string | undefined): boolean =>
  until !== undefined && today !== undefined && until < today
