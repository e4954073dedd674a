/** Reads each profile of a run once, for the cache and for the check: working out what is wrong with it takes a while. */
import type { SoundReading } from './find-profile.ts'
import type { Source } from './profile-sources.ts'

export interface ReadProfile extends SoundReading {
  /** The texts that it was read from, its own first. */
  readonly sources: readonly Source[]
  /** Those that it asked for: the name, and the file that names it. */
  readonly requests: readonly (readonly [name: string, from: string])[]
}

export type ProfileReader = (name: string) => Promise<ReadProfile>

/** What reads profiles loads with the first of them. */
export function profileReader(folder: string): ProfileReader {
  const known = new Map<string, Promise<ReadProfile>>()
  const read: ProfileReader = async (name) => {
    const { loadSoundProfile } = await import('./find-profile.ts')
    const sources: Source[] = []
    const requests: [string, string][] = []
    const reading = await loadSoundProfile(name, folder, (source, one, from) => {
      sources.push(source)
      if (one !== undefined && from !== undefined) requests.push([one, from])
    })
    return { ...reading, sources, requests }
  }
  return (name) => {
    const reading = known.get(name) ?? read(name)
    known.set(name, reading)
    return reading
  }
}
