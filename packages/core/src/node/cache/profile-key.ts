/** Tells whether a profile is what it was, without reading its YAML: by the texts that it is made of. */

import type { ReadProfile } from '../profile-reader.ts'
import { homeOf, resolveExtends, type Source, sourceOf } from '../profile-sources.ts'
import { shortSum } from '../short-sum.ts'

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
  const sources = [sourceOf(name, folder), ...known.requests.map(([one, from]) => resolveExtends(one, from, folder))]
  const state = stateOf(known, sources, folder)
  return state?.key === known.key ? state : undefined
}

/** What a profile that was read is made of; undefined when it has problems. */
export function describeProfile(
  { value, problems, requests, sources }: ReadProfile,
  folder: string,
): ProfileState | undefined {
  if (!value || problems.length > 0) return undefined
  const until = value.profile.exceptions.flatMap((one) => (one.value.until === undefined ? [] : [one.value.until]))
  return stateOf({ requests, until }, sources, folder)
}

function stateOf(
  { requests, until }: Pick<KnownProfile, 'requests' | 'until'>,
  sources: readonly Source[],
  folder: string,
): ProfileState | undefined {
  const texts: string[] = []
  for (const source of sources) {
    if ('problem' in source) return undefined
    texts.push(source.file, source.source)
  }
  const file = texts[0]!
  return { requests, until, key: shortSum(JSON.stringify(texts)), file, home: homeOf(file, folder) }
}
