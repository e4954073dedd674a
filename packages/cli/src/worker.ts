/** A thread that checks files, or answers the lines of a stream, for the one that reports. */
import { parentPort, workerData } from 'node:worker_threads'
import { serveChecks } from '@onevoice/core/node'
import { serveStream } from './stream/serve.ts'

export function serve(): void {
  if (!parentPort) return
  if (workerData.kind === 'stream') serveStream(parentPort, workerData)
  else serveChecks(parentPort, workerData)
}
