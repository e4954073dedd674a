/** Small runs are over before the engine optimises anything; it is told to take its time only when there is enough to do. */
import { statSync } from 'node:fs'

/** Bytes, about a third of a second. */
const enough = 50_000

/** To be called before each file of a run. */
export function patience(): (file: string) => Promise<void> {
  let seen = 0
  return async (file) => {
    if (seen > enough) return
    seen += statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (seen > enough) (await import('./optimise.ts')).optimisePatiently()
  }
}
