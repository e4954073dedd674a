/** `onevoice check --watch`: checks everything once, then what changes; a change of a profile checks everything that stands under it. */
import { existsSync, type FSWatcher, watch } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { profileFiles } from '@onevoice/core/node'
import { baselineFile } from '../check/baseline-name.ts'
import { filesOfRun } from '../check/find.ts'
import type { CheckFlags } from '../check/flags.ts'
import { libraryNotes } from '../check/library-notes.ts'
import { exitStatus } from '../exit-status.ts'
import type { Installation } from '../installation.ts'
import { commandWordsIn } from '../words/commands.ts'
import type { Line } from '../words/words.ts'
import { checkCommand, localeAtHand, refuse, usageProblem } from './check.ts'

/** Editors write a file in several steps; what comes within this time is one change. */
const quietMilliseconds = 100
const clearScreen = '\x1b[2J\x1b[3J\x1b[H'

/** Returns the exit status once it is interrupted. */
export async function watchCommand(
  paths: readonly string[],
  flags: CheckFlags,
  installation: Installation,
): Promise<number> {
  const folder = process.cwd()
  const wrong = await usageProblem(paths, flags)
  if (wrong) return refuse(wrong, flags, folder)
  if (paths.includes('-')) return refuse(({ clashes }) => clashes.watchStandardInput, flags, folder)
  clear()
  const notes = libraryNotes()
  const status = await checkCommand(paths, flags, installation, { notes })
  let known = await lookAround(paths, flags, folder)
  if (known.files.size === 0) return status
  const changes = watchFolders()
  process.once('SIGINT', () => changes.end())
  for (let checked = true; ; ) {
    const trouble = changes.watch(known.folders)
    if (trouble !== undefined) {
      changes.end()
      return refuse(trouble, flags, folder)
    }
    const { size } = known.files
    const words = await commandWordsIn(localeAtHand(flags, folder))
    if (checked) process.stderr.write(`${words.watching(size)}\n`)
    const changed = await changes.next()
    if (!changed) return exitStatus.clean
    const before = known
    known = await lookAround(paths, flags, folder)
    const again = filesToCheck(changed, before, known)
    checked = again.size > 0
    if (!checked) continue
    clear()
    notes.keep(new Set(known.names))
    await checkCommand(paths, flags, installation, { only: again, notes })
  }
}

function clear(): void {
  if (process.stdout.isTTY) process.stdout.write(clearScreen)
}

/** What there is to watch. */
interface Surroundings {
  /** Of the files, as the user would name them. */
  readonly names: readonly string[]
  /** Absolute paths of files, each with those that its profile is made of. */
  readonly files: ReadonlyMap<string, ReadonlySet<string>>
  readonly folders: ReadonlySet<string>
  /** Absolute path. */
  readonly baseline?: string
}

async function lookAround(paths: readonly string[], flags: CheckFlags, folder: string): Promise<Surroundings> {
  // A file that is as git has it may be the next one to change.
  const found = await filesOfRun(paths, { ...flags, changedLines: false }, folder)
  const profilesOf = profileFiles({ folder, ...(flags.profile ? { profile: flags.profile } : {}) })
  const names = found.files
  const files = new Map(names.map((path) => [resolve(folder, path), profilesOf(path)]))
  const folders = new Set([...paths.map((path) => resolve(folder, path)).filter(existsSync), ...found.folders])
  for (const [file, profiles] of files) for (const one of [file, ...profiles]) folders.add(dirname(one))
  const baseline = baselineFile(flags, folder)
  if (baseline === undefined) return { names, files, folders }
  folders.add(dirname(resolve(folder, baseline)))
  return { names, files, folders, baseline: resolve(folder, baseline) }
}

/** Changed files, new files, and all files under a profile or a baseline that changed, came or went. */
function filesToCheck(changed: ReadonlySet<string>, before: Surroundings, now: Surroundings): ReadonlySet<string> {
  if (now.baseline !== before.baseline || (now.baseline !== undefined && changed.has(now.baseline)))
    return new Set(now.files.keys())
  const again = new Set<string>()
  for (const [file, profiles] of now.files) {
    const old = before.files.get(file)
    const touched = [...profiles].some((one) => changed.has(one)) || old?.size !== profiles.size
    const moved = old && [...profiles].some((one) => !old.has(one))
    if (!old || changed.has(file) || touched || moved) again.add(file)
  }
  return again
}

interface Changes {
  /** Watches these folders and no others; says what keeps it from doing so. */
  watch(folders: ReadonlySet<string>): Line | undefined
  /** The next changed paths, when it has been quiet for a moment; undefined at the end. */
  next(): Promise<ReadonlySet<string> | undefined>
  end(): void
}

function watchFolders(): Changes {
  const watchers = new Map<string, FSWatcher>()
  let changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let wake = (): void => {}
  let ended = false
  const note = (folder: string, name: string | null): void => {
    if (name !== null && isOurs(name)) return
    changed.add(name === null ? folder : resolve(folder, name))
    clearTimeout(timer)
    timer = setTimeout(() => wake(), quietMilliseconds)
  }
  const close = (folder: string): void => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  return {
    watch(folders) {
      const isFirst = watchers.size === 0
      for (const folder of watchers.keys()) if (!folders.has(folder)) close(folder)
      for (const folder of folders) {
        if (watchers.has(folder)) continue
        try {
          const watcher = watch(folder, (_, name) => note(folder, name))
          watcher.on('error', () => close(folder))
          watchers.set(folder, watcher)
          // Files may have come into a new folder before it was watched.
          if (!isFirst) note(folder, null)
        } catch (error) {
          return (words) => words.cannotWatch(folder, (error as Error).message)
        }
      }
      return undefined
    },
    async next() {
      // What changed during a check waits here.
      if (changed.size > 0 && !ended) timer ??= setTimeout(() => wake(), quietMilliseconds)
      await new Promise<void>((resolveWait) => {
        wake = resolveWait
        if (ended) resolveWait()
      })
      timer = undefined
      const found = changed
      changed = new Set()
      return ended ? undefined : found
    },
    end() {
      ended = true
      clearTimeout(timer)
      for (const folder of [...watchers.keys()]) close(folder)
      wake()
    },
  }
}

/** Drafts of files that are written in this run. */
const isOurs = (name: string): boolean => name.endsWith('.part') || name.startsWith('.onevoicecache')
