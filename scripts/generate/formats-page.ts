/** `docs/formats.md`: prose by hand, with the table of formats between two marks written from their facts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formats } from '../../packages/core/src/generated/formats.ts'
import { root } from './outputs.ts'

export const formatsPage = 'docs/formats.md'

const [open, close] = ['<!-- the formats, written by `pnpm generate` -->\n', '<!-- end of the formats -->']

export function formatsPageText(): string {
  const page = readFileSync(join(root, formatsPage), 'utf8')
  const [before, rest] = page.split(open) as [string, string]
  return `${before}${open}${table()}${rest.slice(rest.indexOf(close))}`
}

function table(): string {
  const rows = [...formats]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, summary, extensions, byContent, readOnly }) => {
      const endings = extensions.map((extension) => `.${extension}`).join(' ')
      return `| \`${id}\` | ${summary.replaceAll('|', '\\|')} | ${endings} | ${byContent ? 'content' : 'ending'} | ${readOnly ? 'no' : 'yes'} |`
    })
  return ['| format | what is read | endings | known by | `--fix` |', '|---|---|---|---|---|', ...rows, ''].join('\n')
}
