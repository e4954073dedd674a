/** A line on the terminal for runs that take longer than a moment; nothing where nobody watches. */
import type { Locale } from '@onevoice/core'
import { exitStatus } from '../exit-status.ts'
import type { CommandWords } from '../words/commands.ts'

export interface Progress {
  /** Called before each file; now and then it lets the event loop run, so that an interrupt is heard. */
  at(index: number): Promise<void>
  end(): void
}

const quietMilliseconds = 500
const stepMilliseconds = 100

export interface ProgressFacts {
  /** Whether the run writes into the files that it checks. */
  readonly writes: boolean
  locale(): Locale
}

export function progressLine(total: number, { writes, locale }: ProgressFacts): Progress {
  const began = Date.now()
  let last = began
  let done = 0
  let drawn = false
  const words = async (): Promise<CommandWords> => (await import('../words/commands.ts')).commandWordsIn(locale())
  const interrupted = async (): Promise<void> => {
    clear()
    process.stderr.write(`${(await words()).interrupted(done, total, writes)}\n`)
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
      process.stderr.write((await words()).checking(index, total))
      drawn = true
    },
    end() {
      clear()
      process.off('SIGINT', interrupted)
    },
  }
}
