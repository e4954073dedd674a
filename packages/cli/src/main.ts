/** Entry of the program. The version is answered before anything else is loaded. */
import { join } from 'node:path'
import { partLoader } from './parts.ts'
import type { run } from './run.ts'
import { version } from './version.ts'

declare const ONEVOICE_BUILD: string

const [first, ...others] = process.argv.slice(2)
if (others.length === 0 && (first === '--version' || first === '-V')) process.stdout.write(`${version}\n`)
else {
  const program = partLoader()('run.cjs') as { readonly run: typeof run }
  program.run({ build: ONEVOICE_BUILD, worker: join(__dirname, 'worker.cjs') })
}
