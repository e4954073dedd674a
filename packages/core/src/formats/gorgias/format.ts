/** Macros of Gorgias. */
import { say } from '../../base/index.ts'
import type { Format } from '../format.ts'
import { type DataNode, member, memberPath, wordIn } from '../structured/node.ts'
import { hasKeys, placedItems } from '../structured/recognise.ts'
import { addMember, replyFormat } from '../structured/reply-format.ts'

export const format: Format = replyFormat({
  id: 'gorgias',
  summary:
    'Gorgias macros (JSON): subject and body_html of their actions, or body_text where that is missing; internal notes as such.',
  lists: ['data', 'macros'],
  keys: ['actions', 'arguments'],
  isEntry: hasArguments,
  title: 'name',
  language: 'language',
  read(entry, path, replies, facts) {
    if (wordIn(entry, 'archived_datetime') !== undefined) return replies.skip(say('inactive'), path)
    for (const { node, path: place } of placedItems(member(entry, 'actions'), memberPath(path, 'actions'))) {
      const given = member(node, 'arguments')
      if (!given) continue
      const at = memberPath(place, 'arguments')
      const own = wordIn(node, 'name') === 'addInternalNote' ? { ...facts, audience: 'internal' as const } : facts
      addMember(given, at, 'subject', { replies, facts: { ...own, role: 'subject' }, as: 'plain' })
      replies.either(given, at, ['body_html', 'body_text'], own)
    }
  },
})

function hasArguments(entry: DataNode): boolean {
  for (const { node } of placedItems(member(entry, 'actions'), '')) if (hasKeys(node, 'name', 'arguments')) return true
  return false
}
