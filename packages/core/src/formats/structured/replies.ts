/** Reads files of replies: what all tools have in common is that texts stand in fields of entries with a title. */
import { type Said, say } from '../../base/index.ts'
import { type Decoded, type Document, documentBuilder, nextPlaceholder } from '../../text/index.ts'
import { type FoundText, type ProseKind, textAdder } from '../embedded.ts'
import type { ReadAgain } from '../format.ts'
import { readParsed } from './json.ts'
import { type DataNode, memberPath, wordIn } from './node.ts'
import { onePage } from './pages.ts'
import { type TextsAgain, textsAgain } from './texts-again.ts'

export type TextFacts = Omit<FoundText['facts'], 'path' | 'write'>

export interface Replies {
  /** Adds a text; anything else than a text, and an empty one, is passed over. Without `as` tags tell whether it is HTML. */
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
  const builder = documentBuilder(source, format, again !== undefined)
  const { roots, problems } = readParsed(source, builder, again?.parsed)
  const taking = again && textsAgain(source, builder, again.before)
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
export function repliesTo(builder: ReturnType<typeof documentBuilder>, again?: TextsAgain): Replies {
  const add = textAdder(builder, again?.memory.numbering, again?.memory.writeOf)
  const decoded: Replies['decoded'] = (text, path, facts, as) => {
    if (text.text.trim() === '') return
    if (isOnlyPlaceholders(text.text)) builder.skip(onlyPlaceholders, path)
    else add({ text, as: as ?? proseKind(text.text), facts: { ...facts, path } })
  }
  const text: Replies['text'] = (node, path, facts, as) => {
    if (node?.kind !== 'text') return
    const wanted = { ...facts, write: node.write }
    if (again?.take(node, { ...wanted, path }, as)) return
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
      const rich = wordIn(entry, html) !== undefined
      const both = rich && wordIn(entry, plain) !== undefined
      if (rich) text(entry.get(html), memberPath(path, html), facts, 'html')
      else text(entry.get(plain), memberPath(path, plain), facts, 'plain')
      if (both) builder.skip(say('the same text as in {place}', { place: html }), memberPath(path, plain))
    },
  }
}

export const onlyPlaceholders: Said = say('only a placeholder')

/** Longer texts have prose in them. */
const longestPlaceholders = 500

/** Whether nothing is said in a text beyond placeholders and markup. */
export function isOnlyPlaceholders(text: string): boolean {
  if (text.length > longestPlaceholders || !/[{%$*<[]/.test(text)) return false
  let rest = ''
  let at = 0
  for (let found = nextPlaceholder(text, 0, text.length); found; found = nextPlaceholder(text, at, text.length)) {
    rest += text.slice(at, found.start)
    at = found.end
  }
  if (at === 0) return false
  rest += text.slice(at)
  return !/[\p{L}\p{N}]/u.test(rest.replace(/<[^<>]{0,300}>|&\w{1,20};/g, ' '))
}

const tag =
  /<(?:\/?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr|td|img|blockquote|font|hr|html|body)\b[^<>]{0,300})\/?>/i

/** HTML when there is a tag of it in the text. */
export const proseKind = (text: string): ProseKind => (text.includes('<') && tag.test(text) ? 'html' : 'plain')
