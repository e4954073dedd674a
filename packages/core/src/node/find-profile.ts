/** Loads a profile with everything it extends. */
import type { Reading } from '../base/index.ts'
import { type Sound, soundProfile } from '../engine/sound-profile.ts'
import { formats } from '../generated/formats.ts'
import { rules } from '../generated/rules.ts'
import { type Profile, readProfile } from '../profile/index.ts'
import { homeOf, resolveExtends, sourceOf } from './profile-sources.ts'

export interface LoadedProfile {
  readonly profile: Profile
  /** The folder its globs are relative to; the working folder for a built-in profile. */
  readonly folder: string
}

/** Called with each text that a profile names: the name, and the file it was named in. */
export type OnRequest = (name: string, from: string) => void

/** Reads a profile by path or built-in name, with everything it extends. */
export function loadProfile(nameOrPath: string, folder: string, onRequest?: OnRequest): Reading<LoadedProfile> {
  const source = sourceOf(nameOrPath, folder)
  if ('problem' in source) return { problems: [source.problem] }
  const { value, problems } = readProfile(source.source, {
    file: source.file,
    rules,
    resolve(name, from) {
      onRequest?.(name, from)
      return resolveExtends(name, from, folder)
    },
  })
  return value ? { value: { profile: value, folder: homeOf(source.file, folder) }, problems } : { problems }
}

export interface SoundProfile extends LoadedProfile, Sound {}

/**
 * Reads a profile and makes sure that each of its phrases and patterns can be found; a pattern that could hang is a problem. `read` is the
 * profile as far as it could be read, with problems, too.
 */
export async function loadSoundProfile(
  nameOrPath: string,
  folder: string,
  onRequest?: OnRequest,
): Promise<Reading<SoundProfile> & { readonly read?: Profile }> {
  const loaded = loadProfile(nameOrPath, folder, onRequest)
  const { value: known } = loaded
  if (!known || loaded.problems.length > 0)
    return { problems: loaded.problems, ...(known ? { read: known.profile } : {}) }
  const { value, problems } = await soundProfile(known.profile, formats)
  const read = known.profile
  return value ? { value: { ...value, folder: known.folder }, problems, read } : { problems, read }
}
