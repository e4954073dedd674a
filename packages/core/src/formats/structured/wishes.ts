/** Reads a structured file of one's own by the paths that the profile names. */
import { type Problem, say, worded } from '../../base/index.ts'
import type { DocumentBuilder } from '../../text/index.ts'
import type { ReadingWishes, TextWish } from '../format.ts'
import { languageTagOf } from './language-tag.ts'
import { type DataNode, scalarOf } from './node.ts'
import { type Found, parsePath, valuesAt } from './path.ts'
import { repliesTo, type TextFacts } from './replies.ts'

/** A file read without any paths. */
export const noTexts: Problem = {
  code: 'no-texts',
  ...worded(
    say('No path says where the texts of this file stand.'),
    say('Name them in the profile: “formats: [{ files: replies.json, as: json, texts: ["replies[*].body"] }]”.'),
  ),
}

/** Adds the texts at the paths, in source order; a text that two paths name is read by the first of them. */
export function addWishes(
  roots: readonly { readonly node: DataNode; readonly path: string }[],
  wishes: ReadingWishes | undefined,
  builder: DocumentBuilder,
): void {
  const { texts = [] } = wishes ?? {}
  if (texts.length === 0) {
    builder.problem(noTexts)
    return
  }
  const replies = repliesTo(builder)
  const found = new Map<number, { readonly at: Found; readonly wish: TextWish }>()
  for (const wish of texts) {
    let count = 0
    for (const at of textsAt(roots, wish.path)) {
      count++
      if (!found.has(at.node.start)) found.set(at.node.start, { at, wish })
    }
    if (count === 0) builder.skip(say('no text stands at “{path}”', { path: wish.path }))
  }
  for (const { at, wish } of [...found.values()].sort((a, b) => a.at.node.start - b.at.node.start))
    replies.text(at.node, at.path, factsOf(at, wish, wishes!), wish.as ?? 'plain')
}

function* textsAt(roots: readonly { readonly node: DataNode; readonly path: string }[], path: string): Iterable<Found> {
  const steps = parsePath(path)
  if (!steps) return
  for (const { node, path: place } of roots)
    for (const found of valuesAt(node, steps))
      if (found.node.kind === 'text') yield { ...found, path: place === '' ? found.path : `${place}.${found.path}` }
}

function factsOf(at: Found, wish: TextWish, wishes: ReadingWishes): TextFacts {
  const title = around(at, wishes.title)
  const language = wish.language ?? languageTagOf(around(at, wishes.languageFrom)) ?? wishes.language
  const channel = wish.channel ?? around(at, wishes.channelFrom)
  return {
    role: wish.role ?? 'body',
    ...(title && { title }),
    ...(language && { language }),
    ...(channel && { channel }),
    ...(wish.audience && { audience: wish.audience }),
  }
}

/**
 * What a path says near a text: `replies[*].name` is looked up as `name` in the block that holds the text, then in those around it. The nearest
 * one counts.
 */
function around({ around }: Found, path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  const steps = parsePath(path)
  if (!steps) return undefined
  const own = steps.slice(steps.findLastIndex((step) => typeof step === 'string') + 1)
  for (const block of around.toReversed())
    for (const { node } of valuesAt(block, own)) {
      const text = scalarOf(node)?.trim()
      if (text) return text
    }
  return undefined
}
