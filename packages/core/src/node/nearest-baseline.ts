import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The name under which programs and editors find a baseline without being told. */
export const baselineName = 'onevoice-baseline.txt'

/** The nearest baseline above a folder, as an absolute path; absent when there is none up to the root. */
export function nearestBaseline(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, baselineName)
    if (existsSync(path)) return path
    if (dirname(folder) === folder) return undefined
  }
}
