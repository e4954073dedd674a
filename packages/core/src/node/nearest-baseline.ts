import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { baselineName } from '../engine/baseline.ts'

export { baselineName } from '../engine/baseline.ts'

/** The nearest baseline above a folder, as an absolute path; absent when there is none up to the root. */
export function nearestBaseline(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, baselineName)
    if (existsSync(path)) return path
    if (dirname(folder) === folder) return undefined
  }
}
