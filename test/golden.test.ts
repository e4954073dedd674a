/**
 * Golden runs of the built program: `test/golden/<name>/` holds `case.yaml` (args, status, standard input), `files/` (the working folder)
 * and what it printed. `UPDATE_GOLDEN=1` writes the output anew; read the difference before you commit it.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'test/golden')
const program = join(root, 'packages/cli/bin/onevoice.js')

interface GoldenCase {
  readonly args: readonly string[]
  readonly status: number
  readonly stdin?: string
}

const made: string[] = []
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true })
})

describe.each(readdirSync(folder).filter((name) => existsSync(join(folder, name, 'case.yaml'))))('%s', (name) => {
  const home = join(folder, name)
  const { args, status, stdin = '' } = parse(readFileSync(join(home, 'case.yaml'), 'utf8')) as GoldenCase

  it(`onevoice ${args.join(' ')}`, () => {
    const run = spawnSync(process.execPath, [program, ...args], {
      cwd: workingFolder(home),
      input: stdin,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: undefined },
    })
    expectText(join(home, 'stdout.txt'), run.stdout)
    expectText(join(home, 'stderr.txt'), run.stderr)
    expect(run.status).toBe(status)
  })
})

/** A copy, so that no profile above the repository is found and nothing is left behind. */
function workingFolder(home: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-golden-'))
  made.push(folder)
  if (existsSync(join(home, 'files'))) cpSync(join(home, 'files'), folder, { recursive: true })
  return folder
}

function expectText(file: string, text: string): void {
  const stable = text.replaceAll(/\/[^\s"]*onevoice-golden-\w+/g, '<folder>')
  if (process.env.UPDATE_GOLDEN) {
    if (stable === '') rmSync(file, { force: true })
    else writeFileSync(file, stable)
  }
  expect(stable).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '')
}
