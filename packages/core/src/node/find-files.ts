/** Turns what the user named into files to check, and keeps account of what is left out and why. */
import { existsSync, lstatSync, type Stats, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Problem, type Said, say, worded } from '../base/index.ts'
import type { FormatFacts } from '../formats/format.ts'
import { type SkippedFile, skippedList } from './skipped.ts'

export type { SkippedFile } from './skipped.ts'

export interface FoundFiles {
  /** Paths as the user would name them, with `/`, sorted and without doubles. */
  readonly files: readonly string[]
  readonly skipped: readonly SkippedFile[]
  /** Absolute paths of the folders that were looked into: where other files may turn up. */
  readonly folders: ReadonlySet<string>
  readonly problems: readonly Problem[]
  /** Whether a path that leads to no file would have been found, by all that is known of it. */
  covers(path: string): boolean
}

/** Profiles and baselines are no copy either, but nobody needs to be told that they were not checked. */
const ownName = /(^|\/)(voice\.ya?ml|onevoice-baseline\.txt)$/

export interface SearchLimits {
  /** Files that onevoice itself reads or writes in this run, as the user named them: they are no copy. */
  readonly own?: readonly string[]
  /** Absolute paths: nothing else is found, and no folder is looked through. A folder or glob that holds none of them is no problem. */
  readonly among?: ReadonlySet<string>
  /** Tells of a file that no format reads by name whether a profile says how to read it. Asked for only where there is such a file. */
  readonly claims?: () => Promise<(path: string) => boolean>
}

/**
 * Files that are named are checked, unless a `.onevoiceignore` leaves them out; in folders and globs only those that a format reads by name,
 * or that a profile claims, and that neither ignore files nor habit (hidden folders, `node_modules`, links) leave out. `!glob` takes away what others found. A path or
 * glob that matches nothing is a problem.
 */
export async function findFiles(
  paths: readonly string[],
  formats: readonly Pick<FormatFacts, 'extensions'>[],
  folder: string,
  { own = [], among, claims }: SearchLimits = {},
): Promise<FoundFiles> {
  const search = newSearch({ formats, folder, own, ...(among ? { among } : {}) })
  for (const path of paths) {
    const stats = statOf(resolve(folder, path))
    if (stats === 'unreadable' || (stats && !stats.isDirectory())) await search.named(path)
    else if (among?.has(resolve(folder, path))) await search.named(path)
    else if (stats) await search.inFolder(path)
    else if (path.startsWith('!')) await search.without(path.slice(1))
    else await search.byGlob(path)
  }
  if (claims) await search.claimed(claims)
  return search.result()
}

interface Search {
  named(path: string): Promise<void>
  inFolder(path: string): Promise<void>
  byGlob(glob: string): Promise<void>
  without(glob: string): Promise<void>
  claimed(claims: NonNullable<SearchLimits['claims']>): Promise<void>
  result(): FoundFiles
}

interface SearchOptions extends SearchLimits {
  readonly formats: readonly Pick<FormatFacts, 'extensions'>[]
  readonly folder: string
}

function newSearch({ formats, folder, own = [], among }: SearchOptions): Search {
  const files = new Set<string>()
  const skipped = skippedList()
  const problems: Problem[] = []
  /** What the folders and globs reach, and what `!` takes away from it. */
  const within: ((path: string) => boolean)[] = []
  const without: ((path: string) => boolean)[] = []
  const isWithout = (path: string): boolean => without.some((matches) => matches(path))
  const known = new Set(formats.flatMap(({ extensions }) => extensions))
  /** Met in folders and globs, with an ending that no format reads. */
  const unclaimed: string[] = []
  const isOwn = new Set(own.map((path) => resolve(folder, path)))
  /** How many files were met, whether they are read or not. */
  let met = 0
  let passedBy = 0
  const folders = new Set<string>()
  const file = (path: string): void => {
    met++
    if (ownName.test(path) || (isOwn.size > 0 && isOwn.has(resolve(folder, path)))) return
    const extension = extensionOf(path)
    if (extension !== undefined && known.has(extension)) files.add(path)
    else {
      unclaimed.push(path)
      skipped.add(path, unread(extension))
    }
  }
  const walk = {
    folder,
    ...(among ? { among } : {}),
    file,
    visited: (one: string) => folders.add(one),
    skipped(path: string, reason: Said) {
      const isFolder = path.endsWith('/')
      if (isFolder) passedBy++
      else met++
      // Hidden configuration is no copy; hidden copy is worth a word.
      const isCopy = isFolder || !/(^|\/)\.[^/]*$/.test(path) || known.has(extensionOf(path) ?? '')
      if (isCopy) skipped.add(path, reason)
    },
    problem: (problem: Problem) => problems.push(problem),
  }
  return {
    async named(path) {
      if (among && !among.has(resolve(folder, path))) return
      const reason = await whyNamedIsLeftOut(path, folder)
      if (reason === undefined) files.add(tidy(path, folder))
      else skipped.add(tidy(path, folder), reason)
    },
    async inFolder(path) {
      const { walkFolder } = await import('./walk.ts')
      const seen = (): number => met + passedBy + problems.length
      const before = seen()
      within.push((one) => isInside(resolve(folder, one), resolve(folder, path)))
      walkFolder(path, walk)
      if (seen() === before && !among) problems.push(emptyFolder(path))
    },
    async byGlob(glob) {
      const { globMatcher, walkGlob } = await import('./walk.ts')
      const before = met
      within.push(globMatcher(glob))
      walkGlob(glob, walk)
      if (met === before && !among) problems.push(nothingFound(glob, folder))
    },
    async without(glob) {
      const { globMatcher } = await import('./walk.ts')
      without.push(globMatcher(glob))
    },
    async claimed(claims) {
      if (unclaimed.length === 0) return
      const isClaimed = await claims()
      for (const path of unclaimed) if (isClaimed(path)) files.add(path)
    },
    result() {
      for (const path of files)
        if (isWithout(path)) {
          files.delete(path)
          skipped.add(path, say('a path with ! leaves it out'))
        }
      const covers = (path: string): boolean => !among && within.some((reaches) => reaches(path)) && !isWithout(path)
      return { files: [...files].sort(), skipped: skipped.entries(files), folders, problems, covers }
    },
  }
}

const isInside = (path: string, root: string): boolean => path.startsWith(root.endsWith(sep) ? root : root + sep)

const extensionOf = (path: string): string | undefined => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()

const unread = (extension: string | undefined): Said =>
  extension === undefined
    ? say('no format reads files without an extension')
    : say('no format reads {extension} files', { extension: `.${extension}` })

/** The library that reads ignore files loads only where there is one. */
async function whyNamedIsLeftOut(path: string, from: string): Promise<Said | undefined> {
  const absolute = resolve(from, path)
  for (let folder = dirname(absolute); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.onevoiceignore'))) {
      const { whyLeftOut } = await import('./ignore-files.ts')
      return whyLeftOut(absolute, from)
    }
    if (dirname(folder) === folder) return undefined
  }
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

const emptyFolder = (path: string): Problem => ({
  code: 'empty-folder',
  file: path,
  ...worded(say('The folder holds no files.'), say('Name a folder with copy in it.')),
})

function nothingFound(path: string, folder: string): Problem {
  const glob = /[*?[\]{}]/.test(path)
  if (!glob && lstatSync(resolve(folder, path), { throwIfNoEntry: false }))
    return {
      code: 'not-found',
      file: path,
      ...worded(
        say('It is a link that leads nowhere.'),
        say('Name the file that it should lead to, or mend the link.'),
      ),
    }
  return {
    code: glob ? 'no-match' : 'not-found',
    file: path,
    ...worded(
      glob ? say('The glob matches no file.') : say('There is no such file or folder.'),
      say('Paths are looked up from {folder}.', { folder: folder.replaceAll(sep, '/') }),
    ),
  }
}
