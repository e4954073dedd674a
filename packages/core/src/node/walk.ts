/** Walks folders for files to check; what it passes by it names with the reason. */
import { type Dirent, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch/posix.js'
import { type Problem, type Said, say, worded } from '../base/index.ts'
import { type Ignored, ignoredAbove, ignoredIn, ignoredInside, whyIgnored } from './ignore-files.ts'

export interface Walk {
  /** The working folder, absolute. */
  readonly folder: string
  /** Absolute paths of the only files that there are for this walk; without it the folders are read. */
  readonly among?: ReadonlySet<string>
  /** Receives the absolute path of each folder that is looked into. */
  visited(folder: string): void
  /** Receives each file that nothing leaves out, with `/`, as the user would name it. */
  file(path: string): void
  /** Receives what is left out; a folder ends in `/` and was not looked into. */
  skipped(path: string, reason: Said): void
  problem(problem: Problem): void
}

/** Walks a folder that the user named. It is walked even when it is hidden or ignored by git: naming it says that it is meant. */
export function walkFolder(path: string, walk: Walk): void {
  walkFrom(path, walk, { matches: () => true, depth: Number.POSITIVE_INFINITY, hidden: false })
}

/** Walks the folders that can hold what a glob matches. */
export function walkGlob(given: string, walk: Walk): void {
  const glob = given.replace(/^(\.\/)+/, '')
  const { base } = picomatch.scan(glob)
  walkFrom(base === '' ? '.' : base, walk, {
    matches: picomatch(glob),
    depth: glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length - 1,
    // A glob that spells a dot means hidden folders; which of them, the matcher decides.
    hidden: /(^|[/{,(|])\.\w/.test(glob),
  })
}

/** Whether a path is one of a glob, or lies in a folder that is. */
export function globMatcher(given: string): (path: string) => boolean {
  const glob = given.replace(/^(\.\/)+/, '').replace(/\/+$/, '')
  return picomatch([glob, `${glob}/**`], { dot: true })
}

interface Wanted {
  matches(path: string): boolean
  /** How many folders deep, counted from the working folder. */
  readonly depth: number
  readonly hidden: boolean
}

const linkReason = say('links are passed over: what they lead to is checked where it lies')
const hiddenReason = say('hidden files and folders are checked only when they are named')
const modulesReason = say('node_modules is checked only when it is named')
const specialReason = say('only regular files are checked')

function walkFrom(start: string, walk: Walk, wanted: Wanted): void {
  const known = walk.among && listingOf(walk.among)
  const root = resolve(walk.folder, start)
  const above = ignoredAbove(root, walk.folder)
  const meant = root !== walk.folder && whyIgnored(root, true, above, walk.folder) !== undefined
  visit(prefixOf(root, walk.folder), root, meant ? { own: above.own, git: undefined } : above)

  function visit(path: string, absolute: string, above: Ignored): void {
    const entries = known ? known(absolute) : entriesOf(absolute, path, walk)
    if (!entries) return
    walk.visited(absolute)
    const names = known ? undefined : new Set(entries.map(({ name }) => name))
    const ignored = ignoredIn(absolute, above, names)
    const deepest = path.split('/').length > wanted.depth
    for (const entry of entries) {
      const isFolder = entry.isDirectory()
      const inside = isFolder ? `${path}${entry.name}/` : path + entry.name
      if (isFolder ? deepest : !wanted.matches(inside)) continue
      const reason = whyLeft(entry, join(absolute, entry.name), ignored)
      if (reason === quietly) continue
      if (reason !== undefined) walk.skipped(inside, reason)
      else if (isFolder) visit(inside, join(absolute, entry.name), ignoredInside(join(absolute, entry.name), ignored))
      else walk.file(inside)
    }
  }

  function whyLeft(entry: Entry, absolute: string, ignored: Ignored): Said | typeof quietly | undefined {
    if (entry.name === '.git') return quietly
    if (entry.isSymbolicLink()) return linkReason
    if (!entry.isDirectory() && !entry.isFile()) return specialReason
    if (entry.name.startsWith('.') && !wanted.hidden) return hiddenReason
    if (entry.isDirectory() && entry.name === 'node_modules') return modulesReason
    return whyIgnored(absolute, entry.isDirectory(), ignored, walk.folder)
  }
}

/** Nobody needs to be told that the store of git is left out. */
const quietly = 'quietly'

/** The part of a folder entry of Node that a walk looks at. */
type Entry = Pick<Dirent, 'name' | 'isDirectory' | 'isFile' | 'isSymbolicLink'>

/** Folder entries as they would be if there were only these files. */
function listingOf(paths: ReadonlySet<string>): (folder: string) => readonly Entry[] | undefined {
  const folders = new Map<string, Map<string, boolean>>()
  const add = (path: string, isFolder: boolean): void => {
    const folder = dirname(path)
    if (folder === path) return
    const entries = folders.get(folder)
    if (entries) entries.set(basename(path), isFolder)
    else {
      folders.set(folder, new Map([[basename(path), isFolder]]))
      add(folder, true)
    }
  }
  for (const path of paths) add(path, false)
  const entryOf = ([name, isFolder]: [string, boolean]): Entry => ({
    name,
    isDirectory: () => isFolder,
    isFile: () => !isFolder,
    isSymbolicLink: () => false,
  })
  return (folder) => [...(folders.get(folder) ?? [])].map(entryOf)
}

/** What stands before the names of a folder's files: empty for the working folder, absolute for folders far from it. */
function prefixOf(absolute: string, folder: string): string {
  const short = relative(folder, absolute)
  if (short === '') return ''
  return `${(short.startsWith(`..${sep}..${sep}..`) ? absolute : short).replaceAll(sep, '/')}/`
}

function entriesOf(absolute: string, path: string, walk: Walk): readonly Entry[] | undefined {
  try {
    return readdirSync(absolute, { withFileTypes: true })
  } catch (error) {
    // A glob may begin in a folder that does not exist: it then matches nothing, which the caller says.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      walk.problem({
        code: 'unreadable',
        file: path === '' ? '.' : path,
        ...worded(
          isForbidden(error as NodeJS.ErrnoException)
            ? say('The folder may not be read: permission is missing.')
            : say('The folder could not be read: {why}.', { why: (error as Error).message }),
        ),
      })
    return undefined
  }
}

const isForbidden = ({ code }: NodeJS.ErrnoException): boolean => code === 'EACCES' || code === 'EPERM'
