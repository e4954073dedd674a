/** Vale is a Go program, so the registry of the other peers has none of it. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const module = 'github.com/vale-cli/vale/v3/cmd/vale@v3.22.0'

/**
 * The path of Vale: on the PATH, or in `folder`, where go installs it the first time, which takes minutes. Undefined when it is not
 * there and go is missing or fails.
 */
export function findVale(folder: string): string | undefined {
  const found = [...(process.env.PATH ?? '').split(delimiter), folder]
    .map((path) => resolve(path, 'vale'))
    .find(existsSync)
  if (found !== undefined) return found
  const { status } = spawnSync('go', ['install', module], { stdio: 'inherit', env: { ...process.env, GOBIN: folder } })
  return status === 0 ? join(folder, 'vale') : undefined
}
