/** A line on the terminal for runs that take longer than a moment; nothing where nobody watches. */
import { exitStatus } from '../exit-status.ts'

export interface Progress {
  /** Called before each file; now and then it lets the event loop run, so that an interrupt is heard. */
  at(index: number): Promise<void>
  end(): void
}

const quietMilliseconds = 500
const stepMilliseconds = 100

export function progressLine(total: number, writes: boolean): Progress {
  const began = Date.now()
  let last = began
  let done = 0
  let drawn = false
  const interrupted = (): void => {
    clear()
    const changed = writes ? 'each of them is as it was, or fixed as a whole' : 'nothing was changed'
    process.stderr.write(`Interrupted: ${done} of ${total} files were checked; ${changed}.\n`)
    process.exit(exitStatus.interrupted)
  }
  const clear = (): void => {
    if (drawn) process.stderr.write('\r\x1b[K')
    drawn = false
  }
  process.on('SIGINT', interrupted)
  return {
    async at(index) {
      done = index
      const now = Date.now()
      if (now - last < stepMilliseconds) return
      last = now
      clear()
      await new Promise((resolve) => setImmediate(resolve))
      if (now - began < quietMilliseconds || !process.stderr.isTTY) return
      process.stderr.write(`Checking ${index} of ${total} files …`)
      drawn = true
    },
    end() {
      clear()
      process.off('SIGINT', interrupted)
    },
  }
}
