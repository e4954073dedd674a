/** Canned responses of Freshdesk and Freshservice. */
import type { Format } from '../format.ts'
import { hasKeys } from '../structured/recognise.ts'
import { replyFormat } from '../structured/reply-format.ts'

export const format: Format = replyFormat({
  id: 'freshdesk',
  summary: 'Freshdesk and Freshservice canned responses (JSON): content_html, or content where that is missing.',
  lists: ['canned_responses', 'canned_response', 'responses'],
  keys: ['title', 'content'],
  isEntry: (entry) =>
    hasKeys(entry, 'title', 'content') && (hasKeys(entry, 'content_html') || hasKeys(entry, 'folder_id')),
  title: 'title',
  read: (entry, path, replies, facts) => replies.either(entry, path, ['content_html', 'content'], facts),
})
