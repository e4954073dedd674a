/**
 * Makes `test-results/onevoice.vsix` of the built extension: `node scripts/package-extension.mjs PATH/TO/vsce`. In the workspace the name
 * `onevoice` belongs to the program, so the package is put together in a folder of its own.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { root } from './install.mjs'

const home = join(root, 'packages/vscode-extension')
const vsce = process.argv[2]
const target = join(root, 'test-results', 'onevoice.vsix')
if (!vsce) throw new Error('usage: node scripts/package-extension.mjs PATH/TO/vsce')

const staged = mkdtempSync(join(tmpdir(), 'onevoice-vsix-'))
const {
  devDependencies,
  scripts,
  private: _,
  // The web extension host takes no extension that is said to be made of ES modules; the built one is not.
  type,
  ...manifest
} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
writeFileSync(join(staged, 'package.json'), JSON.stringify({ ...manifest, name: 'onevoice' }, null, 2))
for (const name of [
  'dist',
  'media',
  'l10n',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  '.vscodeignore',
  'package.nls.json',
  'package.nls.ja.json',
])
  cpSync(join(home, name), join(staged, name), { recursive: true })
mkdirSync(join(root, 'test-results'), { recursive: true })
const { status } = spawnSync(
  process.execPath,
  [resolve(vsce), 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '-o', target],
  { cwd: staged, stdio: ['ignore', 'inherit', 'inherit'] },
)
rmSync(staged, { recursive: true })
process.exitCode = status ?? 2
