/** Turns what the user named into files to check, and keeps account of what is left out and why. */
import { type Stats, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Problem } from '../base/index.ts'
import type { FormatFacts } from '../formats/format.ts'

export interface FoundFiles {
  /** Paths as the user would name them, with `/`, sorted and without doubles. */
  readonly files: readonly string[]
  readonly skipped: readonly SkippedFile[]
  readonly problems: readonly Problem[]
}

export interface SkippedFile {
  readonly path: string
  readonly reason: string
}

/** Profiles and baselines are no copy either, but nobody needs to be told that they were not checked. */
const ownName = /(^|\/)(voice\.ya?ml|onevoice-baseline\.txt)$/

/** Folders that hold no copy of a brand. */
const ignored = ['**/node_modules/**', '**/.git/**']

/**
 * Files that are named are always checked; in folders and globs only those that a format reads by name. A path or glob that matches
 * nothing is a problem. `own` are files that onevoice itself reads or writes in this run, as the user named them: they are no copy.
 */
export async function findFiles(
  paths: readonly string[],
  formats: readonly FormatFacts[],
  folder: string,
  own: readonly string[] = [],
): Promise<FoundFiles> {
  const isOwn = new Set(own.map((path) => resolve(folder, path)))
  const files = new Set<string>()
  const skipped = new Map<string, string>()
  const problems: Problem[] = []
  const known = new Set(formats.flatMap(({ extensions }) => extensions))
  const take = (path: string): void => {
    if (ownName.test(path) || isOwn.has(resolve(folder, path))) return
    const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()
    if (extension !== undefined && known.has(extension)) files.add(path)
    else
      skipped.set(
        path,
        extension === undefined ? 'no format reads files without an extension' : `no format reads .${extension} files`,
      )
  }
  for (const path of paths) {
    const stats = statOf(resolve(folder, path))
    if (stats === 'unreadable' || stats?.isFile()) files.add(tidy(path, folder))
    else {
      const pattern = stats?.isDirectory()
        ? join(escapeGlob(path.replaceAll(sep, '/')), '**').replaceAll(sep, '/')
        : path
      const found = await matching(pattern, folder)
      if (found.length === 0) problems.push(nothingFound(path, stats !== undefined, folder))
      for (const file of found) take(tidy(file, folder))
    }
  }
  for (const file of files) skipped.delete(file)
  return {
    files: [...files].sort(),
    skipped: [...skipped].map(([path, reason]) => ({ path, reason })).sort((a, b) => (a.path < b.path ? -1 : 1)),
    problems,
  }
}

/** The globbing library loads only when a folder or a glob is named. */
async function matching(pattern: string, folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return glob([pattern], {
    cwd: folder,
    ignore: ignored,
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  })
}

/** `unreadable` is left to whoever reads the file: it knows how to name the reason. */
function statOf(path: string): Stats | 'unreadable' | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return 'unreadable'
  }
}

function tidy(path: string, folder: string): string {
  const short = relative(folder, resolve(folder, path)).replaceAll(sep, '/')
  return short.startsWith('../../../') ? resolve(folder, path).replaceAll(sep, '/') : short
}

const escapeGlob = (path: string): string => path.replace(/[()[\]{}!*?@+\\]/g, '\\$&')

function nothingFound(path: string, exists: boolean, folder: string): Problem {
  if (exists)
    return {
      code: 'empty-folder',
      file: path,
      message: 'The folder holds no files.',
      hint: 'Name a folder with copy in it.',
    }
  const glob = /[*?[\]{}]/.test(path)
  return {
    code: glob ? 'no-match' : 'not-found',
    file: path,
    message: glob ? 'The glob matches no file.' : 'There is no such file or folder.',
    hint: `Paths are looked up from ${folder.replaceAll(sep, '/')}.`,
  }
}
