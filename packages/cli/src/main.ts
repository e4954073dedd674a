/** Entry of the program. The version is answered before anything else is loaded, and a plain `check` without the parser of arguments. */
import { stopQuietlyOnClosedPipe } from './closed-pipe.ts'
import { version } from './version.ts'

const [first, ...others] = process.argv.slice(2)
if (others.length === 0 && (first === '--version' || first === '-V')) process.stdout.write(`${version}\n`)
else
  run().catch((error: unknown) => {
    const text = error instanceof Error ? error.stack : String(error)
    process.stderr.write(
      `This is a fault of onevoice, not of your files. Please report it with these lines:\n${text}\n`,
    )
    process.exitCode = 2
  })

async function run(): Promise<void> {
  stopQuietlyOnClosedPipe()
  // Without an option there is nothing to parse, and the parser would be a tenth of a short run.
  if (first === 'check' && !others.some((argument) => argument === '' || argument.startsWith('-'))) {
    const { checkCommand, plainFlags } = await import('./commands/check.ts')
    process.exitCode = await checkCommand(others, plainFlags)
  } else {
    const { runProgram } = await import('./program.ts')
    await runProgram(process.argv)
  }
}
