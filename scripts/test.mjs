/** `npm test`: installs, builds, type-checks, lints, looks for unused dependencies, checks generated files and runs every test; the last line counts them. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install, root, runTool } from './install.mjs'

install()
runTool('tsx', ['scripts/build.ts'])
runTool('tsc', ['-p', 'test'])
runTool('tsc', ['-p', 'packages/vscode-extension'])
runTool('biome', ['check', '.'])
runTool('knip', ['--include', 'dependencies,unlisted,unresolved'])
runTool('tsx', ['scripts/generate.ts', '--check'])

const report = join(root, 'test-results', 'vitest.json')
mkdirSync(join(root, 'test-results'), { recursive: true })
rmSync(report, { force: true })
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { cwd: root, stdio: 'inherit' },
)
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
process.exitCode = status ?? 2
