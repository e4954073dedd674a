/** `npm start`: installs, builds and checks `examples/`; `npm start -- PATH` checks your own files. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { install, root, runTool } from './install.mjs'

install()
runTool('tsx', ['scripts/build.ts', '--program'], { stdio: ['ignore', 2, 2] })

const own = process.argv.slice(2)
const args = own.length > 0 ? own : ['examples']
const { status } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/onevoice.js'), 'check', ...args], {
  // npm runs scripts in the root; the user's paths are meant from where they stand.
  cwd: own.length > 0 ? (process.env.INIT_CWD ?? root) : root,
  stdio: 'inherit',
})
// Findings in the examples are what the first run is to show; only a run that is itself unsound fails it.
process.exitCode = own.length === 0 && status === 1 ? 0 : (status ?? 2)
