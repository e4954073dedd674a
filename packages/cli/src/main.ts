/** Entry of the program. The version is answered before anything else is loaded. */
import { version } from './version.ts'

const first = process.argv[2]
if (process.argv.length === 3 && (first === '--version' || first === '-V')) process.stdout.write(`${version}\n`)
else void import('./program.ts').then(({ runProgram }) => runProgram(process.argv))
