/** The actions of a Zendesk macro or trigger that write to somebody. */
import { say } from '../../base/index.ts'
import type { DataNode } from '../structured/node.ts'
import { scalarOf } from '../structured/node.ts'
import { type Placed, placedItems } from '../structured/recognise.ts'
import type { Replies, TextFacts } from '../structured/replies.ts'

/** What a macro does, by its field; a value may be missing. */
export interface Action {
  readonly field: string
  readonly value: DataNode | undefined
  readonly path: string
}

interface MacroFacts {
  readonly replies: Replies
  readonly title: string | undefined
  /** The macro has its comment in HTML. */
  readonly rich: boolean
  /** Its comment is a note for colleagues. */
  readonly internal: boolean
}

export const isInternalNote = ({ field, value }: Action): boolean =>
  field === 'comment_mode_is_public' && scalarOf(value) === 'false'

/** Where lists have their subject and body, or their body alone. What is not for customers is for colleagues. */
const letters: Readonly<Record<string, { readonly from: number; readonly to: number; readonly internal?: true }>> = {
  side_conversation: { from: 0, to: 2 },
  side_conversation_slack: { from: 0, to: 1, internal: true },
  side_conversation_ticket: { from: 0, to: 2, internal: true },
  notification_user: { from: 1, to: 3 },
  notification_group: { from: 1, to: 3, internal: true },
  notification_target: { from: 1, to: 2, internal: true },
  notification_sms_user: { from: 2, to: 3 },
  notification_sms_group: { from: 2, to: 3, internal: true },
  // An answer with articles.
  deflection: { from: 1, to: 3 },
}

/** Adds the texts of an action; one that writes nothing is passed over. */
export function addAction({ field, value, path }: Action, macro: MacroFacts): void {
  const { replies, title, rich, internal } = macro
  const letter = letters[field]
  const facts: TextFacts = {
    role: 'body',
    ...(title && { title }),
    ...((letter ? letter.internal : internal && field !== 'subject') && { audience: 'internal' }),
  }
  if (!value) return
  if (letter) addLetter([...placedItems(value, path)].slice(letter.from, letter.to), facts, replies)
  else if (field === 'subject') replies.text(value, path, { ...facts, role: 'subject' }, 'plain')
  else if (field === 'comment_value_html') addComment(value, path, facts, replies, 'html')
  else if (field === 'comment_value' && rich && !channelOf(value))
    replies.skip(say('the same text as in {place}', { place: 'comment_value_html' }), path)
  else if (field === 'tweet_requester') replies.text(value, path, facts, 'plain')
  else if (field === 'comment_value') addComment(value, path, facts, replies)
  else if (field === 'notification_webhook') replies.skip(say('a request to another program'), path)
}

/** The channel that a comment is for, where it is not for all: `["channel:chat", "Hello"]`. */
function channelOf(value: DataNode): string | undefined {
  const [first, second] = placedItems(value, '')
  const channel = first && second && scalarOf(first.node)?.replace(/^channel:/, '')
  return channel === 'all' ? undefined : channel
}

/** A text, or a list of the channel and the text: `["channel:chat", "Hello"]`. */
function addComment(value: DataNode, path: string, facts: TextFacts, replies: Replies, as?: 'html'): void {
  if (value.kind !== 'list') replies.text(value, path, facts, as)
  const text = [...placedItems(value, path)].at(-1)
  const channel = channelOf(value)
  if (text) replies.text(text.node, text.path, channel ? { ...facts, channel } : facts, as)
}

/** A list of the subject and the body, or of the body alone; addresses and types after them are no copy. */
function addLetter(parts: readonly Placed[], facts: TextFacts, replies: Replies): void {
  const [subject, body] = parts.length > 1 ? parts : [undefined, parts[0]]
  if (subject) replies.text(subject.node, subject.path, { ...facts, role: 'subject' }, 'plain')
  if (body) replies.text(body.node, body.path, facts)
}
