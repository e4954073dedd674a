/** `pnpm new:format name`: the folder of a file format. */
import { nameArgument, writeNew } from './scaffold.ts'

const id = nameArgument(/^[a-z][a-z0-9-]*$/, 'pnpm new:format name')

writeNew({
  [`packages/core/src/formats/${id}/format.ts`]: `/** Reads ${id} files. */
import { documentBuilder } from '../../text/index.ts'
import type { Format } from '../format.ts'

export const format: Format = {
  id: '${id}',
  summary: 'Says in one sentence what is read and what is skipped.',
  extensions: [],
  recognises: () => 0,
  read(source) {
    const builder = documentBuilder(source, '${id}')
    builder.open({ role: 'body' })
    builder.copy(0, source.length)
    return builder.finish()
  },
}
`,
  [`packages/core/src/formats/${id}/format.test.ts`]: `import { expect, it } from 'vitest'
import { format } from './format.ts'

it('reads prose', () => expect(format.read('Hello.').passages).toHaveLength(1))
`,
})
