/**
 * When the engine optimises, and how much. It compiles a function anew as soon as it looks busy, guesses from the little that it has seen, and
 * takes the guess back when something else turns up: a third of the processor time of a run of a few seconds. With more patience it guesses once,
 * and well; with less inlining and without two of its dearer steps it compiles in half the time, and the code is as fast. Each thread compiles for
 * itself, and does so on the core that another one could use, so several threads wait longer still. Measured for each engine
 * (`docs/performance.md`); where nothing was gained, nothing is set.
 */
import { setFlagsFromString } from 'node:v8'

interface Flags {
  readonly one: readonly string[]
  readonly several: readonly string[]
}

const cheap = ['--max-inlined-bytecode-size-cumulative=500', '--no-turbo-escape', '--no-turbo-loop-peeling']
const later = ['--invocation-count-for-turbofan=20000', '--invocation-count-for-osr=5000']

const flags: Readonly<Record<string, Flags>> = {
  // Node 20.
  '11': { one: ['--interrupt-budget=500000', ...cheap], several: ['--interrupt-budget=1000000', ...cheap] },
  // Node 22.
  '12': { one: later, several: later },
}

/** Holds for the process and its threads, as all flags do. */
export function optimisePatiently(threads: keyof Flags): void {
  const engine = process.versions.v8.split('.')[0] ?? ''
  for (const flag of flags[engine]?.[threads] ?? []) setFlagsFromString(flag)
}

/**
 * The engine lets the heap grow to some multiple of what is in use before it collects garbage, up to four times where the machine has the room.
 * Beside a large file that would be hundreds of megabytes of nothing.
 */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=30')
}
