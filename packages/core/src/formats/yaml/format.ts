/** YAML files of one's own, read by the paths that the profile names. */
import { documentBuilder } from '../../text/index.ts'
import type { Format } from '../format.ts'
import { addWishes } from '../structured/wishes.ts'
import { readYaml } from '../structured/yaml.ts'

export const format: Format = {
  id: 'yaml',
  summary: 'YAML of any shape: the texts at the paths that `formats:` names in the profile; aliases are not followed.',
  extensions: ['yaml', 'yml'],
  byContent: true,
  // Where its texts stand is for the profile to say.
  recognises: () => 0,
  read(source, file) {
    const builder = documentBuilder(source, 'yaml')
    const { roots, problems } = readYaml(source, builder)
    addWishes(
      roots.map((node) => ({ node, path: '' })),
      file?.reading,
      builder,
    )
    for (const problem of problems) builder.problem(problem)
    return builder.finish()
  },
}
