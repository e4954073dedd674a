/** The ignore files that hold in a folder: `.onevoiceignore`, and `.gitignore` as git reads it. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { type Said, say } from '../base/index.ts'

/** One ignore file; the one of the folder above comes next. */
interface Level {
  /** Absolute. */
  readonly folder: string
  readonly name: string
  readonly rules: Ignore
  readonly above: Level | undefined
}

/** What holds in a folder. */
export interface Ignored {
  readonly own: Level | undefined
  readonly git: Level | undefined
}

const ownName = '.onevoiceignore'
const gitName = '.gitignore'

/** The rules for a folder and those above it. Outside a repository a `.gitignore` above the working folder has no say. */
export function ignoredAbove(folder: string, workingFolder: string): Ignored {
  const chain = foldersAbove(folder)
  const repository = chain.find((one) => existsSync(join(one, '.git')))
  const top = repository ?? (isInside(folder, workingFolder) ? workingFolder : folder)
  let ignored: Ignored = { own: undefined, git: excludedInRepository(repository) }
  for (const one of chain.toReversed()) {
    const below = ignoredIn(one, ignored)
    ignored = { own: below.own, git: isInside(one, top) ? below.git : ignored.git }
  }
  return ignored
}

/** The rules for a folder, given those of the folder above; the same object when it has no ignore file. */
export function ignoredIn(folder: string, above: Ignored, names?: ReadonlySet<string>): Ignored {
  const has = (name: string): boolean => (names ? names.has(name) : existsSync(join(folder, name)))
  const own = has(ownName) ? levelOf(folder, ownName, above.own) : above.own
  const git = has(gitName) ? levelOf(folder, gitName, above.git) : above.git
  return own === above.own && git === above.git ? above : { own, git }
}

/** Why a path is left out, completing “because …”; undefined when it is not. Folders above it count as looked at. */
export function whyIgnored(path: string, isFolder: boolean, { own, git }: Ignored, from: string): Said | undefined {
  const said = verdict(path, isFolder, own, from)
  return said === 'kept' ? undefined : (said ?? onlyReason(verdict(path, isFolder, git, from)))
}

/** What holds below a folder that is walked: where `.onevoiceignore` brings one back, what git thinks of it is settled. */
export function ignoredInside(folder: string, { own, git }: Ignored): Ignored {
  if (own && git && verdict(folder, true, own, folder) === 'kept') return { own, git: undefined }
  return { own: overruled(folder, own), git: overruled(folder, git) }
}

/** Without the files that leave out a folder which a deeper one brought back: of all that lies in it they would say the same. */
function overruled(folder: string, first: Level | undefined): Level | undefined {
  if (!first) return undefined
  const above = overruled(folder, first.above)
  if (first.rules.test(`${pathBelow(first, folder)}/`).ignored) return above
  return above === first.above ? first : { ...first, above }
}

const pathBelow = ({ folder }: Level, path: string): string =>
  path.slice(folder.length).replaceAll(sep, '/').replace(/^\//, '')

/** Why `.onevoiceignore` leaves out a path or a folder above it. */
export function whyLeftOut(path: string, from: string): Said | undefined {
  const folders = foldersAbove(dirname(path)).toReversed()
  let ignored: Ignored = { own: undefined, git: undefined }
  for (const [index, folder] of folders.entries()) {
    ignored = { own: ignoredIn(folder, ignored).own, git: undefined }
    const next = folders[index + 1]
    const reason = ignored.own && onlyReason(verdict(next ?? path, next !== undefined, ignored.own, from))
    if (reason !== undefined) return reason
  }
  return undefined
}

type Verdict = 'kept' | Said | undefined

const onlyReason = (said: Verdict): Said | undefined => (said === 'kept' ? undefined : said)

/** The deepest file with a word on the path decides. */
function verdict(path: string, isFolder: boolean, first: Level | undefined, from: string): Verdict {
  for (let level = first; level; level = level.above) {
    const inside = pathBelow(level, path)
    if (inside === '') continue
    const { ignored, unignored, rule } = level.rules.test(isFolder ? `${inside}/` : inside)
    if (unignored) return 'kept'
    if (ignored)
      return say('“{pattern}” in {file} leaves it out', {
        pattern: rule?.pattern ?? '',
        file: shortName(level, from),
      })
  }
  return undefined
}

function shortName({ folder, name }: Level, from: string): string {
  const path = join(folder, name)
  const short = relative(from, path).replaceAll(sep, '/')
  return short.startsWith('../../../') ? path : short
}

const exactCase = process.platform !== 'win32' && process.platform !== 'darwin'

function levelOf(folder: string, name: string, above: Level | undefined): Level | undefined {
  try {
    const text = readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '')
    return { folder, name, above, rules: ignore({ ignorecase: !exactCase }).add(withoutNegated(text)) }
  } catch {
    // A folder of that name, or a file that may not be read: git goes on without it, too.
    return above
  }
}

/** `[!ab]` as the ranges of all else: the library takes the mark for one of the characters. */
const withoutNegated = (patterns: string): string =>
  patterns.replace(/(?<!\\)\[!((?:\w(?:-\w)?)+)\]/g, (_, inside: string) => {
    const holes = [...inside.matchAll(/(\w)(?:-(\w))?/g)].map(([, from = '', to = from]) => [codeOf(from), codeOf(to)])
    let next = 1
    let ranges = ''
    for (const [from, to] of [...holes, [codeOf('/'), codeOf('/')]].sort(([a], [b]) => a! - b!)) {
      if (from! > next) ranges += `${String.fromCharCode(next)}-${String.fromCharCode(from! - 1)}`
      next = Math.max(next, to! + 1)
    }
    return `[${ranges}${String.fromCharCode(next)}-\uffff]`
  })

const codeOf = (character: string): number => character.charCodeAt(0)

function excludedInRepository(repository: string | undefined): Level | undefined {
  if (repository === undefined) return undefined
  const name = '.git/info/exclude'
  return existsSync(join(repository, name)) ? levelOf(repository, name, undefined) : undefined
}

/** The folder itself first, the root last. */
function foldersAbove(folder: string): string[] {
  const folders = [folder]
  for (let one = folder; dirname(one) !== one; one = dirname(one)) folders.push(dirname(one))
  return folders
}

const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
