/** A thread that checks files for the one that reports. */
import { parentPort, workerData } from 'node:worker_threads'
import { serveChecks } from '@onevoice/core/node'

export function serve(): void {
  if (parentPort) serveChecks(parentPort, workerData)
}
