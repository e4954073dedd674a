/** Entry of the program. The version is answered before anything else is loaded. */
import { version } from './version.ts'

const first = process.argv[2]
if (process.argv.length === 3 && (first === '--version' || first === '-V')) process.stdout.write(`${version}\n`)
else
  import('./program.ts')
    .then(({ runProgram }) => runProgram(process.argv))
    .catch((error: unknown) => {
      const text = error instanceof Error ? error.stack : String(error)
      process.stderr.write(
        `This is a fault of onevoice, not of your files. Please report it with these lines:\n${text}\n`,
      )
      process.exitCode = 2
    })
