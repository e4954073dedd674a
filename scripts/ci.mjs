/** Runs `npm test` and `npm run test:e2e`, whatever the first one says, and ends with one line that counts the tests of both. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from './install.mjs'

const total = { passed: 0, failed: 0 }
let isSound = true
for (const script of ['test', 'test:e2e']) {
  const { status, last } = await npmRun(script)
  const counts = /^(\d+) passed, (\d+) failed$/.exec(last)
  total.passed += Number(counts?.[1] ?? 0)
  // A run that ends without its totals broke before it could count.
  total.failed += Number(counts?.[2] ?? 1)
  isSound &&= status === 0 && counts !== null
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = isSound ? 0 : 1

/** Shows what a script prints, and returns its exit status and its last line. */
async function npmRun(script) {
  const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let last = ''
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line)
    if (line.trim() !== '') last = line.trim()
  }
  return { status: await ended, last }
}
