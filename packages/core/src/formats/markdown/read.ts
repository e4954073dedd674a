/**
 * A single-pass reader of Markdown's prose. It builds no tree and renders nothing, because only the prose and its places are wanted; it
 * agrees with a full parser on what is prose.
 */
import { type Document, documentBuilder } from '../../text/index.ts'
import { readBlocks } from './blocks.ts'
import { FRONT_MATTER_BLOCKS, readFrontMatter } from './front-matter.ts'
import { writeProse } from './prose.ts'

export function readMarkdown(source: string): Document {
  const builder = documentBuilder(source, 'markdown')
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const { values, end } = readFrontMatter(source, start, builder)
  writeProse(source, readBlocks(source, end, FRONT_MATTER_BLOCKS), builder)
  return builder.finish(values)
}
