/** The side of a worker of a stream: answers the lines of each batch that it is sent. */
import type { MessagePort } from 'node:worker_threads'
import { answerer } from './answer.ts'
import { answersTo } from './answers.ts'
import type { AnsweredBatch, LineBatch, StreamWork } from './messages.ts'

export function serveStream(port: MessagePort, { profile, locale, progress }: StreamWork): void {
  const current = new Int32Array(progress)
  const ready = answerer(profile, locale)
  const reply = async ({ id, lines }: LineBatch): Promise<void> => {
    const here = await ready
    // The thread that reads has used the same profile before it sent a line.
    if ('problems' in here) throw new Error(here.problems.join(' '))
    const text = await answersTo(lines, here, (number) => Atomics.store(current, 0, number))
    port.postMessage({ id, text } satisfies AnsweredBatch)
  }
  let last = Promise.resolve()
  port.on('message', (batch: LineBatch) => {
    last = last.then(() => reply(batch))
    last.catch((error: unknown) => {
      throw error
    })
  })
}
