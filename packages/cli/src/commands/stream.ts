/** `onevoice stream`: NDJSON in, NDJSON out, a line for a line, in order, in flat memory. */
import type { Locale } from '@onevoice/core'
import { exitStatus } from '../exit-status.ts'
import type { Installation } from '../installation.ts'
import { patience } from '../patience.ts'
import { answerer } from '../stream/answer.ts'
import { linesIn } from '../stream/lines.ts'

export interface StreamFlags {
  readonly profile?: string
  readonly locale?: Locale
  readonly jobs?: number | 'auto'
}

/** Returns the exit status: 0 at the end of input, 2 when the profile cannot be used. */
export async function streamCommand(
  { profile = 'recommended', locale, jobs = 1 }: StreamFlags,
  { worker }: Installation,
): Promise<number> {
  const here = await answerer(profile, locale)
  if ('problems' in here) {
    process.stderr.write(`${here.problems.join('\n\n')}\n`)
    return exitStatus.unsound
  }
  const input = linesIn(process.stdin)
  const patient = patience()
  if (jobs !== 1) {
    await patient.threads()
    const { streamInParallel } = await import('../stream/parallel.ts')
    await streamInParallel(input, {
      jobs,
      worker,
      profile,
      here,
      write: toStandardOutput,
      ...(locale ? { locale } : {}),
    })
    return exitStatus.clean
  }
  let number = 0
  for await (const lines of input)
    for (const text of lines) {
      await patient.text(text.length)
      await toStandardOutput(`${await here.answer(text, ++number)}\n`)
    }
  return exitStatus.clean
}

/** Waits for a slow reader. */
function toStandardOutput(text: string): Promise<void> | void {
  if (!process.stdout.write(text)) return new Promise((resolve) => process.stdout.once('drain', resolve))
}
