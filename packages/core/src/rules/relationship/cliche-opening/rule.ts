/** Finds first sentences that could stand in anybody's mail. */
import { firstFrom } from '../../../base/index.ts'
import type { Analysis } from '../../../measures/analysis.ts'
import { isRunning } from '../../../measures/texts.ts'
import type { Passage, Role } from '../../../text/index.ts'
import { defineRule, type MatchScope, type Rule } from '../../index.ts'
import { type LexiconOptions, lexiconOptions } from '../../lexicon-rule.ts'
import { readable } from '../../readable.ts'

const messages = {
  found: '“{found}” could open anybody’s message. Begin with what this one is about.',
  salutation: '“{found}” greets nobody. Use the name, or begin with the matter itself.',
} as const

/** A greeting line (Hi Ann, / 星野様) is no more than this many units long. */
const longestGreeting = 40

export const rule: Rule = defineRule<typeof messages, LexiconOptions>({
  id: 'relationship/cliche-opening',
  since: '0.1.0',
  severity: 'advice',
  summary:
    'Finds clichés and generic salutations, but only where a text opens: in its subject, its title or its first sentence after the greeting.',
  why: 'The first sentence decides whether the second is read. One that everybody sends is skipped.',
  messages,
  options: lexiconOptions,
  visits: 'match',
  // What stands before an opening decides whether it is one.
  context: 'document',
  *check(scope) {
    const { entry, match, found, flag, voice } = scope
    const isLetter = entry.id === 'salutation' || entry.id === 'letter'
    // support/generic-salutation looks after these there.
    if (isLetter && voice.channel === 'support') return
    if (!opens(scope)) return
    const details = {
      why: entry.reason,
      severity: entry.severity,
      suggestions: (entry.use ?? []).map((text) => ({ text, safe: false })),
    }
    const id = entry.id === 'salutation' ? 'salutation' : 'found'
    yield flag(id, { start: match.start, end: match.end }, { found: readable(found) }, details)
  },
})

const heads: ReadonlySet<Role> = new Set<Role>(['subject', 'preheader', 'title'])

type Found = MatchScope<LexiconOptions, typeof messages>

function opens({ passage, match, document, analysis }: Found): boolean {
  if (heads.has(passage.role)) return isFirst(analysis, passage, match.start)
  if (!isRunning(passage)) return false
  const index = firstFrom(document.passages, passage.start)
  const before = document.passages
    .slice(Math.max(0, index - 8), index)
    .filter((one) => isRunning(one) && one.path === passage.path)
  return (
    before.every(({ start, end }) => isGreeting(document.text.slice(start, end))) &&
    isFirst(analysis, passage, match.start)
  )
}

/** In the first sentence, or in the second behind a greeting. */
function isFirst(analysis: Analysis, passage: Passage, at: number): boolean {
  const [first, second] = analysis.sentences(passage)
  if (!first || at < first.end) return first !== undefined
  return second !== undefined && at < second.end && isGreeting(first.text)
}

const greets = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\b|[様殿]|さま|さん|御中|各位|こんにちは/i

/** A short line that greets, or at least is no sentence. */
const isGreeting = (text: string): boolean =>
  text.length <= longestGreeting && (greets.test(text) || !/[.。!！?？]\s*$/.test(text))
