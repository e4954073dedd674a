/** E-mail templates of Salesforce, as a data export writes them. */
import type { Format } from '../format.ts'
import { member, wordIn } from '../structured/node.ts'
import { hasKeys } from '../structured/recognise.ts'
import { addMember, replyFormat } from '../structured/reply-format.ts'

export const format: Format = replyFormat({
  id: 'salesforce-template',
  summary: 'Salesforce e-mail templates (JSON of a data export): Subject and HtmlValue, or Body where that is missing.',
  lists: ['records', 'result.records'],
  keys: ['attributes', 'EmailTemplate', ['HtmlValue', 'Body']],
  isEntry: (entry) =>
    (hasKeys(entry, 'HtmlValue') || hasKeys(entry, 'Body')) &&
    wordIn(member(entry, 'attributes'), 'type') === 'EmailTemplate',
  title: 'Name',
  read(entry, path, replies, facts) {
    addMember(entry, path, 'Subject', { replies, facts: { ...facts, role: 'subject' }, as: 'plain' })
    replies.either(entry, path, ['HtmlValue', 'Body'], facts)
  },
})
