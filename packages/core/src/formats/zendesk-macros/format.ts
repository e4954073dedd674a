/** Zendesk macros and triggers, as the API lists them: whole pages, one by one, or as they are created. */
import { say } from '../../base/index.ts'
import type { Format } from '../format.ts'
import { type DataNode, member, memberPath, scalarOf, wordIn } from '../structured/node.ts'
import { entriesIn, hasKeys, type Placed, placedItems, recognisesJson, someIn } from '../structured/recognise.ts'
import { type Replies, readReplies } from '../structured/replies.ts'
import { type Action, addAction, isInternalNote } from './actions.ts'

const lists = ['macros', 'macro', 'triggers', 'trigger', 'automations', 'automation']

export const format: Format = {
  id: 'zendesk-macros',
  summary:
    'Zendesk macros, triggers and automations (JSON), as the API lists them or the requirements.json of an app: comments, subjects, side conversations and notifications of active ones; internal notes as such.',
  skips: 'what is not active, requests to other programs (webhooks)',
  extensions: ['json'],
  byContent: true,
  recognises: (source, file) =>
    recognisesJson(source, ['actions', 'field', 'value'], (root) => someIn(macrosIn(root), isMacro), file.again),
  read: (source, file) => readReplies(source, 'zendesk-macros', readFile, file?.again),
}

/** The macros of a file. An app names what it needs: `{ "macros": { "late_delivery": { … } } }`. */
function* macrosIn(root: DataNode): Iterable<Placed> {
  for (const placed of entriesIn(root, lists)) {
    const { node, path } = placed
    if (node.kind !== 'block' || path === '' || node.get('actions')) yield placed
    else for (const { key, value } of node.entries()) yield { node: value, path: memberPath(path, key) }
  }
}

function isMacro(entry: DataNode): boolean {
  for (const { node } of placedItems(member(entry, 'actions'), '')) if (hasKeys(node, 'field', 'value')) return true
  return false
}

function readFile(root: DataNode, replies: Replies): void {
  for (const { node, path } of macrosIn(root)) {
    if (scalarOf(member(node, 'active')) === 'false') replies.skip(say('inactive'), path)
    else readMacro(node, path, replies)
  }
}

function readMacro(macro: DataNode, path: string, replies: Replies): void {
  const title = wordIn(macro, 'title')
  const actions = Array.from(placedItems(member(macro, 'actions'), memberPath(path, 'actions')), actionAt)
  const rich = actions.some(({ field }) => field === 'comment_value_html')
  const internal = actions.some(isInternalNote)
  for (const action of actions) addAction(action, { replies, title, rich, internal })
}

const actionAt = ({ node, path }: Placed): Action => ({
  field: wordIn(node, 'field') ?? '',
  value: member(node, 'value'),
  path: memberPath(path, 'value'),
})
