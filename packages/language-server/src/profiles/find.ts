/** Which profile a text stands under, and which files are profiles. */
import { builtInProfiles } from '@onevoice/core'
import { join, nameOf, upwards } from '../uris.ts'

/** Where a profile is looked for in a folder, the first one found counts. */
const places = ['voice.yaml', 'voice.yml', '.onevoice/voice.yaml', '.onevoice/voice.yml']

/** Names of files that are profiles wherever they stand; `profile.yaml` is what packages call theirs. */
const names = new Set(['voice.yaml', 'voice.yml', 'profile.yaml'])

/** Whether the file is a profile by its name. */
export const isProfileName = (uri: string): boolean => names.has(nameOf(uri))

export const isBuiltIn = (name: string): boolean => Object.hasOwn(builtInProfiles, name)

/** The nearest profile in a folder or above it; undefined when there is none up to the root. */
export async function nearestProfile(
  folder: string,
  exists: (uri: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const at of upwards(folder)) {
    const found = await Promise.all(places.map((place) => exists(join(at, place))))
    const index = found.indexOf(true)
    if (index >= 0) return join(at, places[index]!)
  }
  return undefined
}
