/** JSON files of one's own, read by the paths that the profile names. */
import { documentBuilder } from '../../text/index.ts'
import type { Format } from '../format.ts'
import { readJson } from '../structured/json.ts'
import { onePage } from '../structured/pages.ts'
import { addWishes } from '../structured/wishes.ts'

export const format: Format = {
  id: 'json',
  summary: 'JSON of any shape: the texts at the paths that `formats:` names in the profile.',
  extensions: ['json', 'jsonc', 'json5'],
  byContent: true,
  // Where its texts stand is for the profile to say.
  recognises: () => 0,
  read(source, file) {
    const builder = documentBuilder(source, 'json')
    const { roots, problems } = readJson(source, { builder })
    addWishes(
      roots.map((node) => ({ node, path: '' })),
      file?.reading,
      builder,
    )
    for (const root of roots) {
      const page = onePage(root, source)
      if (page) builder.problem(page)
    }
    for (const problem of problems) builder.problem(problem)
    return builder.finish()
  },
}
