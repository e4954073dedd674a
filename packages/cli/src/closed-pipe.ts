import { exitStatus } from './exit-status.ts'

/** `onevoice … | head` closes the pipe early: that is no failure of ours. */
export function stopQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitStatus.clean)
    throw error
  })
}
