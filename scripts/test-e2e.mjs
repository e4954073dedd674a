/**
 * `npm run test:e2e`: packages the VS Code extension and tests it in a real VS Code in a real browser; installs what that needs. The last line
 * counts the tests. Where they cannot run, it says why and counts one failure: silence would read as success.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run as runTests } from 'node:test'
import { spec } from 'node:test/reporters'
import { CannotRun, setUp, tools } from '../test/e2e/setup.mjs'
import { install, root, run, runTool } from './install.mjs'

const results = join(root, 'test-results')
const count = { passed: 0, failed: 0 }

try {
  setUp()
  install()
  runTool('tsx', ['scripts/build.ts', '--program'])
  runTool('tsx', ['scripts/build-extension.ts'])
  run(process.execPath, ['scripts/package-extension.mjs', tools.vsce], { stdio: ['ignore', 'ignore', 'inherit'] })
  rmSync(join(results, 'screenshots'), { recursive: true, force: true })
  process.env.ONEVOICE_VSIX = join(results, 'onevoice.vsix')
  await testAll(['package', 'desktop', 'web'].map((name) => join(root, 'test/e2e', `${name}.test.mjs`)))
} catch (error) {
  if (!(error instanceof CannotRun)) throw error
  console.error(`The end-to-end tests could not run. ${error.message}`)
  count.failed = 1
}

mkdirSync(results, { recursive: true })
writeFileSync(join(results, 'e2e.json'), JSON.stringify(count))
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed > 0 ? 1 : 0

/** One file at a time: each needs most of a small machine. */
async function testAll(files) {
  const events = runTests({ files, concurrency: 1 })
  const countOne = (kind) => (event) => {
    if (event.details?.type !== 'suite') count[kind]++
  }
  events.on('test:pass', countOne('passed'))
  events.on('test:fail', countOne('failed'))
  const told = events.compose(new spec())
  told.pipe(process.stdout)
  await new Promise((resolve) => told.on('end', resolve))
}
