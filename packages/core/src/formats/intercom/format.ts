/** Macros of Intercom. */
import { say } from '../../base/index.ts'
import type { Format } from '../format.ts'
import { member, memberPath, wordIn } from '../structured/node.ts'
import { hasKeys } from '../structured/recognise.ts'
import { replyFormat } from '../structured/reply-format.ts'
import { withAttributes } from './attributes.ts'

export const format: Format = replyFormat({
  id: 'intercom',
  summary: 'Intercom macros (JSON): body, or body_text where that is missing.',
  lists: ['data', 'macros'],
  keys: [['body', 'body_text']],
  isEntry: (entry) =>
    wordIn(entry, 'type') === 'macro'
      ? hasKeys(entry, 'name') && (hasKeys(entry, 'body') || hasKeys(entry, 'body_text'))
      : hasKeys(entry, 'name', 'body', 'body_text', 'visible_to'),
  title: 'name',
  read(entry, path, replies, facts) {
    const body = member(entry, 'body')
    if (body?.kind !== 'text' || wordIn(entry, 'body') === undefined)
      return replies.either(entry, path, ['body', 'body_text'], facts)
    replies.decoded(withAttributes(body.decoded()), memberPath(path, 'body'), { ...facts, write: body.write }, 'html')
    if (wordIn(entry, 'body_text') !== undefined)
      replies.skip(say('the same text as in {place}', { place: 'body' }), memberPath(path, 'body_text'))
  },
})
