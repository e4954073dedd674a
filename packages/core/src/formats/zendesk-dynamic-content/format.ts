/** Zendesk dynamic content: one text in several languages, which macros refer to as `{{dc.name}}`. */
import { say } from '../../base/index.ts'
import type { Format } from '../format.ts'
import { languageTagOf } from '../structured/language-tag.ts'
import { type DataNode, member, memberPath, scalarOf, wordIn } from '../structured/node.ts'
import { entriesIn, hasKeys, placedItems, recognisesJson, someEntry } from '../structured/recognise.ts'
import { type Replies, readReplies } from '../structured/replies.ts'

const lists = ['items', 'item']

export const format: Format = {
  id: 'zendesk-dynamic-content',
  summary:
    'Zendesk dynamic content (JSON): each active variant, in the language of its locale where the file names it.',
  extensions: ['json'],
  byContent: true,
  recognises: (source) => recognisesJson(source, ['variants', 'content'], (root) => someEntry(root, lists, isItem)),
  read: (source, file) => readReplies(source, 'zendesk-dynamic-content', readFile, file?.again),
}

function isItem(item: DataNode): boolean {
  for (const { node } of placedItems(member(item, 'variants'), ''))
    if (hasKeys(node, 'content') && (hasKeys(node, 'locale_id') || hasKeys(node, 'locale'))) return true
  return false
}

function readFile(root: DataNode, replies: Replies): void {
  const locales = localesIn(root)
  for (const { node: item, path } of entriesIn(root, lists)) {
    const title = wordIn(item, 'name')
    for (const { node, path: place } of placedItems(member(item, 'variants'), memberPath(path, 'variants'))) {
      const language = languageTagOf(wordIn(node, 'locale') ?? locales.get(scalarOf(member(node, 'locale_id')) ?? ''))
      if (scalarOf(member(node, 'active')) === 'false') replies.skip(say('inactive'), place)
      else
        replies.text(member(node, 'content'), memberPath(place, 'content'), {
          role: 'body',
          ...(title && { title }),
          ...(language && { language }),
        })
    }
  }
}

/** Locales by number, where the file brings them along; the numbers differ between accounts. */
function localesIn(root: DataNode): ReadonlyMap<string, string> {
  const locales = new Map<string, string>()
  for (const { node } of placedItems(member(root, 'locales'), '')) {
    const [id, locale] = [scalarOf(member(node, 'id')), wordIn(node, 'locale')]
    if (id && locale) locales.set(id, locale)
  }
  return locales
}
