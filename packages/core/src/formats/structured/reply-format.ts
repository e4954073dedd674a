/** A format of replies in JSON, declared by its shape. */
import type { Document } from '../../text/index.ts'
import type { Format } from '../format.ts'
import { languageTagOf } from './language-tag.ts'
import { type DataNode, memberPath, wordIn } from './node.ts'
import { entriesIn, type Placed, recognisesJson, someEntry } from './recognise.ts'
import { type Replies, readReplies, type TextFacts } from './replies.ts'

export interface ReplyShape {
  readonly id: string
  readonly summary: string
  /** Keys under which the file may hold its entries; a list or a single entry at the top is always possible. */
  readonly lists: readonly string[]
  /** Keys that the beginning of every such file names; of a list one of them. */
  readonly keys: readonly (string | readonly string[])[]
  isEntry(entry: DataNode): boolean
  /** Key of what the entry is called, and of its language. */
  readonly title: string
  readonly language?: string
  read(entry: DataNode, path: string, replies: Replies, facts: TextFacts): void
}

/** The format of a shape. */
export function replyFormat(shape: ReplyShape): Format {
  const { id, summary, lists, keys, isEntry } = shape
  return {
    id,
    summary,
    extensions: ['json'],
    byContent: true,
    recognises: (source, file) => recognisesJson(source, keys, (root) => someEntry(root, lists, isEntry), file.again),
    read: (source, file): Document =>
      readReplies(
        source,
        id,
        (root, replies) => {
          for (const entry of entriesIn(root, lists)) readEntry(shape, entry, replies)
        },
        file?.again,
      ),
  }
}

function readEntry(shape: ReplyShape, { node, path }: Placed, replies: Replies): void {
  const title = wordIn(node, shape.title)
  const language = shape.language && languageTagOf(wordIn(node, shape.language))
  shape.read(node, path, replies, { role: 'body', ...(title && { title }), ...(language && { language }) })
}

/** The text of a member. */
export function addMember(
  entry: DataNode,
  path: string,
  key: string,
  { replies, facts, as }: { replies: Replies; facts: TextFacts; as?: 'plain' | 'markdown' | 'html' },
): void {
  if (entry.kind === 'block') replies.text(entry.get(key), memberPath(path, key), facts, as)
}
