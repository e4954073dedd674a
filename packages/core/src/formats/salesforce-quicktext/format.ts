/** Quick texts of Salesforce, as a data export writes them. */
import type { Format } from '../format.ts'
import { channelFacts } from '../structured/channel.ts'
import { member, wordIn } from '../structured/node.ts'
import { hasKeys } from '../structured/recognise.ts'
import { addMember, replyFormat } from '../structured/reply-format.ts'

export const format: Format = replyFormat({
  id: 'salesforce-quicktext',
  summary: 'Salesforce quick texts (JSON of a data export): Message.',
  lists: ['records', 'result.records'],
  keys: ['attributes', 'QuickText', 'Message'],
  isEntry: (entry) => hasKeys(entry, 'Message') && wordIn(member(entry, 'attributes'), 'type') === 'QuickText',
  title: 'Name',
  read(entry, path, replies, facts) {
    addMember(entry, path, 'Message', { replies, facts: { ...facts, ...channelFacts(wordIn(entry, 'Channel')) } })
  },
})
