/** Markdown (CommonMark with GFM and YAML front matter). */
import { readWithBranches } from '../embedded.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: 'markdown',
  summary: 'Markdown with tables, footnotes and front matter; code, addresses and markup are not prose.',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  // Any text can be Markdown; the name of the file tells, or that no other format knows it.
  recognises: () => 0,
  read: (source, file) => readWithBranches(source, 'markdown', file?.again),
}
