/**
 * Standard output. Making Node's own stream for it takes longer than a short run needs for everything it has to say, so files and pipes are
 * written to directly; the stream serves terminals, and pipes that cannot take more at once.
 */
import { fstatSync, writeSync } from 'node:fs'
import { exitStatus } from './exit-status.ts'

export interface StandardOutput {
  readonly isTTY?: boolean
  /** Width of the terminal. */
  readonly columns?: number
  /** Waits for a slow reader. */
  write(text: string): Promise<void>
}

const descriptor = 1

/** One for a process. */
export function standardOutput(): StandardOutput {
  return isFileOrPipe() ? directOutput() : streamOutput()
}

/** `onevoice … | head` closes the pipe early: that is no failure of ours. */
export function stopQuietlyOnClosedPipe(): void {
  process.stdout.on('error', stopOnClosedPipe)
}

function stopOnClosedPipe(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitStatus.clean)
  throw error
}

function isFileOrPipe(): boolean {
  try {
    const kind = fstatSync(descriptor)
    return process.platform !== 'win32' && (kind.isFile() || kind.isFIFO() || kind.isSocket())
  } catch {
    return false
  }
}

function streamOutput(): StandardOutput {
  const { stdout } = process
  stopQuietlyOnClosedPipe()
  return { isTTY: stdout.isTTY, columns: stdout.columns, write: toStream }
}

function toStream(content: string | Uint8Array): Promise<void> {
  const { stdout } = process
  if (content.length === 0 || stdout.write(content)) return Promise.resolve()
  return new Promise((resolve) => stdout.once('drain', resolve))
}

function directOutput(): StandardOutput {
  let stream: StandardOutput | undefined
  return {
    async write(text) {
      if (stream) return stream.write(text)
      const rest = writeDirectly(Buffer.from(text))
      if (rest.length === 0) return
      stream = streamOutput()
      await toStream(rest)
    },
  }
}

/** Returns what a full pipe did not take. */
function writeDirectly(content: Uint8Array): Uint8Array {
  let written = 0
  try {
    while (written < content.length) written += writeSync(descriptor, content, written)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') stopOnClosedPipe(error as NodeJS.ErrnoException)
  }
  return content.subarray(written)
}
