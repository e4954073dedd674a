/** Installs the pinned dependencies with the pinned pnpm, unless they are there already: the second run needs no network. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command in the repository's root and ends the process with its status when it fails. */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options })
  if (error) console.error(`${command} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 2)
}

/** Runs a program of the installed dependencies. */
export const runTool = (name, args, options) => run(join(root, 'node_modules', '.bin', name), args, options)

export function install() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const stampFile = join(root, 'node_modules', '.installed')
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.error('Installing the dependencies (once) …')
  // The package manager speaks on standard output; ours is kept for findings and results.
  run('npx', ['--yes', manifest.packageManager, 'install', '--frozen-lockfile', '--silent'], {
    stdio: ['ignore', 2, 2],
  })
  writeFileSync(stampFile, stamp)
}
