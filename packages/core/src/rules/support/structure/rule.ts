import { defineRule, type Rule } from '../../index.ts'
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
  messages: {
    required: 'This message has no {missing}.',
    recommended: 'This message would gain by {missing}.',
    both: 'This message has no {missing}. It would also gain by {wished}.',
  },
  *check({ passages, analysis, voice, flag }) {
    const { require, recommend } = voice.structure
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
        yield flag('both', span, { missing: listed(missing, 'or'), wished: listed(wished, 'and') }, { asked })
      else if (missing.length > 0) yield flag('required', span, { missing: listed(missing, 'or') }, { asked })
      else if (wished.length > 0)
        yield flag('recommended', span, { missing: listed(wished, 'and') }, { asked, severity: 'advice' })
    }
  },
})

const names: Readonly<Record<StructurePart, string>> = {
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
}

/** `greeting`, `greeting or answer`, `greeting, answer or next step`. */
function listed(parts: readonly StructurePart[], word: 'or' | 'and'): string {
  const all = parts.map((part) => (word === 'and' ? withArticle(names[part], part) : names[part]))
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`
}

const withArticle = (name: string, part: StructurePart): string =>
  part === 'thanks' ? name : /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`
