/** Which files of a git repository changed, and in which lines; for files that are staged also their staged text. */
import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Problem, type Reading, type Said, say, worded } from '../../base/index.ts'
import { hunksOf, type LineRange } from './hunks.ts'
import { type GitAnswer, partsOf, runGit } from './run-git.ts'
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
  /** Changed lines of a file; undefined when all of it is new, or when lines were not asked for. */
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
  const against = request.staged ? stagedAgainst(place) : sinceRevision(request.since ?? 'HEAD', place)
  if (!against.value) return { problems: against.problems }
  const { comparison, notes } = against.value
  const listed = git(place.root, ['diff', ...comparison, '--raw', '-z', '--no-abbrev', ...diffOptions, '--'])
  if (!listed.value) return { problems: listed.problems }
  const entries = entriesOf(partsOf(listed.value.output)).filter(({ mode }) => mode !== gitlink && mode !== symlink)
  const untracked = request.staged ? noParts : untrackedIn(place.root)
  const patch = request.lines
    ? git(place.root, ['diff', ...comparison, '-U0', '--text', '--no-color', ...prefixes, ...diffOptions, '--'])
    : undefined
  const failed = untracked.problems.concat(patch?.problems ?? [])
  if (failed.length > 0) return { problems: failed }
  const at = (path: string): string => resolve(place.root, path)
  const isNew = new Set(untracked.value?.map(at))
  const tracked = entries.map(({ path }) => at(path))
  const hunks = patch?.value && new Map([...hunksOf(patch.value.output)].map(([path, ranges]) => [at(path), ranges]))
  return {
    value: {
      paths: new Set(request.staged ? tracked : [...tracked, ...isNew].filter(isRegularFile)),
      lines: (path) => (hunks && !isNew.has(path) ? (hunks.get(path) ?? []) : undefined),
      ...(request.staged
        ? { read: stagedTexts(place.root, new Map(entries.map(({ path, blob }) => [at(path), blob]))) }
        : {}),
      notes,
    },
    problems: [],
  }
}

const diffOptions = ['--no-ext-diff', '--no-textconv', '--find-renames', '--diff-filter=ACMRT', '--ignore-submodules']
const prefixes = ['--src-prefix=a/', '--dst-prefix=b/']
const gitlink = '160000'
const symlink = '120000'
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
        say('Fetch it first: git fetch --depth=1 origin BRANCH, or a deeper checkout (fetch-depth: 0).'),
      )
    : worded(
        say('There is no revision {revision} in this repository.', { revision: JSON.stringify(revision) }),
        say('Name a branch, a tag or a commit, such as origin/main or HEAD~1.'),
      )),
})

function untrackedIn(root: string): Reading<readonly string[]> {
  const { value, problems } = git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--'])
  return value ? { value: partsOf(value.output), problems } : { problems }
}

/** An answer of git; where it fails, the problem is what it says. */
function git(
  root: string,
  args: readonly string[],
): { readonly value?: GitAnswer; readonly problems: readonly Problem[] } {
  const { value, problems } = runGit(root, args)
  if (!value) return { problems }
  return value.status === 0 ? { value, problems } : { problems: [refusal(value)] }
}

const refusal = ({ complaint }: GitAnswer): Problem => ({
  code: 'git',
  ...worded(
    say('git could not tell what changed: {why}.', { why: complaint.split('\n')[0]?.replace(/^fatal: /, '') ?? '' }),
  ),
})

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
