import { hasFallback, placeholderSyntax } from '../../../text/index.ts'
import { defineRule, type Rule } from '../../index.ts'
import { placeholdersIn } from '../placeholders-in.ts'

/** “Hi ￼,” and ￼様: what is left without a name is a greeting to nobody. */
const before = /^(?:\p{L}{1,14}[ \u3000]){0,2}$/u
const after = /^[ \u3000]?(?:[,，、!！]|様|さま|さん|님|\s*$)/u

export const rule: Rule = defineRule({
  id: 'placeholder/fallback',
  since: '0.1.0',
  severity: 'advice',
  summary: 'Asks for a fallback where a greeting begins with a name that may be missing.',
  why: 'Without a name the reader gets “Hi ,”. The tools that send the text give no warning.',
  channels: ['marketing', 'sales'],
  visits: 'passage',
  messages: {
    found: 'Without a name this greeting is “{empty}”. Give {found} a fallback.',
  },
  *check({ document, passage, flag }) {
    const { text } = document
    const [first] = placeholdersIn(document, passage)
    if (first?.meaning !== 'name' || placeholderSyntax(first.raw) !== 'double-brace' || hasFallback(first.raw)) return
    const greeting = text.slice(passage.start, first.start)
    const rest = text.slice(first.end, Math.min(passage.end, first.end + 12))
    const left = after.exec(rest)
    if (greeting.length > 40 || !before.test(greeting) || !left) return
    yield flag(
      'found',
      { start: first.start, end: first.end },
      { found: first.raw, empty: `${greeting}${left[0].trim()}` },
    )
  },
})
