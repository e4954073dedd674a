/**
 * Golden runs of the built program: `test/golden/<name>/` holds `case.yaml` (args, status, standard input), `files/` (the working folder)
 * and what it printed. `files: NAME` takes the working folder of another run, `env` adds to the environment, `writes` names files that the
 * run writes, which are kept beside its output. `UPDATE_GOLDEN=1` writes the output anew; read the difference before you commit it.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
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
  readonly files?: string
  readonly env?: Readonly<Record<string, string>>
  readonly writes?: readonly string[]
}

const made: string[] = []
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true })
})

describe.each(readdirSync(folder).filter((name) => existsSync(join(folder, name, 'case.yaml'))))('%s', (name) => {
  const home = join(folder, name)
  const golden = parse(readFileSync(join(home, 'case.yaml'), 'utf8')) as GoldenCase
  const { args, status, stdin = '', files = name, env = {}, writes = [] } = golden

  it(`onevoice ${args.join(' ')}`, () => {
    const cwd = workingFolder(join(folder, files))
    const run = spawnSync(process.execPath, [program, ...args], {
      cwd,
      input: stdin,
      encoding: 'utf8',
      env: { ...plainEnvironment(), ...env },
    })
    expectText(join(home, 'stdout.txt'), run.stdout)
    expectText(join(home, 'stderr.txt'), run.stderr)
    for (const file of writes) expectText(join(home, basename(file)), readFileSync(join(cwd, file), 'utf8'))
    expect(run.status).toBe(status)
  })
})

/** Without what a terminal or a CI system adds to the output. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR, COLUMNS, GITHUB_ACTIONS, GITHUB_WORKSPACE, GITHUB_STEP_SUMMARY, CI_PROJECT_DIR, ...rest } =
    process.env
  return { ...rest, NO_COLOR: '1' }
}

/** A copy, so that no profile above the repository is found and nothing is left behind. */
function workingFolder(home: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'onevoice-golden-'))
  made.push(folder)
  if (existsSync(join(home, 'files'))) cpSync(join(home, 'files'), folder, { recursive: true })
  return folder
}

function expectText(file: string, text: string): void {
  const stable = text
    .replaceAll(/\/[^\s"]*onevoice-golden-\w+/g, '<folder>')
    .replaceAll(new Date().toISOString().slice(0, 10), '<today>')
    // The page's own style sheet and script are no output, and what rules are about is tested elsewhere.
    .replace(/(?<=<(style|script)>).+?(?=<\/\1>)/gs, '…')
    .replaceAll(/(<td class="what"[^>]*>).*?(?=<\/td>)/g, '$1…')
    .replace(/(<time datetime="<today>">)[^<]*/, '$1…')
    .replaceAll(/sha256-[\w+/=]+/g, 'sha256-…')
    // Every rule is described in a SARIF report; their docs are tested elsewhere.
    .replace(/"rules":\[\{"id".*\}\](?=\}\},"invocations")/s, '"rules":["<every rule>"]')
    .replaceAll(/"ruleIndex":\d+/g, '"ruleIndex":0')
  if (process.env.UPDATE_GOLDEN) {
    if (stable === '') rmSync(file, { force: true })
    else writeFileSync(file, stable)
  }
  expect(stable).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '')
}
