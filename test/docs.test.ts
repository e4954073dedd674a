/** What the guides show as output is what the program prints: a block after `<!-- output of: onevoice … -->` is compared with a real run. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, root } from '../scripts/generate/outputs.ts'

const pages = [
  'README.md',
  ...filesUnder('docs').filter((path) => path.endsWith('.md') && !path.startsWith('docs/rules/')),
]
const block = /<!-- output of: onevoice (.*?) -->\n+```text\n(.*?)```/gs

for (const page of pages) {
  const shown = [...readFileSync(join(root, page), 'utf8').matchAll(block)]
  if (shown.length === 0) continue
  describe(page, () => {
    it.each(shown.map(([, args, text]) => [args!, text!] as const))('onevoice %s', (args, text) => {
      const { stdout } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/onevoice.js'), ...args.split(' ')], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      })
      // A line that is only an ellipsis stands for what is left out.
      for (const part of text.split(/^…\n/m)) expect(stdout).toContain(part)
    })
  })
}

describe('links between the pages', () => {
  it.each(pages)('%s leads nowhere wrong', (page) => {
    const folder = join(root, page, '..')
    const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
      ([, path]) => path!,
    )
    expect(links.filter((path) => !existsSync(join(folder, path)))).toEqual([])
  })
})
