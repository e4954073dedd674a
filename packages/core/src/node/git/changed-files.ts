/** Which files of a git repository changed, and in which lines; for files that are staged also their staged text. */
import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Problem, type Reading, type Said, say, worded } from '../../base/index.ts'
import { readBytes } from '../read-text.ts'
import { linesOfText } from './changed-lines.ts'
import { hunksOf, type LineRange } from './hunks.ts'
import { askGit, partsOf, refusal, runGit } from './run-git.ts'
import { stagedTexts } from './staged-texts.ts'

export type { LineRange } from './hunks.ts'

export interface ChangeRequest {
  readonly folder: string
  /** A revision: what changed since the work left it, uncommitted and untracked files included. */
  readonly since?: string
  /** What the next commit would hold, as it would hold it. */
  readonly staged?: boolean
  /** Also tells the changed lines. */
  readonly lines?: boolean
}

export interface ChangedFiles {
  /** Absolute paths of regular files that are there now, or in the index. */
  readonly paths: ReadonlySet<string>
  /** Changed lines of a file; undefined when all of them count: those of a new file, of one that git cannot take apart, or when nobody asked. */
  lines(path: string): readonly LineRange[] | undefined
  /** The staged bytes of a file; absent when the file on the disk counts. */
  readonly read?: (path: string) => Buffer | undefined
  /** What the user may want to know about how changes were told. */
  readonly notes: readonly Said[]
}

/** Everything is asked of git before any file is read. */
export function changedFiles(request: ChangeRequest): Reading<ChangedFiles> {
  const { value: place, problems } = repositoryOf(request.folder)
  if (!place) return { problems }
  const against = request.staged ? stagedAgainst(place) : againstRevision(request.since, place)
  if (!against.value) return { problems: against.problems }
  const { comparison, notes } = against.value
  const listed = askGit(place.root, ['diff', ...comparison, '--raw', '-z', '--no-abbrev', ...diffOptions, '--'])
  if (!listed.value) return { problems: listed.problems }
  const all = entriesOf(partsOf(listed.value.output))
  const entries = all.filter(({ mode }) => mode !== gitlink && mode !== symlink)
  const untracked = request.staged ? noParts : untrackedIn(place.root)
  const patch = request.lines
    ? askGit(place.root, ['diff', ...comparison, '-U0', '--text', '--no-color', ...prefixes, ...diffOptions, '--'])
    : undefined
  const at = (path: string): string => resolve(place.root, path)
  const staged = request.staged
    ? stagedTexts(place.root, new Map(entries.map(({ path, blob }) => [at(path), blob])))
    : undefined
  const failed = [untracked, patch, staged].flatMap((reading) => reading?.problems ?? [])
  if (failed.length > 0) return { problems: failed }
  const isNew = new Set(untracked.value?.map(at))
  const tracked = entries.map(({ path }) => at(path))
  const hunks = patch?.value && new Map([...hunksOf(patch.value.output)].map(([path, ranges]) => [at(path), ranges]))
  return {
    value: {
      paths: new Set(request.staged ? tracked : [...tracked, ...isNew].filter(isRegularFile)),
      lines(path) {
        if (!hunks || isNew.has(path)) return undefined
        const ranges = hunks.get(path)
        const bytes = ranges && (staged?.value?.(path) ?? readBytes(path).value)
        return bytes ? linesOfText(ranges, bytes) : (ranges ?? [])
      },
      ...(staged?.value ? { read: staged.value } : {}),
      notes: [...notes, ...all.filter(({ mode }) => mode === gitlink).map(({ path }) => submodule(path))],
    },
    problems: [],
  }
}

const diffOptions = [
  '--no-ext-diff',
  '--no-textconv',
  '--find-renames',
  '--diff-filter=ACMRT',
  '--ignore-submodules=none',
]
const prefixes = ['--src-prefix=a/', '--dst-prefix=b/']
const gitlink = '160000'
const symlink = '120000'
const submodule = (path: string): Said =>
  say('{path} is a submodule; what changed in it is told by a run inside it.', { path })
const noParts: Reading<readonly string[]> = { problems: [] }

interface Repository {
  readonly root: string
  readonly isShallow: boolean
}

function repositoryOf(folder: string): Reading<Repository> {
  // The way up is dots alone, where the path of the repository could hold anything.
  const { value, problems } = runGit(folder, ['rev-parse', '--is-shallow-repository', '--show-cdup'])
  if (!value) return { problems }
  if (value.status === 0) {
    const [isShallow, up = ''] = value.output.toString().split('\n')
    return { value: { root: resolve(folder, up), isShallow: isShallow === 'true' }, problems: [] }
  }
  if (/not a git repository/i.test(value.complaint))
    return {
      problems: [
        {
          code: 'no-repository',
          ...worded(
            say('This folder is not in a git repository, so nobody knows what changed.'),
            say('Run onevoice inside the repository, or leave out --since, --staged and --changed-lines.'),
          ),
        },
      ],
    }
  return { problems: [refusal(value)] }
}

interface Against {
  /** Arguments of `git diff`. */
  readonly comparison: readonly string[]
  readonly notes: readonly Said[]
}

/** Works before the first commit as well: then everything is new. */
const stagedAgainst = (_: Repository): Reading<Against> => ({
  value: { comparison: ['--cached'], notes: [] },
  problems: [],
})

/** Without a revision what is not committed: before the first commit, everything. */
function againstRevision(revision: string | undefined, place: Repository): Reading<Against> {
  if (revision !== undefined) return sinceRevision(revision, place)
  const head = runGit(place.root, ['rev-parse', '--verify', '--quiet', 'HEAD'])
  if (head.value?.status === 0) return sinceRevision('HEAD', place)
  const { value, problems } = askGit(place.root, ['hash-object', '-t', 'tree', '--stdin'], '')
  return value ? { value: { comparison: [value.output.toString().trim()], notes: [] }, problems } : { problems }
}

/** What the branch did since it left the revision; where history is cut off before that point, the revision itself. */
function sinceRevision(revision: string, { root, isShallow }: Repository): Reading<Against> {
  // Git would take it for an option.
  if (revision.startsWith('-') || revision === '') return { problems: [unknownRevision(revision, isShallow)] }
  const found = runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if (!found.value) return { problems: found.problems }
  const commit = found.value.output.toString().trim()
  if (found.value.status !== 0 || !/^[0-9a-f]{40,64}$/.test(commit))
    return { problems: [unknownRevision(revision, isShallow)] }
  const base = runGit(root, ['merge-base', commit, 'HEAD'])
  const common = base.value?.status === 0 ? base.value.output.toString().trim() : undefined
  const notes = common
    ? []
    : [
        isShallow
          ? say(
              'This clone does not reach back to where the work left {revision}, so files are compared with {revision} itself.',
              { revision },
            )
          : say('The work and {revision} have no history in common, so files are compared with {revision} itself.', {
              revision,
            }),
      ]
  return { value: { comparison: [common ?? commit], notes }, problems: [] }
}

const unknownRevision = (revision: string, isShallow: boolean): Problem => ({
  code: 'unknown-revision',
  ...(isShallow
    ? worded(
        say('There is no revision {revision} in this shallow clone.', { revision: JSON.stringify(revision) }),
        say(
          'Fetch it first: git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}, or a deeper checkout (fetch-depth: 0).',
          {
            branch: /^origin\/([\w./-]+)$/.exec(revision)?.[1] ?? 'BRANCH',
          },
        ),
      )
    : worded(
        say('There is no revision {revision} in this repository.', { revision: JSON.stringify(revision) }),
        say('Name a branch, a tag or a commit, such as origin/main or HEAD~1.'),
      )),
})

function untrackedIn(root: string): Reading<readonly string[]> {
  const { value, problems } = askGit(root, ['ls-files', '-z', '--others', '--exclude-standard', '--'])
  return value ? { value: partsOf(value.output), problems } : { problems }
}

interface Entry {
  readonly path: string
  readonly mode: string
  readonly blob: string
}

/** Records of `--raw -z`: `:oldmode newmode oldblob newblob status`, then the path, and for renames and copies the new path. */
function entriesOf(parts: readonly string[]): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at < parts.length; ) {
    const [, mode = '', , blob = '', status = ''] = parts[at]!.split(' ')
    const paths = /^[RC]/.test(status) ? 2 : 1
    entries.push({ path: parts[at + paths]!, mode, blob })
    at += paths + 1
  }
  return entries
}

function isRegularFile(path: string): boolean {
  try {
    return lstatSync(path).isFile()
  } catch {
    return false
  }
}
