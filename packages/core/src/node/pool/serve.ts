/** The side of a worker: checks the files of each batch that it is sent. */
import type { MessagePort } from 'node:worker_threads'
import { isCheckedFile, recordOf } from '../file-record.ts'
import { inspector } from '../inspect.ts'
import type { Batch, BatchResult, CheckWork, Outcome } from './messages.ts'

/** Answers until the other side closes the port. */
export function serveChecks(port: MessagePort, { check, measures, sums, progress }: CheckWork): void {
  const inspect = inspector(check, { sums })
  const current = new Int32Array(progress)
  const outcomeOf = async (path: string, bytes: Uint8Array | undefined): Promise<Outcome> => {
    const { result, content } = await inspect.file(path, bytes)
    const known = content ? { content } : {}
    if (!isCheckedFile(result)) return { result, ...known }
    const isShown = result.findings.length > 0 || result.problems.length > 0
    return { result: recordOf(result, measures), ...(isShown ? { source: result.source } : {}), ...known }
  }
  const answer = async ({ start, files }: Batch): Promise<void> => {
    const outcomes: Outcome[] = []
    for (const [index, { path, bytes, outcome }] of files.entries()) {
      if (!outcome) Atomics.store(current, 0, start + index)
      outcomes.push(outcome ?? (await outcomeOf(path, bytes)))
    }
    port.postMessage({ start, outcomes, profiles: [...inspect.profiles()] } satisfies BatchResult)
  }
  // One batch after the other, though the next one may arrive while a file is waited for.
  let last = Promise.resolve()
  port.on('message', (batch: Batch) => {
    last = last.then(() => answer(batch))
    last.catch((error: unknown) => {
      throw error
    })
  })
}
