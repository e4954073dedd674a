import { firstCues } from '../../../measures/cues.ts'
import { defineRule, type Rule } from '../../index.ts'
import { amount, options } from '../../options.ts'
import { messagesOf } from '../messages.ts'

export const rule: Rule = defineRule({
  id: 'support/over-apology',
  since: '0.1.0',
  severity: 'warning',
  summary:
    'Finds messages that apologise again and again. Where a profile sets `limits.apologies`, limits/apologies counts instead.',
  why: 'The first apology is heard; the third makes the customer comfort you, and delays the help.',
  languages: ['en', 'ja'],
  channels: ['support'],
  visits: 'document',
  options: options({ max: amount(undefined, 'Sentences with an apology that one message may have.', 0) }),
  messages: {
    found:
      'This is apology number {count} in one message. Apologise once for the thing itself, then say what happens now.',
  },
  *check({ passages, analysis, voice, options: { max = 2 }, flag }) {
    if (voice.limits.apologies) return
    for (const message of messagesOf(passages)) {
      const extra = firstCues(analysis, 'part-apology', message)[max]
      if (extra) yield flag('found', extra, { count: max + 1 })
    }
  },
})
