/** What the program does beyond its version: a plain `check` goes without the parser of arguments. */
import { defaultFlags } from './check/flags.ts'
import type { Installation } from './installation.ts'

/** Runs the command that the arguments of the process name; sets its exit status. */
export function run(installation: Installation): void {
  runCommand(process.argv.slice(2), installation).catch((error: unknown) => {
    const text = error instanceof Error ? error.stack : String(error)
    process.stderr.write(
      `This is a fault of onevoice, not of your files. Please report it with these lines:\n${text}\n`,
    )
    process.exitCode = 2
  })
}

async function runCommand([first, ...others]: readonly string[], installation: Installation): Promise<void> {
  // Without an option there is nothing to parse, and the parser would be a tenth of a short run.
  if (first === 'check' && !others.some((argument) => argument === '' || argument.startsWith('-'))) {
    const { checkCommand } = await import('./commands/check.ts')
    process.exitCode = await checkCommand(others, defaultFlags, installation)
  } else {
    const { runProgram } = await import('./program.ts')
    await runProgram(process.argv, installation)
  }
}
