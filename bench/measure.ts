/** Times whole processes in turn, so that a drift of the machine's speed touches all of them alike. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Program {
  readonly name: string
  /** Arguments of `node`. */
  readonly args: readonly string[]
  readonly cwd?: string
  /** Whether it is run once before, uncounted, to find what that run left behind. */
  readonly warm?: boolean
}

export interface Figure {
  readonly name: string
  /** Median processor time, user and system, in milliseconds. */
  readonly cpu: number
  /** Largest peak memory in MiB; absent for a program that was stopped. */
  readonly memory?: number
  /** Median over the runs of this program's time divided by the first program's in the same round. */
  readonly ratio: number
  /** It was stopped: time and ratio are what it had taken by then. */
  readonly stopped: boolean
}

interface Usage {
  readonly cpu: number
  readonly memory?: number
  /** It ended with an exception that nobody caught. */
  readonly failed?: boolean
}

/** Processor seconds; a program that takes more is stopped, and not run again. */
const limit = 120
/** Where one round takes so many milliseconds, it is the only one: its programs run long enough to be compared, and the whole stays short. */
const longRound = 12_000

/** Runs all programs `rounds` times in turn, after one round that does not count, unless one is all. The ratios are against the first. */
export function interleaved(programs: readonly Program[], rounds: number): Figure[] {
  for (const program of programs) if (program.warm) usageOf(program)
  const first = programs.map(usageOf)
  const isLong = first.reduce((sum, { cpu }) => sum + cpu, 0) > longRound
  const runs = rounds === 1 || isLong ? [first] : Array.from({ length: rounds }, () => programs.map(usageOf))
  return programs.map(({ name }, index) => {
    const own = runs.map((round) => round[index]!)
    const memory = own.flatMap((one) => one.memory ?? [])
    return {
      name,
      cpu: median(own.map(({ cpu }) => cpu)),
      ...(memory.length > 0 ? { memory: Math.max(...memory) } : {}),
      ratio: median(own.map(({ cpu }, round) => cpu / runs[round]![0]!.cpu)),
      stopped: memory.length === 0,
    }
  })
}

const preload = fileURLToPath(new URL('usage.cjs', import.meta.url))

function usageOf({ args, cwd, name }: Program): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-bench-'))
  const file = join(folder, 'usage')
  // The shell sets the limit and becomes the program; the time of the clock would stop programs because others are busy.
  const command = ['-c', `ulimit -t ${limit}; exec "$@"`, 'sh', process.execPath, '--require', preload, ...args]
  const { status, signal } = spawnSync('sh', command, {
    ...(cwd ? { cwd } : {}),
    stdio: 'ignore',
    env: { ...process.env, BENCH_USAGE: file },
  })
  try {
    if (signal === 'SIGXCPU' || signal === 'SIGKILL') return { cpu: limit * 1000 }
    // Some peers end with the number of their findings; without its usage line a run did not come to its end.
    if (status === null || !existsSync(file)) throw new Error(`${name} ended with ${signal ?? status}`)
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Usage & { readonly memory: number })
    if (lines.some(({ failed }) => failed)) throw new Error(`${name} failed; run it by hand: ${args.join(' ')}`)
    return { cpu: lines.reduce((sum, { cpu }) => sum + cpu, 0), memory: Math.max(...lines.map(({ memory }) => memory)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
