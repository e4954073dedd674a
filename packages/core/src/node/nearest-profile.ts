import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const names = ['voice.yaml', 'voice.yml', '.onevoice/voice.yaml', '.onevoice/voice.yml']

/** The nearest profile above a file or folder, as an absolute path; absent when there is none up to the root. */
export function nearestProfile(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = profileIn(folder)
    if (found) return found
    if (dirname(folder) === folder) return undefined
  }
}

/** The profile that stands in a folder. */
export const profileIn = (folder: string): string | undefined =>
  names.map((name) => join(folder, name)).find((path) => existsSync(path))
