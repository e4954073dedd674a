/** Workers that take batches until there are none. One that breaks down is replaced; the file that broke it is named. */
import { Worker } from 'node:worker_threads'
import type { CheckOptions } from '../check-files.ts'
import type { Batch, BatchResult, CheckWork, Outcome } from './messages.ts'

export interface WorkersOptions {
  /** The script of a worker. */
  readonly worker: string
  readonly check: CheckOptions
  readonly measures: boolean
  readonly cache?: unknown
  /** The next batch; undefined while there is none to give. */
  take(): Batch | undefined
  done(result: BatchResult): void
  /** A batch that no worker can be found for. */
  back(batch: Batch): void
  /** The outcome of a file that broke a worker. */
  broken(path: string, why: unknown): Outcome
}

export interface Workers {
  /** Gives batches to those who wait for one. */
  feed(): void
  end(): Promise<void>
}

/** Batches that lie ready for a worker, so that it need not wait for this thread. */
const inHand = 2

interface Hand {
  readonly worker: Worker
  readonly batches: Batch[]
  readonly current: Int32Array
}

export function startWorkers(count: number, options: WorkersOptions): Workers {
  const hands = new Set<Hand>()
  let ended = false
  const give = (hand: Hand): void => {
    while (!ended && hand.batches.length < inHand) {
      const batch = options.take()
      if (!batch) return
      send(hand, batch)
    }
  }
  const start = (): Hand => {
    const hand = newHand(options)
    hands.add(hand)
    hand.worker.on('message', (result: BatchResult) => {
      hand.batches.shift()
      options.done(result)
      give(hand)
    })
    hand.worker.on('error', (why) => mend(hand, why))
    hand.worker.on('exit', () => mend(hand, new Error('the thread ended')))
    return hand
  }
  const mend = (hand: Hand, why: unknown): void => {
    if (!hands.delete(hand) || ended) return
    const current = Atomics.load(hand.current, 0)
    // A worker that never came to a file would not fare better a second time.
    const fresh = current < 0 ? undefined : start()
    for (const batch of hand.batches)
      if (fresh) send(fresh, withoutFile(batch, current, why, options))
      else options.back(batch)
  }
  for (let index = 0; index < count; index++) give(start())
  return {
    feed: () => hands.forEach(give),
    async end() {
      ended = true
      await Promise.all([...hands].map(({ worker }) => worker.terminate()))
    },
  }
}

function newHand({ worker, check, measures, cache }: WorkersOptions): Hand {
  const progress = new SharedArrayBuffer(4)
  const current = new Int32Array(progress).fill(-1)
  const work: CheckWork = { check, measures, sums: cache !== undefined, progress }
  return { worker: new Worker(worker, { workerData: work }), batches: [], current }
}

function send({ worker, batches }: Hand, batch: Batch): void {
  batches.push(batch)
  worker.postMessage(batch)
}

/** The batch with its file of that index settled as the one that broke a worker; the same batch when it has no such file. */
function withoutFile(batch: Batch, index: number, why: unknown, { broken }: WorkersOptions): Batch {
  const files = batch.files.map((file, at) =>
    batch.start + at === index ? { path: file.path, outcome: broken(file.path, why) } : file,
  )
  return { start: batch.start, files }
}
