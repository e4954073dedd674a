/** Runs the built program in folders of its own, for tests of what it does to files. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const program: string = fileURLToPath(new URL('../../packages/cli/bin/onevoice.js', import.meta.url))

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Workshop {
  readonly folder: string
  write(path: string, text: string | Uint8Array): void
  read(path: string): string
  /** Runs `onevoice` with the arguments, in the folder or in one below it. */
  run(args: readonly string[], below?: string): Ran
}

const made: string[] = []

/** A fresh folder; it is removed when the test file is done. */
export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-test-'))
  made.push(folder)
  return {
    folder,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    run(args, below = '.') {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: join(folder, below),
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: undefined },
      })
      return { status, stdout, stderr }
    },
  }
}

afterAll(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
})
