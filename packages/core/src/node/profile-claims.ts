/** Files that a profile says how to read (`formats:`), whatever their names end in. */
import { formatEntryFor } from '../profile/index.ts'
import { loadProfile } from './find-profile.ts'
import { pathInProfile, profileFinder } from './profile-place.ts'
import { sourceOf } from './profile-sources.ts'

/** Tells of a path whether a glob of `formats:` in its profile fits it. A profile is read when the first file under it is asked for. */
export function profileClaims(options: {
  readonly folder: string
  readonly profile?: string
}): (path: string) => boolean {
  const { folder } = options
  const profileOf = profileFinder(options)
  const claims = new Map<string, (path: string) => boolean>()
  return (path) => {
    const name = profileOf(path)
    const claimed = claims.get(name) ?? claimsOf(name, folder)
    claims.set(name, claimed)
    return claimed(path)
  }
}

function claimsOf(name: string, folder: string): (path: string) => boolean {
  const source = sourceOf(name, folder)
  // Reading a profile takes a while, and few speak of formats. What is wrong with it is told when it judges the first file.
  if ('problem' in source || !/formats|extends/.test(source.source)) return () => false
  const { value } = loadProfile(name, folder)
  if (!value || value.profile.formats.length === 0) return () => false
  const { profile } = value
  return (path) => formatEntryFor(profile, pathInProfile(path, value, folder)) !== undefined
}
