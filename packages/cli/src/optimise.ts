/**
 * When the engine optimises. It compiles a function anew as soon as it looks busy, guesses from the little that it has seen, and takes the guess
 * back when something else turns up: a third of the processor time of a run of a few seconds. With more patience it guesses once, and well; long
 * runs take what they took. Measured for each engine (`docs/performance.md`); where nothing was gained, nothing is set.
 */
import { setFlagsFromString } from 'node:v8'

const flags: Readonly<Record<string, readonly string[]>> = {
  // Node 20.
  '11': ['--interrupt-budget=500000'],
  // Node 22.
  '12': ['--invocation-count-for-turbofan=20000', '--invocation-count-for-osr=5000'],
}

/** Holds for the process and its threads, as all flags do. */
export function optimisePatiently(): void {
  const engine = process.versions.v8.split('.')[0] ?? ''
  for (const flag of flags[engine] ?? []) setFlagsFromString(flag)
}

/**
 * The engine lets the heap grow to some multiple of what is in use before it collects garbage, up to four times where the machine has the room.
 * Beside a large file that would be hundreds of megabytes of nothing.
 */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=30')
}
