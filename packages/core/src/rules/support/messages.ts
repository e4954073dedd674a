/** What one customer reads in one go: the unit that the rules about replies judge. */
import type { TextSpan } from '../../base/index.ts'
import type { Analysis } from '../../measures/analysis.ts'
import { HARD_BREAK, type Passage, type Sentence } from '../../text/index.ts'

/** Passages that are read before the message, or that are not addressed to anybody. */
const outside: ReadonlySet<Passage['role']> = new Set(['title', 'subject', 'preheader', 'alt', 'label', 'quote'])

/** The public messages among the passages, in order: one in a mail or a page, many in a file of macros. */
export function messagesOf(passages: readonly Passage[]): Passage[][] {
  const messages = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.audience === 'internal' || outside.has(passage.role)) continue
    const key = messageKey(passage)
    const message = messages.get(key)
    if (message) message.push(passage)
    else messages.set(key, [passage])
  }
  return [...messages.values()]
}

/** `macros[3].actions[0].value` and `macros[3].actions[1].value` belong together. */
function messageKey({ path = '' }: Passage): string {
  const index = path.indexOf(']')
  return index < 0 ? path : path.slice(0, index)
}

export function sentencesOf(message: readonly Passage[], analysis: Analysis): Sentence[] {
  return message.flatMap((passage) => analysis.sentences(passage))
}

/** The first line of the message, where a finding about all of it stands. */
export function firstLine(message: readonly Passage[], analysis: Analysis): TextSpan | undefined {
  const first = message.find((passage) => passage.role !== 'heading') ?? message[0]
  const sentence = first && analysis.sentences(first)[0]
  if (!sentence) return undefined
  const line = sentence.text.split(lineBreak, 1)[0]!.trimEnd()
  return { start: sentence.start, end: sentence.start + line.length }
}

const lineBreak = new RegExp(`[\\n${HARD_BREAK}]`)
