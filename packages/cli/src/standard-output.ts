/**
 * Standard output. Making Node's own stream for it takes longer than a short run needs for everything it has to say, so files and pipes are
 * written to directly; the stream serves terminals, and pipes that cannot take more at once.
 */
import { fstatSync, writeSync } from 'node:fs'
import { wordsOf } from '@onevoice/core'
import { whyNotWritten } from '@onevoice/core/node'
import { exitStatus } from './exit-status.ts'

export interface StandardOutput {
  readonly isTTY?: boolean
  /** Width of the terminal. */
  readonly columns?: number
  /** Waits for a slow reader. */
  write(content: string | Uint8Array): Promise<void>
}

const descriptor = 1

/** One for a process. */
export function standardOutput(): StandardOutput {
  return isFileOrPipe() ? directOutput() : streamOutput()
}

/** `onevoice … | head` closes the pipe early: that is no failure of ours, and there is nothing left to do. */
export function stopQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isClosed(error)) process.exit(process.exitCode ?? exitStatus.clean)
    stopUnwritten(error)
  })
}

const isClosed = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE'

/** What was to be printed is lost, on a full disk for example. */
function stopUnwritten(error: NodeJS.ErrnoException): never {
  process.stderr.write(`The output could not be written: ${wordsOf(whyNotWritten(error))}.\n`)
  process.exit(exitStatus.unsound)
}

function isFileOrPipe(): boolean {
  try {
    const kind = fstatSync(descriptor)
    return process.platform !== 'win32' && (kind.isFile() || kind.isFIFO() || kind.isSocket())
  } catch {
    return false
  }
}

/** Once nobody reads any more, the rest goes nowhere: the run still has files to write and a status to end with. */
function streamOutput(): StandardOutput {
  const { stdout } = process
  let isGone = false
  let wake = (): void => {}
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!isClosed(error)) stopUnwritten(error)
    isGone = true
    wake()
  })
  return {
    isTTY: stdout.isTTY,
    columns: stdout.columns,
    async write(content) {
      if (content.length === 0 || isGone || stdout.write(content)) return
      await new Promise<void>((resolve) => {
        wake = resolve
        stdout.once('drain', resolve)
      })
    },
  }
}

function directOutput(): StandardOutput {
  let stream: StandardOutput | undefined
  let isGone = false
  return {
    async write(content) {
      if (stream) return stream.write(content)
      if (isGone) return
      const rest = writeDirectly(Buffer.from(content))
      isGone = rest === undefined
      if (!rest || rest.length === 0) return
      stream = streamOutput()
      await stream.write(rest)
    },
  }
}

/** Returns what a full pipe did not take; nothing when nobody reads any more. */
function writeDirectly(content: Uint8Array): Uint8Array | undefined {
  let written = 0
  try {
    while (written < content.length) written += writeSync(descriptor, content, written)
  } catch (thrown) {
    const error = thrown as NodeJS.ErrnoException
    if (isClosed(error)) return undefined
    if (error.code !== 'EAGAIN') stopUnwritten(error)
  }
  return content.subarray(written)
}
