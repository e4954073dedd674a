/** What a search for files left out, kept small: a folder of ten thousand pictures is one line. */
import { type Said, wordsOf } from '../base/index.ts'

export interface SkippedFile {
  /** With a `/` at its end when it stands for a folder. */
  readonly path: string
  /** Completes “because …”. */
  readonly reason: Said
  /** How many files of the folder the entry stands for; absent for a single file, and for a folder that was not looked into. */
  readonly files?: number
}

export interface SkippedList {
  add(path: string, reason: Said): void
  /** Sorted by path. Names that were checked after all are left out. */
  entries(checked: ReadonlySet<string>): readonly SkippedFile[]
}

interface ReasonedFolders {
  readonly reason: Said
  readonly folders: Map<string, Set<string>>
}

/** Files of one folder and reason that are named one by one; more become one entry. */
const mostOfFolder = 20
/** Entries of one reason; more become one entry for all folders. */
const mostOfReason = 200

export function skippedList(): SkippedList {
  const byReason = new Map<string, ReasonedFolders>()
  return {
    add(path, reason) {
      const { folders } = getOrMake(byReason, wordsOf(reason), () => ({ reason, folders: new Map() }))
      getOrMake(folders, folderOf(path), () => new Set<string>()).add(path)
    },
    entries(checked) {
      const all = [...byReason.values()].flatMap(({ reason, folders }) => {
        const entries = [...folders].flatMap(([folder, paths]) => entriesOf(folder, paths, reason, checked))
        return entries.length > mostOfReason ? [merged(entries)] : entries
      })
      return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    },
  }
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

const folderOf = (path: string): string => path.replace(/[^/]*\/?$/, '')

function entriesOf(
  folder: string,
  paths: ReadonlySet<string>,
  reason: Said,
  checked: ReadonlySet<string>,
): SkippedFile[] {
  const left = [...paths].filter((path) => !checked.has(path))
  if (left.length > mostOfFolder) return [{ path: folder || './', reason, files: left.length }]
  return left.map((path) => ({ path, reason }))
}

function merged(entries: readonly SkippedFile[]): SkippedFile {
  const files = entries.reduce((sum, one) => sum + (one.files ?? 1), 0)
  return { path: './', reason: entries[0]!.reason, files }
}
