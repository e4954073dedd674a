/** Times whole processes in turn, so that a drift of the machine's speed touches all of them alike. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Program {
  readonly name: string
  /** Arguments of `node`. */
  readonly args: readonly string[]
  readonly cwd?: string
}

export interface Figure {
  readonly name: string
  /** Median processor time, user and system, in milliseconds. */
  readonly cpu: number
  /** Largest peak memory in MiB. */
  readonly memory: number
  /** Median over the runs of this program's time divided by the first program's in the same round. */
  readonly ratio: number
}

interface Usage {
  readonly cpu: number
  readonly memory: number
}

/** Runs all programs `rounds` times in turn, after one round that does not count, unless one is all. The ratios are against the first. */
export function interleaved(programs: readonly Program[], rounds: number): Figure[] {
  const runs = programs.map((): Usage[] => [])
  for (let round = rounds > 1 ? -1 : 0; round < rounds; round++)
    for (const [index, program] of programs.entries()) {
      const usage = usageOf(program)
      if (round >= 0) runs[index]!.push(usage)
    }
  return programs.map(({ name }, index) => ({
    name,
    cpu: median(runs[index]!.map(({ cpu }) => cpu)),
    memory: Math.max(...runs[index]!.map(({ memory }) => memory)),
    ratio: median(runs[index]!.map(({ cpu }, round) => cpu / runs[0]![round]!.cpu)),
  }))
}

const preload = fileURLToPath(new URL('usage.cjs', import.meta.url))

function usageOf({ args, cwd, name }: Program): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-bench-'))
  const file = join(folder, 'usage')
  const { status, signal } = spawnSync(process.execPath, ['--require', preload, ...args], {
    ...(cwd ? { cwd } : {}),
    stdio: 'ignore',
    env: { ...process.env, BENCH_USAGE: file },
  })
  // Some peers end with the number of their findings; without its usage line a run did not come to its end.
  if (status === null) throw new Error(`${name} ended with ${signal}`)
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Usage)
  rmSync(folder, { recursive: true })
  return { cpu: lines.reduce((sum, { cpu }) => sum + cpu, 0), memory: Math.max(...lines.map(({ memory }) => memory)) }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
