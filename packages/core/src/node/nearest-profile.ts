import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const names = ['voice.yaml', 'voice.yml', '.onevoice/voice.yaml', '.onevoice/voice.yml']

/**
 * The nearest profile above a file or folder, as an absolute path; undefined when there is none up to the root.
 * @param known what was found for folders before: whoever asks often hands over the same map, and no folder is looked into twice
 */
export function nearestProfile(from: string, known: Map<string, string | undefined> = new Map()): string | undefined {
  if (!known.has(from))
    known.set(from, profileIn(from) ?? (dirname(from) === from ? undefined : nearestProfile(dirname(from), known)))
  return known.get(from)
}

const profileIn = (folder: string): string | undefined =>
  names.map((name) => join(folder, name)).find((path) => existsSync(path))
