/** What a profile says of how files are read: `formats:`. */
import { didYouMean, type Problem, say, worded } from '../base/index.ts'
import type { FormatFacts, ReadingWishes, TextWish } from '../formats/format.ts'
import { extensionOf } from '../formats/read-document.ts'
import { parsePath } from '../formats/structured/path.ts'
import { type FormatEntry, formatEntryFor, type Profile } from '../profile/index.ts'

export interface Reading {
  /** Format id; absent when the content decides. */
  readonly format?: string
  readonly reading?: ReadingWishes
}

/** Formats that are told where their texts stand, by the ending of the file. */
const byEnding: Readonly<Record<string, string>> = {
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  yaml: 'yaml',
  yml: 'yaml',
  csv: 'csv',
  tsv: 'csv',
}

/** How a file is to be read; `place` is its path from the folder of the profile. */
export function readingOf(profile: Profile, place: string): Reading {
  const entry = formatEntryFor(profile, place)
  if (!entry) return {}
  const format = entry.as ?? (entry.texts ? byEnding[extensionOf(place) ?? ''] : undefined)
  return { ...(format ? { format } : {}), reading: wishesOf(entry) }
}

function wishesOf({ texts, title, language, language_from, channel_from }: FormatEntry): ReadingWishes {
  return {
    ...(texts ? { texts: texts.map((text): TextWish => (typeof text === 'string' ? { path: text } : text)) } : {}),
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(language_from ? { languageFrom: language_from } : {}),
    ...(channel_from ? { channelFrom: channel_from } : {}),
  }
}

/** Formats that a profile names and that do not exist, and paths that cannot be read. */
export function formatProblems(profile: Profile, formats: readonly FormatFacts[]): Problem[] {
  const ids = formats.map(({ id }) => id)
  return profile.formats.flatMap(({ value, span, layer: { file, source } }) => {
    const found = [...unknownFormat(value, ids), ...unreadablePaths(value)]
    return found.map((problem) => ({ ...problem, span, file, source }))
  })
}

function unknownFormat({ as }: FormatEntry, ids: readonly string[]): Problem[] {
  if (as === undefined || ids.includes(as)) return []
  const near = didYouMean(as, ids)
  const hint = near ? say('Did you mean “{near}”?', { near }) : say('Formats: {names}.', { names: ids.join(', ') })
  return [{ code: 'unknown-format', ...worded(say('There is no format called “{name}”.', { name: as }), hint) }]
}

/** Columns may have any name. */
const byPaths: ReadonlySet<string> = new Set(['json', 'jsonl', 'yaml'])

function unreadablePaths({ as = '', texts = [], title, language_from, channel_from }: FormatEntry): Problem[] {
  if (!byPaths.has(as)) return []
  const paths = [
    ...texts.map((text) => (typeof text === 'string' ? text : text.path)),
    title,
    language_from,
    channel_from,
  ]
  return paths.flatMap((path) => {
    if (path === undefined || parsePath(path)) return []
    const hint = say('Paths are written like replies[*].body, **.message or strings["Sign in"].')
    return [{ code: 'wrong-path', ...worded(say('“{path}” is no path to a text.', { path }), hint) }]
  })
}
