/** Saved replies of Help Scout: one for mail and one for chat in each. */
import { say } from '../../base/index.ts'
import type { Format } from '../format.ts'
import { memberPath, wordIn } from '../structured/node.ts'
import { hasKeys } from '../structured/recognise.ts'
import { addMember, replyFormat } from '../structured/reply-format.ts'

export const format: Format = replyFormat({
  id: 'helpscout',
  summary:
    'Help Scout saved replies (JSON): text for mail and chatText for the channel chat; lists of previews are left out.',
  lists: ['_embedded.replies', '_embedded.savedReplies', 'replies'],
  keys: ['name'],
  isEntry: (entry) =>
    hasKeys(entry, 'name') &&
    (hasKeys(entry, 'text', 'chatText') || hasKeys(entry, 'preview', 'chatPreview') || isReply(entry)),
  title: 'name',
  read(entry, path, replies, facts) {
    if (!hasKeys(entry, 'text') && !hasKeys(entry, 'chatText')) {
      if (hasKeys(entry, 'preview'))
        replies.skip(say('only a preview: the export of each reply has its text'), memberPath(path, 'preview'))
      return
    }
    addMember(entry, path, 'text', { replies, facts, as: 'html' })
    addMember(entry, path, 'chatText', { replies, facts: { ...facts, channel: 'chat' }, as: 'plain' })
  },
})

/** A reply for mail alone, told by the placeholders that only Help Scout writes. */
function isReply(entry: Parameters<typeof hasKeys>[0]): boolean {
  return /\{%(?:customer|user|mailbox|conversation)\.\w/.test(wordIn(entry, 'text') ?? '')
}
