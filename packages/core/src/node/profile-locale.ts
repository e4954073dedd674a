/** The language that a brand reads: for what is said before, or without, judging a text. */
import { type Locale, localeOf, type Problem } from '../base/index.ts'
import type { Profile } from '../profile/index.ts'
import { loadProfile } from './find-profile.ts'
import { nearestProfile } from './nearest-profile.ts'

/** The one that the profile names, else that of its first language; undefined where onevoice does not speak it. */
function localeOfProfile({ locale, languages: [first] }: Pick<Profile, 'locale' | 'languages'>): Locale | undefined {
  return locale ?? (first === undefined ? undefined : localeOf(first))
}

/** That of a profile with its problems. One that is too broken to read is asked for its line `locale:` alone. */
export function localeOfReading(read: Profile | undefined, problems: readonly Problem[]): Locale | undefined {
  if (read) return localeOfProfile(read)
  const text = problems.find(({ source }) => source !== undefined)?.source ?? ''
  const tag = /^locale:[ \t]*["']?([\w-]+)/m.exec(text)?.[1]
  return tag === undefined ? undefined : localeOf(tag)
}

/** That of a profile, or of the nearest one above a folder. */
export function localeAt(folder: string, profile?: string): Locale | undefined {
  const name = profile ?? nearestProfile(folder)
  if (name === undefined) return undefined
  const { value, problems } = loadProfile(name, folder)
  return localeOfNamed(name, folder, value?.profile, problems)
}

/** That of a profile that was read by a name with these problems; where nothing has the name, that of the nearest one above the folder. */
export function localeOfNamed(
  name: string,
  folder: string,
  read: Profile | undefined,
  problems: readonly Problem[],
): Locale | undefined {
  if (read || problems.some(({ source }) => source !== undefined)) return localeOfReading(read, problems)
  return name === nearestProfile(folder) ? undefined : localeAt(folder)
}
