/** Repositories of git for tests, each in a folder of its own. */
import { execFileSync } from 'node:child_process'
import { type Ran, type Workshop, workshop } from './program.ts'

export interface Repository extends Workshop {
  git(...args: string[]): string
  commit(): void
  /** The findings of `check` as `path:line`. */
  found(args: readonly string[], below?: string): string[]
}

export const compact: readonly string[] = ['check', '--format', 'compact']
/** The findings as `path:line`. */
export const linesIn = ({ stdout }: Ran): string[] =>
  [...stdout.matchAll(/^(.+?:\d+):\d+ error /gm)].map(([, place]) => place!)

/** A repository with a profile and without a commit. */
export function repository(): Repository {
  const shop = workshop()
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Hoshi', '-c', 'user.email=hoshi@example.test', ...args], {
      cwd: shop.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  git('init', '-q', '-b', 'main')
  shop.write('voice.yaml', 'version: 1\nbanned: [ leverage ]\n')
  return {
    ...shop,
    git,
    commit() {
      git('add', '-A')
      git('commit', '-q', '-m', 'x')
    },
    found: (args, below) => linesIn(shop.run([...compact, ...args], below)),
  }
}
