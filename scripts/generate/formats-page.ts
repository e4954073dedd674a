/** `docs/formats.md`: prose by hand, with the table of formats between two marks written from their facts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format } from '../../packages/core/src/formats/format.ts'
import { formats } from '../../packages/core/src/generated/formats.ts'
import { root } from './outputs.ts'

export const formatsPage = 'docs/formats.md'

const [open, close] = ['<!-- the formats, written by `pnpm generate` -->\n', '<!-- end of the formats -->']

export async function formatsPageText(): Promise<string> {
  const page = readFileSync(join(root, formatsPage), 'utf8')
  const [before, rest] = page.split(open) as [string, string]
  const loaded = await Promise.all(formats.map((entry) => entry.load()))
  return `${before}${open}${table(loaded)}${rest.slice(rest.indexOf(close))}`
}

function table(loaded: readonly Format[]): string {
  const rows = [...loaded].sort((a, b) => (a.id < b.id ? -1 : 1)).map(rowOf)
  return [
    '| format | what is read | what is left out | known by | `--fix` |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function rowOf({ id, summary, skips = '', recognisedBy, extensions, byContent, readOnly }: Format): string {
  const endings = extensions.map((extension) => `.${extension}`).join(' ')
  const known = recognisedBy ?? (byContent ? `content, in ${endings}` : endings)
  return `| ${[`\`${id}\``, summary, skips, known, readOnly ? 'no' : 'yes'].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
