/** Finds texts that ask for much and give little. */
import { sentencesWith } from '../../../measures/balance.ts'
import type { Role } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { amount, options } from '../../options.ts'
import { readable } from '../../readable.ts'

/** A message with fewer requests may be short and to the point. */
const fewestAsks = 3

/** A page repeats its buttons, and a form is made of labels. */
const outside: ReadonlySet<Role> = new Set<Role>(['button', 'label', 'table-cell', 'alt', 'footnote'])

export const rule: Rule = defineRule({
  id: 'relationship/give-take',
  since: '0.1.0',
  severity: 'advice',
  summary: `Finds texts with ${fewestAsks} requests or more that give the reader little in return: no answer, no help, nothing to take along.`,
  why: 'Whoever always wants something is not read for long. A relationship grows from what one side gives before it asks.',
  languages: ['en', 'ja'],
  messages: {
    nothing: '“{found}” is one of {asks} requests in a text that gives the reader nothing. Offer something first.',
    little:
      '“{found}” is one of {asks} sentences that ask, against {gives} that give the reader something. Offer more than you ask.',
  },
  options: options({ ratio: amount(3, 'How many requests to one gift are still in balance.') }),
  visits: 'document',
  *check({ document, analysis, passages, options, flag }) {
    for (const text of analysis.texts(passages)) {
      const counted = text.filter(({ role }) => !outside.has(role))
      const asks = sentencesWith(analysis, 'asks', counted)
      const first = asks.at(0)
      if (!first || asks.count < fewestAsks) continue
      const gives = sentencesWith(analysis, 'gives', counted).count
      const found = readable(document.text.slice(first.start, first.end))
      if (gives === 0) yield flag('nothing', { start: first.start, end: first.end }, { found, asks: asks.count })
      else if (asks.count > options.ratio * gives)
        yield flag('little', { start: first.start, end: first.end }, { found, asks: asks.count, gives })
    }
  },
})
