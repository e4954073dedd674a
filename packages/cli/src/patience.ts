/** Small runs are over before the engine optimises anything; it is told how to go about its work only when there is enough to do. */
import { statSync } from 'node:fs'

/** Bytes, about a third of a second. */
const enough = 50_000
/** Bytes of a file beside which garbage is not left lying about. */
const large = 8_000_000

export interface Patience {
  /** To be called before each file of a run. */
  file(path: string): Promise<void>
  /** To be called before a text of so many bytes that stands for a file. */
  text(bytes: number): Promise<void>
  /** To be called before other threads begin. */
  threads(): Promise<void>
}

export function patience(): Patience {
  let seen = 0
  let isLarge = false
  let isShared = false
  const text = async (bytes: number): Promise<void> => {
    const before = seen
    seen += bytes
    if (seen > enough && before <= enough && !isShared) (await import('./optimise.ts')).optimisePatiently('one')
    if (bytes > large && !isLarge) {
      isLarge = true
      ;(await import('./optimise.ts')).collectOften()
    }
  }
  return {
    text,
    async file(path) {
      if (seen <= enough || !isLarge) await text(sizeOf(path))
    },
    async threads() {
      isShared = true
      ;(await import('./optimise.ts')).optimisePatiently('several')
    },
  }
}

/** None of a file that cannot be looked at: whoever reads it says why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
