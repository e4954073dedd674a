/** Times whole processes in turn, so that a drift of the machine's speed touches all of them alike. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Program {
  readonly name: string
  /** What is run, with its path; `node` when absent. */
  readonly command?: string
  readonly args: readonly string[]
  readonly cwd?: string
  /** Whether it is run once before, uncounted, to find what that run left behind. */
  readonly warm?: boolean
}

export interface Figure {
  readonly name: string
  /** Median processor time, user and system, in milliseconds. */
  readonly cpu: number
  /** Largest peak memory in MiB; absent for a program that was stopped, or where the system has no way to tell. */
  readonly memory?: number
  /** Of its time to that of the first program. */
  readonly ratio: number
  /** It was stopped: time and ratio are what it had taken by then. */
  readonly stopped: boolean
}

interface Usage {
  readonly cpu: number
  readonly memory?: number
  readonly stopped?: boolean
}

/** Processor seconds; a program that takes more is stopped, and not run again. */
const limit = 120
/** A program that takes more milliseconds is run once: it runs long enough to be compared, and the whole stays short. */
const longRun = 5000

/** Runs the programs `rounds` times in turn, after one round that counts only for those that are run once. The ratios are against the first. */
export function interleaved(programs: readonly Program[], rounds: number): Figure[] {
  for (const program of programs) if (program.warm) usageOf(program)
  const first = programs.map(usageOf)
  const again = Array.from({ length: rounds === 1 ? 0 : rounds }, () =>
    programs.map((program, index) => (first[index]!.cpu > longRun ? undefined : usageOf(program))),
  )
  const runs = first.map((usage, index) => {
    const own = again.flatMap((round) => round[index] ?? [])
    return own.length > 0 ? own : [usage]
  })
  const times = runs.map((own) => median(own.map(({ cpu }) => cpu)))
  return programs.map(({ name }, index) => {
    const memory = runs[index]!.flatMap((one) => one.memory ?? [])
    return {
      name,
      cpu: times[index]!,
      ...(memory.length > 0 ? { memory: Math.max(...memory) } : {}),
      ratio: times[index]! / times[0]!,
      stopped: runs[index]!.some(({ stopped }) => stopped === true),
    }
  })
}

function usageOf(program: Program): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-bench-'))
  try {
    return program.command === undefined
      ? usageOfNode(program, folder)
      : usageOfNative(program, program.command, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const stopped: Usage = { cpu: limit * 1000, stopped: true }
const preload = fileURLToPath(new URL('usage.cjs', import.meta.url))

function usageOfNode({ args, cwd, name }: Program, folder: string): Usage {
  const file = join(folder, 'usage')
  // The shell sets the limit and becomes the program; the time of the clock would stop programs because others are busy.
  const command = ['-c', `ulimit -t ${limit}; exec "$@"`, 'sh', process.execPath, '--require', preload, ...args]
  const { status, signal } = spawnSync('sh', command, {
    ...(cwd ? { cwd } : {}),
    stdio: 'ignore',
    env: { ...process.env, BENCH_USAGE: file },
  })
  if (signal === 'SIGXCPU' || signal === 'SIGKILL') return stopped
  // Some peers end with the number of their findings; without its usage line a run did not come to its end.
  if (status === null || !existsSync(file)) throw new Error(`${name} ended with ${signal ?? status}`)
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly cpu: number; readonly memory: number; readonly failed: boolean })
  if (lines.some(({ failed }) => failed)) throw new Error(`${name} failed; run it by hand: ${args.join(' ')}`)
  return { cpu: lines.reduce((sum, { cpu }) => sum + cpu, 0), memory: Math.max(...lines.map(({ memory }) => memory)) }
}

/** GNU time alone tells the peak memory of another program in one way everywhere. */
const tellsMemory = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0

/** A program that nothing can be loaded into: bash tells the time of its children, to the millisecond. */
function usageOfNative({ args, cwd, name }: Program, command: string, folder: string): Usage {
  const [times, memory] = [join(folder, 'times'), join(folder, 'memory')]
  const measured = tellsMemory ? ['/usr/bin/time', '-f', '%M', '-o', memory, command, ...args] : [command, ...args]
  const script = `ulimit -t ${limit}; "$@"; status=$?; times > '${times}'; exit $status`
  const { status } = spawnSync('bash', ['-c', script, 'bash', ...measured], {
    ...(cwd ? { cwd } : {}),
    stdio: 'ignore',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const { SIGKILL, SIGXCPU } = constants.signals
  if (status === 128 + SIGKILL || status === 128 + SIGXCPU) return stopped
  if (status === null || status > 1) throw new Error(`${name} ended with ${status}; run it by hand: ${args.join(' ')}`)
  // Two lines, the shell's own and its children's; user and system in each.
  const seconds = [...readFileSync(times, 'utf8').matchAll(/(\d+)m([\d.]+)s/g)].slice(-2)
  return {
    cpu: seconds.reduce((sum, [, minutes, rest]) => sum + (Number(minutes) * 60 + Number(rest)) * 1000, 0),
    ...(tellsMemory ? { memory: Number(readFileSync(memory, 'utf8').trim().split('\n').at(-1)) / 1024 } : {}),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
