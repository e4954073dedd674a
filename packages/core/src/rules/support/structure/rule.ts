import { defineRule, type Rule } from '../../index.ts'
import { listed, listWords } from '../../listed.ts'
import { isStructurePart, type StructurePart } from '../../structure-parts.ts'
import { firstLine, messagesOf } from '../messages.ts'
import { hasPart, messageOf } from './parts.ts'

export const rule: Rule = defineRule({
  id: 'support/structure',
  since: '0.1.0',
  severity: 'warning',
  summary: 'Finds replies that lack a part which the profile requires or recommends.',
  why: 'A customer who is not greeted, answered or told what comes next has to write again.',
  languages: ['en', 'ja'],
  channels: ['support'],
  visits: 'document',
  // What is missing, and what would be gained.
  words: {
    ...listWords,
    greeting: 'greeting',
    thanks: 'thanks',
    acknowledgement: 'word on what the customer wrote',
    apology: 'apology',
    empathy: 'word of understanding',
    owner: 'owner (who does what)',
    answer: 'answer',
    next_step: 'next step',
    next_update_time: 'time of the next news',
    alternative: 'alternative',
    sign_off: 'closing line or signature',
    closing_offer: 'offer of further help',
    'a greeting': 'a greeting',
    'a thanks': 'thanks',
    'a acknowledgement': 'a word on what the customer wrote',
    'a apology': 'an apology',
    'a empathy': 'a word of understanding',
    'a owner': 'an owner (who does what)',
    'a answer': 'an answer',
    'a next_step': 'a next step',
    'a next_update_time': 'a time of the next news',
    'a alternative': 'an alternative',
    'a sign_off': 'a closing line or signature',
    'a closing_offer': 'an offer of further help',
  },
  messages: {
    required: 'This message has no {missing}.',
    recommended: 'This message would gain by {missing}.',
    both: 'This message has no {missing}. It would also gain by {wished}.',
  },
  *check({ passages, analysis, voice, flag, say }) {
    const { require, recommend } = voice.structure
    const lacking = (parts: readonly StructurePart[]): string =>
      listed(
        parts.map((part) => say(part)),
        say,
        'or',
      )
    const gained = (parts: readonly StructurePart[]): string =>
      listed(
        parts.map((part) => say(`a ${part}`)),
        say,
      )
    if (require.length === 0 && recommend.length === 0) return
    for (const message of messagesOf(passages)) {
      const span = firstLine(message, analysis)
      if (!span) continue
      const parts = messageOf(message, analysis)
      const lacks = (names: readonly string[]): StructurePart[] =>
        names.filter(isStructurePart).filter((part) => !hasPart(part, parts))
      const missing = lacks(require)
      const wished = lacks(recommend).filter((part) => !missing.includes(part))
      const asked = voice.origin(missing.length > 0 ? 'structure.require' : 'structure.recommend')
      if (missing.length > 0 && wished.length > 0)
        yield flag('both', span, { missing: lacking(missing), wished: gained(wished) }, { asked })
      else if (missing.length > 0) yield flag('required', span, { missing: lacking(missing) }, { asked })
      else if (wished.length > 0)
        yield flag('recommended', span, { missing: gained(wished) }, { asked, severity: 'advice' })
    }
  },
})
