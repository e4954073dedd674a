/** Tells whether a profile is what it was, without reading its YAML: by the texts that it is made of. */
import { shortSum } from '../content-facts.ts'
import { homeOf, resolveExtends, sourceOf } from '../profile-sources.ts'

/** What a cache remembers of a profile. */
export interface KnownProfile {
  /** Every text it asks for: the name, and the file that names it. */
  readonly requests: readonly (readonly [string, string])[]
  /** Last days of its exceptions, as ISO dates. */
  readonly until: readonly string[]
  /** Over all its texts and their names. */
  readonly key: string
}

export interface ProfileState extends KnownProfile {
  /** As messages name it. */
  readonly file: string
  /** The folder that its globs are relative to. */
  readonly home: string
}

/** The state of a profile whose requests are known; undefined when a text of it is gone or another one than before. */
export function stillKnown(name: string, known: KnownProfile, folder: string): ProfileState | undefined {
  const state = stateOf(name, known, folder)
  return state?.key === known.key ? state : undefined
}

/** Loads the profile to learn what it is made of; undefined when it has problems. */
export async function describeProfile(name: string, folder: string): Promise<ProfileState | undefined> {
  const { loadSoundProfile } = await import('../find-profile.ts')
  const requests: [string, string][] = []
  const { value, problems } = await loadSoundProfile(name, folder, (...request) => requests.push(request))
  if (!value || problems.length > 0) return undefined
  const until = value.profile.exceptions.flatMap((one) => (one.value.until === undefined ? [] : [one.value.until]))
  return stateOf(name, { requests, until }, folder)
}

function stateOf(
  name: string,
  { requests, until }: Pick<KnownProfile, 'requests' | 'until'>,
  folder: string,
): ProfileState | undefined {
  const sources = [sourceOf(name, folder), ...requests.map(([one, from]) => resolveExtends(one, from, folder))]
  const texts: string[] = []
  for (const source of sources) {
    if ('problem' in source) return undefined
    texts.push(source.file, source.source)
  }
  const file = texts[0]!
  return { requests, until, key: shortSum(JSON.stringify(texts)), file, home: homeOf(file, folder) }
}
