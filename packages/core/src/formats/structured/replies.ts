/** Reads files of replies: what all tools have in common is that texts stand in fields of entries with a title. */
import { type Said, say } from '../../base/index.ts'
import { type Decoded, type Document, type DocumentBuilder, documentBuilder } from '../../text/index.ts'
import type { FoundText, ProseKind } from '../embedded.ts'
import type { ReadAgain } from '../format.ts'
import { readEdited } from './edited-file.ts'
import { jsonTextAt, parsedFor, readJson } from './json.ts'
import { type DataNode, memberPath } from './node.ts'
import { onePage } from './pages.ts'
import { replyTextAdder } from './reply-text.ts'
import { type TextsAgain, textsAgain } from './texts-again.ts'

export type TextFacts = Omit<FoundText['facts'], 'path' | 'write'>

export interface Replies {
  /**
   * Adds a text; anything else than a text, and an empty one, is passed over. Without `as` tags tell whether it is HTML. A format may ask whether
   * it is blank, and must not decide by its words: after an edit in it the rest of the file is not read again.
   */
  text(node: DataNode | undefined, path: string, facts: TextFacts, as?: ProseKind): void
  /** Adds a text that was changed on its way from the file. */
  decoded(text: Decoded, path: string, facts: FoundText['facts'], as?: ProseKind): void
  /** Adds the one text that is stored under two keys: the first, and what it leaves out when both are there. */
  either(entry: DataNode, path: string, keys: readonly [html: string, plain: string], facts: TextFacts): void
  skip(reason: Said, path: string): void
}

/** The document of a JSON file; `read` is given each value at its top. */
export function readReplies(
  source: string,
  format: string,
  read: (root: DataNode, replies: Replies) => void,
  again?: ReadAgain,
): Document {
  const edited = again?.before && readEdited(source, again.before)
  if (edited) return edited
  const builder = documentBuilder(source, format, again !== undefined)
  const parsed = again && parsedFor(again, source)
  for (const comment of parsed?.comments ?? []) builder.comment(...comment)
  const { roots, problems } = parsed ?? readJson(source, { builder })
  const taking = again && textsAgain(source, builder, again.before, jsonTextAt)
  const replies = repliesTo(builder, taking)
  for (const root of roots) {
    const page = onePage(root, source)
    if (page) builder.problem(page)
    read(root, replies)
  }
  for (const problem of problems) builder.problem(problem)
  return taking ? { ...builder.finish(), memory: taking.memory } : builder.finish()
}

/** Where texts go while a file is read. */
export function repliesTo(builder: DocumentBuilder, again?: TextsAgain): Replies {
  const decoded = replyTextAdder(builder, again?.memory)
  const text: Replies['text'] = (node, path, facts, as) => {
    if (node?.kind !== 'text') return
    const wanted = { ...facts, path, write: node.write }
    if (again?.take(node, wanted, as)) return
    const taken = again?.begin()
    decoded(node.decoded(), path, wanted, as)
    taken?.(node, wanted, as)
  }
  return {
    text,
    decoded,
    skip: (reason, path) => builder.skip(reason, path),
    either(entry, path, [html, plain], facts) {
      if (entry.kind !== 'block') return
      const [rich, bare] = [entry.get(html), entry.get(plain)]
      if (says(rich)) text(rich, memberPath(path, html), facts, 'html')
      else text(bare, memberPath(path, plain), facts, 'plain')
      if (says(rich) && says(bare))
        builder.skip(say('the same text as in {place}', { place: html }), memberPath(path, plain))
    },
  }
}

const says = (node: DataNode | undefined): boolean => node?.kind === 'text' && !node.isBlank()
