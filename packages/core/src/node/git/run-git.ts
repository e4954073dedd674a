/** Asks git. Arguments go to it as they are, without a shell, and answers come divided by NUL, so that no name can be mistaken. */
import { spawnSync } from 'node:child_process'
import { type Problem, type Reading, type Said, say, worded } from '../../base/index.ts'

/** Largest answer that is read, in bytes. */
const largestAnswer = 1 << 30

/** Settings of a repository that would start other programs or spell names otherwise. */
const plainSettings = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false']

export interface GitAnswer {
  readonly status: number
  readonly output: Buffer
  /** What git says when it fails, in English. */
  readonly complaint: string
}

/** Runs git in a folder. The reading has problems only when git itself cannot be run; a status other than 0 is for the caller to judge. */
export function runGit(folder: string, args: readonly string[], input?: string): Reading<GitAnswer> {
  const { error, status, stdout, stderr } = spawnSync('git', [...plainSettings, ...args], {
    cwd: folder,
    ...(input === undefined ? {} : { input }),
    maxBuffer: largestAnswer,
    windowsHide: true,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
  })
  if (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return {
      problems: [
        {
          code: 'git',
          ...worded(
            missing
              ? say('git is not installed, or not on the PATH.')
              : say('git could not be run: {why}.', { why: error.message }),
            say('Without --since, --staged and --changed-lines onevoice does without git.'),
          ),
        },
      ],
    }
  }
  return { value: { status: status ?? -1, output: stdout, complaint: stderr.toString().trim() }, problems: [] }
}

/** An answer of git; where it fails, the problem is what it says. */
export function askGit(folder: string, args: readonly string[], input?: string): Reading<GitAnswer> {
  const { value, problems } = runGit(folder, args, input)
  if (!value) return { problems }
  return value.status === 0 ? { value, problems } : { problems: [refusal(value)] }
}

/** What git says when it cannot do what it was asked for. */
export function refusal({ complaint }: GitAnswer): Problem {
  const why = complaint.split('\n')[0]?.replace(/^fatal: /, '') ?? ''
  // Containers often run as another user than the one who made the clone.
  const distrusted = /dubious ownership in repository at '(.*)'/.exec(complaint)?.[1]
  return distrusted === undefined
    ? gitProblem(why)
    : gitProblem(why, say('If you trust it: git config --global --add safe.directory {folder}', { folder: distrusted }))
}

export const gitProblem = (why: string, hint?: Said): Problem => ({
  code: 'git',
  ...worded(say('git could not tell what changed: {why}.', { why }), hint),
})

/** The parts of an answer that was divided by NUL. */
export const partsOf = (output: Buffer): string[] => output.toString().split('\0').slice(0, -1)
