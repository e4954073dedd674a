/** Zendesk macros and triggers, as the API lists them: whole pages, one by one, or as they are created. */
import { say } from '../../base/index.ts'
import type { Format } from '../format.ts'
import { type DataNode, member, memberPath, scalarOf, wordIn } from '../structured/node.ts'
import { entriesIn, hasKeys, type Placed, placedItems, recognisesJson, someEntry } from '../structured/recognise.ts'
import { type Replies, readReplies } from '../structured/replies.ts'
import { type Action, addAction, isInternalNote } from './actions.ts'

const lists = ['macros', 'macro', 'triggers', 'trigger', 'automations', 'automation']

export const format: Format = {
  id: 'zendesk-macros',
  summary:
    'Zendesk macros and triggers (JSON): comments, subjects, side conversations and notifications of active ones; internal notes as such.',
  extensions: ['json'],
  byContent: true,
  recognises: (source, file) =>
    recognisesJson(source, ['actions', 'field', 'value'], (root) => someEntry(root, lists, isMacro), file.again),
  read: (source, file) => readReplies(source, 'zendesk-macros', readFile, file?.again),
}

function isMacro(entry: DataNode): boolean {
  for (const { node } of placedItems(member(entry, 'actions'), '')) if (hasKeys(node, 'field', 'value')) return true
  return false
}

function readFile(root: DataNode, replies: Replies): void {
  for (const { node, path } of entriesIn(root, lists)) {
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
