/** A stream with several threads: lines are given away in batches, answers are written in the order of the lines. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Locale } from '@onevoice/core'
import type { Answerer } from './answer.ts'
import { answersTo } from './answers.ts'
import type { AnsweredBatch, Line, LineBatch, StreamWork } from './messages.ts'

export interface ParallelStream {
  readonly jobs: number | 'auto'
  /** The script of a worker. */
  readonly worker: string
  readonly profile: string
  readonly locale?: Locale
  /** Answers in this thread: with `auto` until there is much to do, and when no worker can be started. */
  readonly here: Answerer
  write(text: string): Promise<void> | void
}

/** A batch is given away when it holds so much, or when the input pauses. */
const batchLines = 32
const batchUnits = 64 * 1024
/** Batches on their way, for each thread; then the input waits. */
const inFlight = 4
/** With `auto`, this many milliseconds of work are done by one thread before others are called. */
const alone = 400
const mostAuto = 8

/** `input` are the lines as they come in, several at a time. */
export function streamInParallel(input: AsyncIterable<readonly string[]>, options: ParallelStream): Promise<void> {
  const threads = options.jobs === 'auto' ? Math.min(availableParallelism(), mostAuto) : options.jobs
  const answers = new Map<number, string>()
  let [number, given, written, busy] = [0, 0, 0, options.jobs === 'auto' ? 0 : alone]
  let [gathered, units, isEnd, isWriting] = [[] as Line[], 0, false, false]
  let hands: Hand[] | undefined
  let last = Promise.resolve()
  let resume = (): void => {}
  const isFull = (): boolean => given - written >= threads * inFlight
  return new Promise((resolve, reject) => {
    const answerHere = (batch: LineBatch): void => {
      last = last.then(async () => {
        const began = performance.now()
        done({ id: batch.id, text: await answersTo(batch.lines, options.here) })
        busy += performance.now() - began
      })
      last.catch(reject)
    }
    const done = ({ id, text }: AnsweredBatch): void => {
      answers.set(id, text)
      writeReady().catch(reject)
    }
    const writeReady = async (): Promise<void> => {
      if (isWriting) return
      isWriting = true
      for (let text = answers.get(written); text !== undefined; text = answers.get(written)) {
        answers.delete(written)
        await options.write(text)
        written++
        if (!isFull()) resume()
      }
      isWriting = false
      if (isEnd && written === given) end()
    }
    const end = (): void => {
      Promise.all((hands ?? []).map(({ worker }) => worker.terminate())).then(() => resolve(), reject)
    }
    const give = (): void => {
      if (gathered.length === 0) return
      const batch: LineBatch = { id: given++, lines: gathered }
      ;[gathered, units] = [[], 0]
      if (busy >= alone) hands ??= startHands(threads, options, { done, answerHere })
      const hand = hands?.filter(({ isGone }) => !isGone()).sort((a, b) => a.batches.length - b.batches.length)[0]
      if (hand) hand.send(batch)
      else answerHere(batch)
    }
    const read = async (): Promise<void> => {
      for await (const lines of input)
        for (const text of lines) {
          gathered.push({ number: ++number, text })
          units += text.length
          if (gathered.length >= batchLines || units >= batchUnits) give()
          else if (gathered.length === 1) setImmediate(give)
          if (isFull()) await new Promise<void>((resolveWait) => (resume = resolveWait))
        }
      give()
      isEnd = true
      if (written === given) end()
    }
    read().catch(reject)
  })
}

interface Hand {
  readonly worker: Worker
  readonly batches: LineBatch[]
  send(batch: LineBatch): void
  isGone(): boolean
}

interface HandOwner {
  done(batch: AnsweredBatch): void
  answerHere(batch: LineBatch): void
}

function startHands(count: number, options: ParallelStream, owner: HandOwner): Hand[] {
  const hands: Hand[] = []
  for (let index = 0; index < count; index++) hands.push(startHand(hands, options, owner))
  return hands
}

/** A worker that breaks down is replaced; the line that broke it is answered with what happened. */
function startHand(hands: Hand[], options: ParallelStream, owner: HandOwner): Hand {
  const progress = new SharedArrayBuffer(4)
  const { profile, locale, here } = options
  const work: StreamWork = { kind: 'stream', profile, progress, ...(locale ? { locale } : {}) }
  const worker = new Worker(options.worker, { workerData: work })
  const batches: LineBatch[] = []
  let gone = false
  const mend = (why: unknown): void => {
    if (gone) return
    gone = true
    const current = Atomics.load(new Int32Array(progress), 0)
    const settle = (line: Line): Line =>
      line.number === current
        ? { ...line, answer: here.fault(current, why instanceof Error ? why.message : String(why)) }
        : line
    // A worker that never came to a line would not fare better a second time.
    const fresh = current > 0 && batches.length > 0 ? startHand(hands, options, owner) : undefined
    if (fresh) hands.push(fresh)
    for (const { id, lines } of batches.splice(0)) {
      const batch = { id, lines: lines.map(settle) }
      if (fresh) fresh.send(batch)
      else owner.answerHere(batch)
    }
  }
  worker.on('message', (batch: AnsweredBatch) => {
    batches.shift()
    owner.done(batch)
  })
  worker.on('error', mend)
  worker.on('exit', () => mend(new Error('the thread ended')))
  return {
    worker,
    batches,
    isGone: () => gone,
    send(batch) {
      batches.push(batch)
      worker.postMessage(batch)
    },
  }
}
