/** Reads a profile with everything it extends, and gets it ready to judge by: the ground that texts stand on. */
import {
  builtInProfiles,
  createVoices,
  type Locale,
  type Problem,
  type Profile,
  type ProfileSource,
  readProfile,
  type Said,
  say,
  soundProfile,
  standardFormats,
  standardLanguages,
  standardRules,
  standardRulesIn,
  type Voices,
  worded,
} from '@onevoice/core'
import { beside, folderOf, join, normal, shownPath } from '../uris.ts'
import { isBuiltIn } from './find.ts'

export interface Ground {
  /** The profile as messages name it: a path from the workspace folder, or a built-in name. */
  readonly name: string
  /** Absent for a built-in profile. */
  readonly uri?: string
  /** The folder that the profile's globs begin at. */
  readonly folder: string
  /** Absent when the file has no usable shape. */
  readonly profile?: Profile
  /** What texts are judged by: of the last sound state of the profile. Absent when there was none yet. */
  readonly voices?: Voices
  /** Whether `voices` are those of the profile as it is now. */
  readonly sound: boolean
  readonly problems: readonly Problem[]
  /** The language of messages: the profile's own wish, else the editor's. */
  readonly locale: Locale
  /** Every file that was read for it, by the name that problems and origins give it. */
  readonly files: ReadonlyMap<string, string>
}

export interface GroundFiles {
  /** The text of a file, of an open editor first. */
  read(uri: string): Promise<string | undefined>
  packageProfile?(name: string, from: string): Promise<string | undefined>
}

export interface GroundWishes {
  /** The folder that names are shown from. */
  readonly root: string
  /** The language of messages where the profile says nothing. */
  readonly locale: Locale
}

/** `profile` is a URI or a built-in name. */
export async function readGround(
  profile: string,
  { root, locale: usual }: GroundWishes,
  files: GroundFiles,
  before: Ground | undefined,
): Promise<Ground> {
  const builtIn = isBuiltIn(profile)
  const name = builtIn ? profile : shownPath(root, profile)
  const folder = builtIn ? root : folderOf(profile)
  const place = { name, folder, locale: usual, ...(builtIn ? {} : { uri: profile }) }
  const read = new Map<string, string>(builtIn ? [] : [[name, normal(profile)]])
  const source = builtIn ? builtInProfiles[profile] : await files.read(profile)
  if (source === undefined) {
    const problem = { code: 'unreadable', file: name, ...worded(say('The file does not exist.')) }
    return { ...place, ...lastSound(before), sound: false, problems: [problem], files: read }
  }
  const reading = await readWithBases({ file: name, source }, { root, read, files })
  const judged = reading.value && (await soundProfile(reading.value, standardFormats))
  const problems = [...reading.problems, ...(judged?.problems ?? [])]
  const locale = reading.value?.locale ?? usual
  const own = reading.value ? { profile: reading.value, locale } : {}
  if (!judged?.value || problems.length > 0)
    return { ...place, ...own, ...lastSound(before), sound: false, problems, files: read }
  const voices = createVoices({ ...judged.value, rules: standardRulesIn(locale), languages: standardLanguages })
  return { ...place, ...own, voices, sound: true, problems, files: read }
}

const lastSound = (before: Ground | undefined): Pick<Ground, 'voices'> =>
  before?.voices ? { voices: before.voices } : {}

interface Search {
  readonly root: string
  readonly read: Map<string, string>
  readonly files: GroundFiles
}

type Found = ProfileSource | { readonly problem: Problem }

/** Profiles are read at once, files one after another: so what a reading misses is fetched, and the profile read again. */
async function readWithBases(source: ProfileSource, search: Search): Promise<ReturnType<typeof readProfile>> {
  const found = new Map<string, Found>()
  for (;;) {
    const missing = new Map<string, { readonly name: string; readonly from: string }>()
    const reading = readProfile(source.source, {
      file: source.file,
      rules: standardRules,
      resolve(name, from) {
        if (isBuiltIn(name)) return { file: name, source: builtInProfiles[name]! }
        const key = `${from}\n${name}`
        missing.set(key, { name, from })
        return found.get(key) ?? { problem: { code: 'unread', ...worded(say('{name} is not read yet.', { name })) } }
      },
    })
    const fresh = [...missing].filter(([key]) => !found.has(key))
    if (fresh.length === 0) return reading
    for (const [key, { name, from }] of fresh) found.set(key, await findBase(name, from, search))
  }
}

async function findBase(name: string, from: string, { root, read, files }: Search): Promise<Found> {
  const base = read.get(from) ?? join(root, 'voice.yaml')
  const isPath = /^[./]/.test(name)
  // A profile is untrusted: it may name profiles, not make us quote any file of the machine in a message.
  if (isPath && !/\.ya?ml$/.test(name))
    return unknown(say('{name} is not a YAML file.', { name }), say('A path in extends ends in .yaml or .yml.'))
  const uri = isPath ? beside(base, name) : await files.packageProfile?.(name, base)
  const source = uri === undefined ? undefined : await files.read(uri)
  if (uri !== undefined) read.set(shownPath(root, uri), normal(uri))
  if (uri !== undefined && source !== undefined) return { file: shownPath(root, uri), source }
  const names = Object.keys(builtInProfiles).join(', ')
  return isPath
    ? unknown(say('The file does not exist.'), say('Built-in profiles: {names}.', { names }))
    : unknown(
        say('There is no profile or package called {name}.', { name }),
        say('Install the package, or use a path (./…) or a built-in name: {names}.', { names }),
      )
}

const unknown = (message: Said, hint: Said): Found => ({
  problem: { code: 'unknown-profile', ...worded(message, hint) },
})
