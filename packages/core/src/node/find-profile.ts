/** Loads a profile with everything it extends. */
import type { Reading } from '../base/index.ts'
import { type Sound, soundProfile } from '../engine/sound-profile.ts'
import { formats } from '../generated/formats.ts'
import { rules } from '../generated/rules.ts'
import { type Profile, readProfile } from '../profile/index.ts'
import { homeOf, resolveExtends, type Source, sourceOf } from './profile-sources.ts'

export interface LoadedProfile {
  readonly profile: Profile
  /** The folder its globs are relative to; the working folder for a built-in profile. */
  readonly folder: string
}

/** Called with the text of a profile, then with each that it asks for: by which name, and in which file. */
export type OnSource = (source: Source, name?: string, from?: string) => void

/** Reads a profile by path or built-in name, with everything it extends. */
export function loadProfile(nameOrPath: string, folder: string, onSource?: OnSource): Reading<LoadedProfile> {
  const source = sourceOf(nameOrPath, folder)
  onSource?.(source)
  if ('problem' in source) return { problems: [source.problem] }
  const { value, problems } = readProfile(source.source, {
    file: source.file,
    rules,
    resolve(name, from) {
      const asked = resolveExtends(name, from, folder)
      onSource?.(asked, name, from)
      return asked
    },
  })
  return value ? { value: { profile: value, folder: homeOf(source.file, folder) }, problems } : { problems }
}

export interface SoundProfile extends LoadedProfile, Sound {}

export interface SoundReading extends Reading<SoundProfile> {
  /** The profile as far as it could be read, with problems, too. */
  readonly read?: Profile
}

/** Reads a profile and makes sure that each of its phrases and patterns can be found; a pattern that could hang is a problem. */
export async function loadSoundProfile(nameOrPath: string, folder: string, onSource?: OnSource): Promise<SoundReading> {
  const loaded = loadProfile(nameOrPath, folder, onSource)
  const { value: known } = loaded
  if (!known || loaded.problems.length > 0)
    return { problems: loaded.problems, ...(known ? { read: known.profile } : {}) }
  const { value, problems } = await soundProfile(known.profile, formats)
  const read = known.profile
  return value ? { value: { ...value, folder: known.folder }, problems, read } : { problems, read }
}
