/** Which files a run checks: those that the user named, and of them those that changed. No file is read for it. */
import { type Reading, standardFormats } from '@onevoice/core'
import { type ChangedFiles, type FoundFiles, findFiles } from '@onevoice/core/node'
import type { CheckFlags } from './flags.ts'

export interface FilesOfRun extends FoundFiles {
  /** Absent in a run over all files. */
  readonly changes?: ChangedFiles
}

/** Paths without any mean the current folder, and so do those that only leave out; `-` is for the caller. `only` are absolute paths that the run keeps to. */
export async function filesOfRun(
  paths: readonly string[],
  flags: CheckFlags,
  folder: string,
  only?: ReadonlySet<string>,
): Promise<FilesOfRun> {
  const { value: changes, problems } = await changesOf(flags, folder)
  if (problems.length > 0) return { files: [], skipped: [], folders: new Set(), problems, covers: () => false }
  const asked = paths.filter((path) => path !== '-')
  const named = asked.length === paths.length && asked.every((path) => path.startsWith('!')) ? ['.', ...asked] : asked
  const own = ownFiles(flags)
  const among =
    only && changes ? new Set([...only].filter((path) => changes.paths.has(path))) : (only ?? changes?.paths)
  const claims = (): Promise<(path: string) => boolean> => claimsOf(flags, folder)
  const found = await findFiles(named, standardFormats, folder, { own, claims, ...(among ? { among } : {}) })
  return changes ? { ...found, changes } : found
}

/** Git is asked only where its answer is wanted. */
async function changesOf(flags: CheckFlags, folder: string): Promise<Reading<ChangedFiles>> {
  if (flags.since === undefined && !flags.staged && !flags.changedLines) return { problems: [] }
  const { changesIn } = await import('./changes.ts')
  return changesIn(flags, folder)
}

/** What reads profiles loads only where there are files that no format reads by name. */
async function claimsOf({ profile }: CheckFlags, folder: string): Promise<(path: string) => boolean> {
  const { profileClaims } = await import('./claims.ts')
  return profileClaims({ folder, ...(profile === undefined ? {} : { profile }) })
}

/** What the run itself reads and writes is no copy, even when it lies among it. */
const ownFiles = ({ baseline, profile, format, cacheLocation }: CheckFlags): string[] =>
  [baseline, profile, cacheLocation, ...format.map((one) => one.split(/=(.*)/s)[1])].filter(
    (path) => typeof path === 'string',
  )
