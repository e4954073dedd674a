/**
 * Results of earlier runs. A result is used again only when everything it came from is the same: the text, the engine with its rules and
 * lexicons, the profile with all that it extends, the path with its place under the profile, the options, and the day where days matter.
 */
import { existsSync, readFileSync, type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Said, say } from '../../base/index.ts'
import type { CheckOptions, UncheckedFile } from '../check-files.ts'
import { type FileRecord, isCheckedFile } from '../file-record.ts'
import { whyNotWritten } from '../not-written.ts'
import { pathInProfile, profileFinder } from '../profile-place.ts'
import { type ProfileReader, profileReader } from '../profile-reader.ts'
import { shortSum } from '../short-sum.ts'
import { spool } from '../spool.ts'
import { type CacheFile, cacheLine, openCacheFile, writeCacheFile } from './cache-file.ts'
import { describeProfile, type KnownProfile, type ProfileState, stillKnown } from './profile-key.ts'

export interface CacheOptions {
  /** Path of the file, relative to the folder of the check. */
  readonly location: string
  /** Stands for rules, lexicons and everything else that judges: another one makes every entry worthless. */
  readonly engine: string
  readonly check: CheckOptions
  /** What has been read of profiles in this run. */
  readonly readProfile?: ProfileReader
  /** `metadata` trusts size, time of change and number of a file, and reads it only when they differ. */
  readonly strategy: 'content' | 'metadata'
  /** Whether results are wanted with their measures. */
  readonly measures: boolean
}

export interface CheckCache {
  /** The result for a file; undefined when it must be checked. `bytes` stand for what is on the disk. */
  find(path: string, bytes?: Uint8Array): Promise<FileRecord | UncheckedFile | undefined>
  /** Keeps the result of a text whose bytes have this sum. */
  keep(path: string, content: string, result: FileRecord | UncheckedFile): void
  /** Writes what is new. Returns what the user may want to know. */
  save(): readonly Said[]
}

interface Entry {
  readonly context: string
  readonly content: string
  /** Present where the day mattered. */
  readonly day?: string
  readonly stat?: string
  readonly result: FileRecord | UncheckedFile
}

export function openCache(options: CacheOptions): CheckCache {
  const { check, strategy, measures } = options
  const file = resolve(check.folder, options.location)
  const engine = `${options.engine} ${process.version}`
  const entries = openCacheFile(file, engine)
  const context = contexts(options, entries)
  const fresh = new Set<string>()
  const lines = spool()
  const remember = (name: string, entry: Entry): void => {
    fresh.add(name)
    lines.add(cacheLine(name, JSON.stringify(entry)))
  }
  const met = new Set<string>()
  /** As the files were before they were checked. */
  const stats = new Map<string, string>()
  const trusted = (entry: Entry, path: string, bytes: Uint8Array | undefined): boolean => {
    if (entry.day !== undefined && entry.day !== check.today) return false
    if (measures && isCheckedFile(entry.result) && !entry.result.measures) return false
    if (strategy === 'metadata' && !bytes && entry.stat !== undefined && entry.stat === statOf(path)) return true
    const content = bytes ?? bytesOf(path)
    return content !== undefined && entry.content === shortSum(content)
  }
  return {
    async find(path, bytes) {
      met.add(path)
      const known = await context.of(path)
      const entry = known && entryOf(entries.text(path))
      const absolute = resolve(check.folder, path)
      // Before it is read, so that a change meanwhile is seen the next time.
      const stat = strategy === 'metadata' && !bytes ? settledStat(absolute) : undefined
      if (!entry || entry.context !== known || !trusted(entry, absolute, bytes)) {
        if (stat !== undefined) stats.set(path, stat)
        return undefined
      }
      if (stat !== undefined && entry.stat !== stat) remember(path, { ...entry, stat })
      return entry.result
    },
    keep(path, content, result) {
      const known = context.known(path)
      if (known === undefined || result.problems.length > 0) return
      const stat = stats.get(path)
      const unchanged = stat !== undefined && stat === statOf(resolve(check.folder, path))
      const entry: Entry = {
        context: known,
        content,
        ...(isCheckedFile(result) && result.daily ? { day: check.today } : {}),
        ...(unchanged ? { stat } : {}),
        result,
      }
      remember(path, entry)
    },
    save() {
      entries.close()
      const note = entries.note()
      const notes = note === undefined ? [] : [note]
      const changed = context.changed()
      if (fresh.size === 0 && changed.size === 0) return notes
      // Nobody knows which of two states of a profile the results of this run belong to.
      if (!context.holds()) return notes
      const isKept = (name: string): boolean =>
        !fresh.has(name) &&
        !changed.has(name) &&
        (met.has(name) || isProfile(name) || existsSync(resolve(check.folder, name)))
      try {
        writeCacheFile(file, engine, all(linesOf(keptIn(file, engine, isKept)), linesOf(changed), lines.drain()))
        return notes
      } catch (error) {
        return [...notes, say('The cache could not be written: {why}.', { why: whyNotWritten(error) })]
      }
    },
  }
}

type Entries = Iterable<readonly [name: string, json: string]>

/** Those that are to stay of the file as it is now: another run may have written it meanwhile. */
function* keptIn(file: string, engine: string, isKept: (name: string) => boolean): Entries {
  const now = openCacheFile(file, engine)
  try {
    for (const name of now.names()) {
      const json = isKept(name) ? now.text(name) : undefined
      if (json !== undefined) yield [name, json]
    }
  } finally {
    now.close()
  }
}

function* linesOf(entries: Entries): Iterable<string> {
  for (const [name, json] of entries) yield cacheLine(name, json)
}

function* all(...parts: Iterable<string>[]): Iterable<string> {
  for (const part of parts) yield* part
}

const profilePrefix = 'profile:'
const isProfile = (name: string): boolean => name.startsWith(profilePrefix)

interface Contexts {
  /** A sum over all that a result comes from besides the text; undefined when its profile has problems. */
  of(path: string): Promise<string | undefined>
  /** The same for a path that was asked for before. Undefined when its profile has changed since. */
  known(path: string): string | undefined
  /** Whether every profile is still what it was when it was first asked for. */
  holds(): boolean
  /** New texts of entries about profiles. */
  changed(): ReadonlyMap<string, string>
}

function contexts({ check, readProfile = profileReader(check.folder) }: CacheOptions, entries: CacheFile): Contexts {
  const profileOf = profileFinder(check)
  const states = new Map<string, ProfileState | undefined>()
  const changed = new Map<string, string>()
  const learn = async (name: string): Promise<ProfileState | undefined> => {
    const before = parsed<KnownProfile>(entries.text(profilePrefix + name))
    const state = before && stillKnown(name, before, check.folder)
    if (state) return state
    const described = describeProfile(await readProfile(name), check.folder)
    if (described) {
      const { requests, until, key } = described
      changed.set(profilePrefix + name, JSON.stringify({ requests, until, key } satisfies KnownProfile))
    }
    return described
  }
  const contextOf = (path: string, { key, file, home, until }: ProfileState): string => {
    const days = until.map((day) => day < check.today)
    const { channel, language, format, locale } = check
    const parts = [
      path,
      pathInProfile(path, { folder: home }, check.folder),
      file,
      key,
      days,
      channel,
      language,
      format,
      locale,
    ]
    return shortSum(JSON.stringify(parts))
  }
  return {
    async of(path) {
      const name = profileOf(path)
      if (!states.has(name)) states.set(name, await learn(name))
      const state = states.get(name)
      return state && contextOf(path, state)
    },
    known(path) {
      const state = states.get(profileOf(path))
      return state && contextOf(path, state)
    },
    holds: () => [...states].every(([name, state]) => !state || stillKnown(name, state, check.folder) !== undefined),
    changed: () => changed,
  }
}

const entryOf = (json: string | undefined): Entry | undefined => parsed<Entry>(json)

/** The sum of the line was right, so the JSON is ours. */
const parsed = <T>(json: string | undefined): T | undefined =>
  json === undefined ? undefined : (JSON.parse(json) as T)

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

function statOf(path: string): string | undefined {
  const stats = statsOf(path)
  return stats && textOf(stats)
}

/** None of a file that is gone or that may not be looked at: whoever reads it says why. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

const textOf = ({ size, mtimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ino}`

/** A file that was changed a moment ago may change again within the same tick of the clock. */
function settledStat(path: string): string | undefined {
  const stats = statsOf(path)
  return stats && Date.now() - stats.mtimeMs > 2000 ? textOf(stats) : undefined
}
