/**
 * A single-pass reader of Markdown's prose. It builds no tree and renders nothing, because only the prose and its places are wanted; it
 * agrees with a full parser on what is prose.
 */
import { type Document, documentBuilder, type PassageWriter } from '../../text/index.ts'
import type { ReadAgain } from '../format.ts'
import { readBlocks } from './blocks.ts'
import { FRONT_MATTER_BLOCKS, readFrontMatter } from './front-matter.ts'
import type { Blocks } from './open-blocks.ts'
import { writeProse } from './prose.ts'
import { type MarkdownMemory, writeAgain } from './read-again.ts'

/** In MDX, `isMdx`, no line is code by its indentation. */
export function readMarkdown(source: string, again?: ReadAgain, isMdx = false): Document {
  const builder = documentBuilder(source, 'markdown', again !== undefined)
  if (!again) return builder.finish(writeMarkdown(source, builder, isMdx))
  const { values, blocks } = readLeaves(source, builder, isMdx)
  const memory: MarkdownMemory = writeAgain(source, blocks, builder, again.before)
  return { ...builder.finish(values), memory }
}

/** Gives what the front matter says. */
export function writeMarkdown(source: string, builder: PassageWriter, isMdx = false): Document['frontMatter'] {
  const { values, blocks } = readLeaves(source, builder, isMdx)
  writeProse(source, blocks, builder)
  return values
}

function readLeaves(
  source: string,
  builder: PassageWriter,
  isMdx: boolean,
): { readonly values: Document['frontMatter']; readonly blocks: Blocks } {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const { values, end } = readFrontMatter(source, start, builder)
  return { values, blocks: readBlocks(source, end, FRONT_MATTER_BLOCKS, isMdx) }
}
