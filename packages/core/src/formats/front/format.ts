/** Message templates of Front. */
import type { Format } from '../format.ts'
import { wordIn } from '../structured/node.ts'
import { hasKeys } from '../structured/recognise.ts'
import { addMember, replyFormat } from '../structured/reply-format.ts'

export const format: Format = replyFormat({
  id: 'front',
  summary: 'Front message templates (JSON): subject and body.',
  lists: ['_results'],
  keys: ['id', 'body'],
  isEntry: (entry) => hasKeys(entry, 'name', 'body') && (wordIn(entry, 'id')?.startsWith('rsp_') ?? false),
  title: 'name',
  read(entry, path, replies, facts) {
    addMember(entry, path, 'subject', { replies, facts: { ...facts, role: 'subject' }, as: 'plain' })
    addMember(entry, path, 'body', { replies, facts, as: 'html' })
  },
})
