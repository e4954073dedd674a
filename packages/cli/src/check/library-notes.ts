/** What files left to be judged together: those of this run, of runs before it, and files that only the cache knows. */
import type { Finding, LibraryEntry } from '@onevoice/core'
import type { CheckedFile, CheckRun } from '@onevoice/core/node'
import type { Line } from '../words/words.ts'
import { filesOfRun } from './find.ts'
import type { CheckFlags } from './flags.ts'

type NotedFile = Pick<CheckedFile, 'path' | 'profile' | 'locale' | 'notes'>

export interface LibraryNotes {
  /** Takes the place of what the file left before. */
  note(file: NotedFile): void
  /** Forgets the files that it does not hold. */
  keep(paths: ReadonlySet<string>): void
  /** Ids of the rules that are to judge. */
  rules(): readonly string[]
  /** What is found in some of the files by looking at all of them, by path. */
  findings(of: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Finding[]>>
}

export function libraryNotes(): LibraryNotes {
  const files = new Map<string, NotedFile>()
  return {
    note({ path, profile, locale, notes }) {
      if (notes.length > 0) files.set(path, { path, profile, locale, notes })
      else files.delete(path)
    },
    keep(paths) {
      for (const path of files.keys()) if (!paths.has(path)) files.delete(path)
    },
    rules: () => [...new Set([...files.values()].flatMap(({ notes }) => notes.map(({ ruleId }) => ruleId)))].sort(),
    async findings(of) {
      const found = new Map<string, readonly Finding[]>()
      // The rules for it load only when a file left a note for them.
      const { libraryFindings } = files.size > 0 ? await import('./library.ts') : { libraryFindings: undefined }
      for (const { entries, locale } of byProfile(files.values()))
        for (const [path, findings] of libraryFindings!(entries, locale)) if (of.has(path)) found.set(path, findings)
      return found
    },
  }
}

interface ProfileNotes {
  readonly entries: LibraryEntry[]
  readonly locale: NotedFile['locale']
}

/** Only files under one profile are compared. The order is that of the paths, whatever the runs were that left the notes. */
function byProfile(files: Iterable<NotedFile>): Iterable<ProfileNotes> {
  const profiles = new Map<string, ProfileNotes>()
  for (const { profile, locale, notes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const known = profiles.get(profile) ?? { entries: [], locale }
    profiles.set(profile, known)
    for (const entry of notes) known.entries.push(entry)
  }
  return profiles.values()
}

/** What a run over some of the files needs to learn of the others. */
export interface PartOfLibrary {
  readonly paths: readonly string[]
  readonly flags: CheckFlags
  readonly folder: string
  readonly run: CheckRun
  /** Paths of the files that the run checked. */
  readonly checked: ReadonlySet<string>
}

/**
 * Adds the notes of files that a run over changed files leaves out, as far as the cache has them. Returns what the user should know: that
 * rules which compare files did not see all of them.
 */
export async function noteRest(notes: LibraryNotes, part: PartOfLibrary): Promise<Line | undefined> {
  const { since, staged, changedLines, ...flags } = part.flags
  const names = notes.rules().join(', ')
  if (names === '' || (since === undefined && !staged && !changedLines)) return undefined
  const { known } = part.run
  if (!known) return (words) => words.comparedChangedOnly(names)
  const { files } = await filesOfRun(part.paths, flags, part.folder)
  let unknown = 0
  for (const path of files) {
    if (part.checked.has(path)) continue
    const record = await known(path)
    if (!record) unknown++
    else if ('notes' in record) notes.note(record)
  }
  if (unknown === 0) return undefined
  return (words) => words.notInCache(names, unknown, files.length)
}
