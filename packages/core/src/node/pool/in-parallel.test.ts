import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Said } from '../../base/index.ts'
import { inParallel, type ParallelOptions } from './in-parallel.ts'

/** A worker that checks nothing: it says where it is, breaks at files of certain names, and takes its time with others. */
const script = `
import { parentPort, workerData } from 'node:worker_threads'
const current = new Int32Array(workerData.progress)
if (workerData.check.today === 'never') process.exit(1)
parentPort.on('message', async ({ start, files }) => {
  const outcomes = []
  for (const [index, { path, outcome }] of files.entries()) {
    if (!outcome) Atomics.store(current, 0, start + index)
    if (!outcome && path.includes('throw')) throw new Error('thrown in ' + path)
    if (!outcome && path.includes('exit')) process.exit(3)
    if (path.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 20))
    outcomes.push(outcome ?? { result: { path, problems: [], skipped: { text: 'worker' } } })
  }
  parentPort.postMessage({ start, outcomes, profiles: [['p', []]] })
})
`

/** What this thread says of a file. */
const here = { text: 'here' } as unknown as Said

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-pool-'))
  writeFileSync(join(folder, 'worker.mjs'), script)
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Seen {
  readonly path: string
  readonly by: string
}

async function run(paths: readonly string[], change: Partial<ParallelOptions> = {}): Promise<Seen[]> {
  const options: ParallelOptions = {
    check: { folder, today: '2026-05-01' },
    measures: false,
    jobs: 3,
    worker: join(folder, 'worker.mjs'),
    profiles: new Map(),
    // This thread is slow, so that workers come to do something.
    inspect: async (path) => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      return { result: { path, problems: [], skipped: here } }
    },
    bytesOf: () => undefined,
    ...change,
  }
  const seen: Seen[] = []
  for await (const { result } of inParallel(paths, options)) {
    const { path, problems } = result
    seen.push({ path, by: problems[0]?.message ?? ('skipped' in result ? (result.skipped?.text ?? '') : '') })
  }
  return seen
}

const names = (count: number, name = 'f'): string[] => Array.from({ length: count }, (_, index) => `${name}${index}`)

it('gives each file once, in order, and shares the work', async () => {
  const paths = names(500).map((path, index) => (index % 7 === 0 ? `slow-${path}` : path))
  const seen = await run(paths)
  expect(seen.map(({ path }) => path)).toEqual(paths)
  expect(new Set(seen.map(({ by }) => by))).toEqual(new Set(['here', 'worker']))
})

it.each(['throw', 'exit'])('names the file on which a worker breaks down, and goes on: %s', async (how) => {
  const paths = names(400)
  paths[150] = `${how}-150`
  paths[151] = `${how}-151`
  paths[399] = `${how}-399`
  const seen = await run(paths)
  expect(seen.map(({ path }) => path)).toEqual(paths)
  // What this thread took itself did not break.
  const broken = seen.filter(({ by }) => by.startsWith('onevoice failed on this file'))
  expect(broken.length).toBeGreaterThan(0)
  for (const { path } of broken) expect(path).toContain(how)
})

it('does the work alone when no worker can be started', async () => {
  const quick: ParallelOptions['inspect'] = async (path) => ({ result: { path, problems: [], skipped: here } })
  for (const change of [{ worker: join(folder, 'none.mjs') }, { check: { folder, today: 'never' } }]) {
    const seen = await run(names(200), { inspect: quick, ...change })
    expect(new Set(seen.map(({ by }) => by))).toEqual(new Set(['here']))
    expect(seen).toHaveLength(200)
  }
})

it('begins alone with auto, and stays alone when little is left', async () => {
  const quick: ParallelOptions['inspect'] = async (path) => ({ result: { path, problems: [], skipped: here } })
  const seen = await run(names(300), { jobs: 'auto', inspect: quick })
  expect(new Set(seen.map(({ by }) => by))).toEqual(new Set(['here']))
})

it('ends its workers when nobody wants more', async () => {
  const options = {
    check: { folder, today: '2026-05-01' },
    measures: false,
    jobs: 2,
    worker: join(folder, 'worker.mjs'),
  }
  const inspect: ParallelOptions['inspect'] = async (path) => ({ result: { path, problems: [] } })
  for await (const _ of inParallel(names(300), { ...options, profiles: new Map(), inspect, bytesOf: () => undefined }))
    break
})
