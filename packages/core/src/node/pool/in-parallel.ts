/**
 * Checks files in several threads; results come out in the order of the files, the same ones as from one thread. This thread checks, too, so
 * that two threads cost the start of one worker.
 */
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Problem } from '../../base/index.ts'
import type { RunOptions } from '../check-run.ts'
import { fileOf, isCheckedFile } from '../file-record.ts'
import { faultIn, type Inspection } from '../inspect.ts'
import { decode, readText } from '../read-text.ts'
import type { Batch, BatchResult, Outcome } from './messages.ts'
import { startWorkers, type Workers } from './workers.ts'

export interface ParallelOptions extends RunOptions {
  readonly worker: string
  /** Filled with what is wrong with profiles, in the order of the files that stand under them. */
  readonly profiles: Map<string, readonly Problem[]>
  /** Checks a file in this thread. */
  inspect(path: string): Promise<Inspection>
  bytesOf(path: string): Uint8Array | undefined
}

/** With `auto`, this much work is done by one thread before others are thought of. */
const alone = 400
/** Work of fewer milliseconds than this is not worth a worker: it warms up for itself, and compiles on the core that this thread could use. */
const worthWorker = 2500
const mostAuto = 8
/** A batch ends with whichever of them is reached first. It is small: at the end of a run one thread waits for the last ones of another. */
const batchFiles = 16
const batchBytes = 64 * 1024
/** Batches that may wait for the one before them: their results lie in memory. */
const mostAhead = 256

export async function* inParallel(paths: readonly string[], options: ParallelOptions): AsyncIterable<Inspection> {
  let done = 0
  let wanted = options.jobs === 'auto' ? 1 : options.jobs
  if (options.jobs === 'auto') {
    const began = performance.now()
    let bytes = 0
    for (; done < paths.length && performance.now() - began < alone; done++) {
      bytes += sizeOf(paths[done]!, options)
      yield await options.inspect(paths[done]!)
    }
    wanted = threadsFor(paths.slice(done), bytes / (performance.now() - began), options)
  }
  if (wanted <= 1) {
    for (const path of paths.slice(done)) yield options.inspect(path)
    return
  }
  yield* shared(paths, done, wanted, options)
}

/** Reads as many bytes in a millisecond as were measured; returns how many threads finish the rest soonest. */
function threadsFor(rest: readonly string[], rate: number, options: ParallelOptions): number {
  const left = rest.reduce((sum, path) => sum + sizeOf(path, options), 0) / Math.max(rate, 1)
  return left < worthWorker
    ? 1
    : Math.min(availableParallelism(), mostAuto, 1 + Math.floor(left / worthWorker), rest.length)
}

function sizeOf(path: string, { check, bytesOf }: ParallelOptions): number {
  const bytes = bytesOf(path)
  // What a file costs whatever its size counts as so many bytes.
  return 500 + (bytes?.length ?? statSync(resolve(check.folder, path), { throwIfNoEntry: false })?.size ?? 0)
}

async function* shared(
  paths: readonly string[],
  from: number,
  threads: number,
  options: ParallelOptions,
): AsyncIterable<Inspection> {
  const batches = batchesOf(paths, from, options)
  const results = new Map<number, BatchResult | readonly Inspection[]>()
  /** Index of the batch that comes out next, and of the next one to be given away. */
  let [out, next] = [0, 0]
  let wake = (): void => {}
  const returned: Batch[] = []
  const take = (): Batch | undefined => {
    const back = returned.shift()
    if (back) return back
    const span = next < batches.length && next < out + mostAhead ? batches[next] : undefined
    if (!span) return undefined
    next++
    return batchOf(paths, span, options)
  }
  await options.beforeThreads?.()
  const workers: Workers = startWorkers(Math.min(threads - 1, batches.length - 1), {
    ...options,
    take,
    done(result) {
      results.set(result.start, result)
      wake()
    },
    back(batch) {
      returned.push(batch)
      wake()
    },
    broken: (path, why) => ({ result: { path, problems: [faultIn(path, why)] } }),
  })
  try {
    while (out < batches.length) {
      const { start } = batches[out]!
      const ready = results.get(start)
      if (ready) {
        results.delete(start)
        out++
        yield* isHere(ready) ? ready : inspectionsOf(ready, options)
        workers.feed()
      } else {
        const own = take()
        if (own) results.set(own.start, await checkHere(own, options))
        else
          await new Promise<void>((resolveWait) => {
            wake = resolveWait
          })
      }
    }
  } finally {
    await workers.end()
  }
}

const isHere = (ready: BatchResult | readonly Inspection[]): ready is readonly Inspection[] => Array.isArray(ready)

async function checkHere({ files }: Batch, options: ParallelOptions): Promise<readonly Inspection[]> {
  const found: Inspection[] = []
  for (const { path, outcome } of files) {
    found.push(outcome ? inspectionOf(outcome, options) : await options.inspect(path))
    // Lets workers hand in what they have, and take more.
    await new Promise((resolveTurn) => setImmediate(resolveTurn))
  }
  return found
}

function* inspectionsOf({ outcomes, profiles }: BatchResult, options: ParallelOptions): Iterable<Inspection> {
  for (const [name, problems] of profiles) options.profiles.set(name, problems)
  for (const outcome of outcomes) yield inspectionOf(outcome, options)
}

function inspectionOf({ result, source, content }: Outcome, { check, bytesOf }: ParallelOptions): Inspection {
  const known = content ? { content } : {}
  if (!isCheckedFile(result)) return { result, ...known }
  const read = (): string => {
    const bytes = bytesOf(result.path)
    return (bytes ? decode(bytes, result.path) : readText(resolve(check.folder, result.path))).value ?? ''
  }
  return { result: fileOf(result, () => source ?? read()), ...known }
}

interface BatchSpan {
  readonly start: number
  readonly end: number
}

/** Files in a row, enough of them that handing them over costs little beside checking them. */
function batchesOf(paths: readonly string[], from: number, options: ParallelOptions): BatchSpan[] {
  const batches: BatchSpan[] = []
  let start = from
  let bytes = 0
  for (let index = from; index < paths.length; index++) {
    bytes += sizeOf(paths[index]!, options)
    if (bytes < batchBytes && index - start + 1 < batchFiles && index < paths.length - 1) continue
    batches.push({ start, end: index + 1 })
    start = index + 1
    bytes = 0
  }
  return batches
}

function batchOf(paths: readonly string[], { start, end }: BatchSpan, { bytesOf }: ParallelOptions): Batch {
  const files = paths.slice(start, end).map((path) => {
    const bytes = bytesOf(path)
    return bytes ? { path, bytes } : { path }
  })
  return { start, files }
}
