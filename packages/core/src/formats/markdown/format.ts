/**
 * Markdown (CommonMark with GFM and YAML front matter): a single-pass reader of its prose. It builds no tree and renders nothing, because
 * only the prose and its places are wanted; it agrees with a full parser on what is prose.
 */
import { documentBuilder } from '../../text/index.ts'
import type { Format } from '../format.ts'
import { readBlocks } from './blocks.ts'
import { FRONT_MATTER_BLOCKS, readFrontMatter } from './front-matter.ts'
import { writeProse } from './prose.ts'

export const format: Format = {
  id: 'markdown',
  summary: 'Markdown with tables, footnotes and front matter; code, addresses and markup are not prose.',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  // Any text can be Markdown; the name of the file tells, or that no other format knows it.
  recognises: () => 0,
  read(source) {
    const builder = documentBuilder(source, 'markdown')
    const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
    const { values, end } = readFrontMatter(source, start, builder)
    writeProse(source, readBlocks(source, end, FRONT_MATTER_BLOCKS), builder)
    return builder.finish(values)
  },
}
