/** Which channel, situation and exceptions a file falls under. */
import { type Problem, say, worded } from '../base/index.ts'
import { inFile } from './extend.ts'
import { fitsTitle } from './globs.ts'
import { listOf, type Profile } from './profile.ts'
import type { ExceptionEntry, FormatEntry } from './profile-file.ts'

export interface ChannelOf {
  readonly channel?: string
  /** The glob that decided. */
  readonly glob?: string
  /** Other channels whose globs fit as well but are shorter. The caller tells the user about them. */
  readonly others: readonly string[]
}

/** The channel of a file. The path is relative to the profile's folder, with forward slashes. The longest glob that fits wins. */
export function channelOf(profile: Profile, path: string): ChannelOf {
  const fitting = profile.channels
    .flatMap(({ name, globs }) => globs.map(({ value: glob }) => ({ name, glob })))
    .filter(({ glob }) => profile.fits(glob, path))
  // Sorting is stable: of globs of one length the channel that was declared first wins.
  const [first, ...rest] = fitting.sort((a, b) => b.glob.length - a.glob.length)
  if (!first) return { others: [] }
  const others = new Set(rest.map(({ name }) => name).filter((name) => name !== first.name))
  return { channel: first.name, glob: first.glob, others: [...others] }
}

/** The situation whose `match` fits the title of a message in a channel; of several, the one with the longest pattern. */
export function situationOf(
  profile: Profile,
  title: string | undefined,
  channel: string | undefined,
): string | undefined {
  if (title === undefined) return undefined
  let found: { readonly name: string; readonly length: number } | undefined
  for (const situation of profile.situations) {
    if (situation.in.length > 0 && !situation.in.includes(channel ?? '')) continue
    for (const pattern of situation.match)
      if (fitsTitle(pattern, title) && pattern.length > (found?.length ?? -1))
        found = { name: situation.name, length: pattern.length }
  }
  return found?.name
}

export interface ExceptionsFor {
  /** The exception by which a rule rests for a text of the file, by what the text is called and by its place in the file; absent without any. */
  readonly resting?: (ruleId: string, title: string | undefined, path: string | undefined) => ExceptionEntry | undefined
  /** Exceptions that are past their date and so suspend nothing. */
  readonly problems: readonly Problem[]
}

/** What the profile's `exceptions` say about a file. `today` is an ISO date: core has no clock. An exception holds up to and with its last day. */
export function exceptionsFor(profile: Profile, path: string, today: string): ExceptionsFor {
  const inForce: { readonly rules: ReadonlySet<string>; readonly value: ExceptionEntry }[] = []
  const problems: Problem[] = []
  for (const exception of profile.exceptions) {
    const { files, rules, until } = exception.value
    if (!listOf(files).some((glob) => profile.fits(glob, path))) continue
    if (until !== undefined && until < today)
      problems.push(...inFile([expired(until, exception.span)], exception.layer))
    else inForce.push({ rules: new Set(rules.flatMap((name) => ruleIdsOf(profile, name))), value: exception.value })
  }
  const isNamed = (entries: readonly string[], names: readonly (string | undefined)[]): boolean =>
    entries.length === 0 ||
    entries.some((pattern) => names.some((name) => name !== undefined && fitsTitle(pattern, name)))
  if (inForce.length === 0) return { problems }
  return {
    problems,
    resting: (ruleId, title, path) =>
      inForce.find(
        ({ rules, value }) => rules.has(ruleId) && isNamed(listOf(value.entries), [title, path, aroundOf(path)]),
      )?.value,
  }
}

/** `paragraph 3` for `paragraph 3, run 2`: an exception may speak of all of it. */
const aroundOf = (path: string | undefined): string | undefined => path?.replace(/, [^,]*$/, '')

/** What the profile says of how a file is read; the last entry whose globs fit it. */
export function formatEntryFor(profile: Profile, path: string): FormatEntry | undefined {
  return profile.formats.findLast(({ value }) => listOf(value.files).some((glob) => profile.fits(glob, path)))?.value
}

export function expired(until: string, { start, end }: { readonly start: number; readonly end: number }): Problem {
  return {
    code: 'exception-expired',
    ...worded(say('This exception ended on {until}.', { until }), say('Take it away, or agree on a new date.')),
    span: { start, end },
  }
}

/** `tone/*` stands for the whole family. */
export function ruleIdsOf(profile: Profile, name: string): readonly string[] {
  const ids = profile.rules.map(({ id }) => id)
  return name.endsWith('/*') ? ids.filter((id) => id.startsWith(name.slice(0, -1))) : ids.filter((id) => id === name)
}
