/** Finds the profile that belongs to a text, and the profiles that it extends. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Problem, Reading } from '../base/index.ts'
import { type Sound, soundProfile } from '../engine/sound-profile.ts'
import { formats } from '../generated/formats.ts'
import { profiles } from '../generated/profiles.ts'
import { rules } from '../generated/rules.ts'
import { type Profile, type ProfileSource, readProfile } from '../profile/index.ts'
import { readText } from './read-text.ts'

const names = ['voice.yaml', 'voice.yml', '.onevoice/voice.yaml', '.onevoice/voice.yml']

/** The nearest profile above a file or folder, as an absolute path; absent when there is none up to the root. */
export function nearestProfile(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = names.map((name) => join(folder, name)).find((path) => existsSync(path))
    if (found) return found
    if (dirname(folder) === folder) return undefined
  }
}

export interface LoadedProfile {
  readonly profile: Profile
  /** The folder its globs are relative to; the working folder for a built-in profile. */
  readonly folder: string
}

/** Reads a profile by path or built-in name, with everything it extends. */
export function loadProfile(nameOrPath: string, folder: string): Reading<LoadedProfile> {
  const source = sourceOf(nameOrPath, folder)
  if ('problem' in source) return { problems: [source.problem] }
  const { value, problems } = readProfile(source.source, {
    file: source.file,
    rules,
    resolve: (name, from) => resolveExtends(name, from, folder),
  })
  const base = source.file in profiles ? folder : dirname(resolve(folder, source.file))
  return value ? { value: { profile: value, folder: base }, problems } : { problems }
}

export interface SoundProfile extends LoadedProfile, Sound {}

/** Reads a profile and makes sure that each of its phrases and patterns can be found; a pattern that could hang is a problem. */
export async function loadSoundProfile(nameOrPath: string, folder: string): Promise<Reading<SoundProfile>> {
  const loaded = loadProfile(nameOrPath, folder)
  if (!loaded.value || loaded.problems.length > 0) return { problems: loaded.problems }
  const { value, problems } = await soundProfile(loaded.value.profile, formats)
  return value ? { value: { ...value, folder: loaded.value.folder }, problems } : { problems }
}

type Source = ProfileSource | { readonly problem: Problem }

function sourceOf(nameOrPath: string, folder: string): Source {
  const builtIn = Object.hasOwn(profiles, nameOrPath) ? profiles[nameOrPath] : undefined
  const path = isAbsolute(nameOrPath) ? nameOrPath : resolve(folder, nameOrPath)
  if (builtIn !== undefined && !existsSync(path)) return { file: nameOrPath, source: builtIn }
  const { value, problems } = readText(path)
  const file = shortPath(path, folder)
  if (value !== undefined) return { file, source: value }
  const hint = `Built-in profiles: ${Object.keys(profiles).join(', ')}.`
  return { problem: { ...problems[0]!, file, hint } }
}

const shortPath = (path: string, folder: string): string => {
  const short = relative(folder, path).replaceAll(sep, '/')
  return short.startsWith('../../../') ? path.replaceAll(sep, '/') : short
}

/** `extends:` names a built-in profile, a file beside the one that names it, or an installed package with a `profile.yaml`. */
function resolveExtends(name: string, from: string, folder: string): Source {
  if (Object.hasOwn(profiles, name)) return { file: name, source: profiles[name]! }
  const start = dirname(resolve(folder, from))
  // A profile is untrusted: it may name profiles, not make us quote any file of the machine in a message.
  if (/^[./]/.test(name) && !/\.ya?ml$/.test(name))
    return {
      problem: {
        code: 'unknown-profile',
        message: `${name} is not a YAML file.`,
        hint: 'A path in extends ends in .yaml or .yml.',
      },
    }
  if (/^[./]/.test(name) || isAbsolute(name)) return sourceOf(resolve(start, name), folder)
  try {
    const require = createRequire(join(start, 'profile.js'))
    const path = require.resolve(/\.ya?ml$/.test(name) ? name : `${name}/profile.yaml`)
    return { file: shortPath(path, folder), source: readFileSync(path, 'utf8') }
  } catch {
    const hint = `Install the package, or use a path (./…) or a built-in name: ${Object.keys(profiles).join(', ')}.`
    return { problem: { code: 'unknown-profile', message: `There is no profile or package called ${name}.`, hint } }
  }
}
