/** The files that the profiles of texts are made of, for whoever waits for them to change. */
import { resolve } from 'node:path'
import { profiles as builtIn } from '../generated/profiles.ts'
import { loadProfile } from './find-profile.ts'
import { profileFinder } from './profile-place.ts'
import type { Source } from './profile-sources.ts'

/** Returns the absolute paths of the profile of a text, the profile's own file first; none for a built-in profile. */
export function profileFiles(options: {
  readonly folder: string
  readonly profile?: string
}): (path: string) => ReadonlySet<string> {
  const { folder } = options
  const profileOf = profileFinder(options)
  const known = new Map<string, ReadonlySet<string>>()
  const filesOf = (name: string): ReadonlySet<string> => {
    const sources: Source[] = []
    loadProfile(name, folder, (source) => sources.push(source))
    const files = sources.flatMap((source) => ('problem' in source || source.file in builtIn ? [] : [source.file]))
    return new Set(files.map((file) => resolve(folder, file)))
  }
  return (path) => {
    const name = profileOf(path)
    const files = known.get(name) ?? filesOf(name)
    known.set(name, files)
    return files
  }
}
