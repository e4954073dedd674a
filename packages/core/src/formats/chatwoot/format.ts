/** Canned responses of Chatwoot, which are written in Markdown. */
import type { Format } from '../format.ts'
import { hasKeys } from '../structured/recognise.ts'
import { addMember, replyFormat } from '../structured/reply-format.ts'

export const format: Format = replyFormat({
  id: 'chatwoot',
  summary: 'Chatwoot canned responses (JSON): content, as Markdown.',
  lists: ['payload', 'data'],
  keys: ['short_code', 'content'],
  isEntry: (entry) => hasKeys(entry, 'short_code', 'content'),
  title: 'short_code',
  read: (entry, path, replies, facts) => addMember(entry, path, 'content', { replies, facts, as: 'markdown' }),
})
