/** Canned responses of Freshdesk and Freshservice, alone or in their folders. */
import type { Format } from '../format.ts'
import { type DataNode, wordIn } from '../structured/node.ts'
import { entriesIn, hasKeys, someEntry } from '../structured/recognise.ts'
import { replyFormat } from '../structured/reply-format.ts'

/** Where a folder holds its responses. */
const inFolder = ['canned_responses', 'responses']

export const format: Format = replyFormat({
  id: 'freshdesk',
  summary:
    'Freshdesk and Freshservice canned responses (JSON), alone or in their folders: content_html, or content where that is missing.',
  lists: [...inFolder, 'canned_response', 'canned_response_folders', 'canned_response_folder', 'folders'],
  keys: ['title', ['content_html', 'folder_id']],
  isEntry: (entry) => someEntry(entry, inFolder, isResponse),
  title: 'title',
  read(entry, path, replies, facts) {
    for (const { node, path: inside } of entriesIn(entry, inFolder)) {
      const title = wordIn(node, 'title')
      const at = path && inside ? `${path}.${inside}` : path || inside
      replies.either(node, at, ['content_html', 'content'], title ? { ...facts, title } : facts)
    }
  },
})

const isResponse = (entry: DataNode): boolean =>
  hasKeys(entry, 'title', 'content_html') || hasKeys(entry, 'title', 'content', 'folder_id')
