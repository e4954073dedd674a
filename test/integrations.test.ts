/** The integrations of `examples/ci`, run with the built program in the place of the published one. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { standardFormats } from '../packages/core/src/standard.ts'
import { root } from '../scripts/generate/outputs.ts'

const program = join(root, 'packages/cli/bin/onevoice.js')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-ci-'))
  const commands = join(folder, 'bin')
  for (const path of [commands, join(folder, 'work/site')]) mkdirSync(path, { recursive: true })
  // Stands in for `npx --yes onevoice@VERSION …` and for the installed command.
  const script = (skipped: number): string =>
    `#!/bin/sh\nshift ${skipped}\nexec "${process.execPath}" "${program}" "$@"\n`
  for (const [name, skipped] of [
    ['npx', 2],
    ['onevoice', 0],
  ] as const) {
    writeFileSync(join(commands, name), script(skipped).replace('shift 0\n', ''))
    chmodSync(join(commands, name), 0o755)
  }
  writeFileSync(join(folder, 'work/site/a.md'), 'Act now!\n')
  writeFileSync(join(folder, 'work/site/b c.md'), 'The shop is open until 18:00.\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

const yamlAt = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'))

function shell(script: string, env: Readonly<Record<string, string>> = {}): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: join(folder, 'work'),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...env },
  })
  return { status, out: stdout + stderr }
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[]
  }
}

interface Workflow {
  readonly jobs: { onevoice: { steps: readonly { uses: string; with?: Record<string, string> }[] } }
}

describe('action.yml', () => {
  const { inputs, runs } = yamlAt('action.yml') as Action
  const step = runs.steps.find(({ run }) => run !== undefined)!
  const run = (given: Record<string, string>, env: Record<string, string> = {}): ReturnType<typeof shell> => {
    const passed = Object.entries(step.env!).map(([name, value]) => {
      const input = /inputs\.([\w-]+)/.exec(value)![1]!
      return [name, given[input] ?? String(inputs[input]!.default)]
    })
    return shell(step.run!, { ...Object.fromEntries(passed), ...env })
  }

  it('annotates, writes the report and fails at an error', () => {
    const { status, out } = run({ paths: 'site' })
    expect(out).toContain('::error file=')
    expect(status).toBe(1)
    const { runs: reports } = JSON.parse(readFileSync(join(folder, 'work/onevoice.sarif'), 'utf8'))
    expect(reports[0].results.length).toBeGreaterThan(0)
  })

  it('takes globs, and names that no shell may expand', () => {
    expect(run({ paths: 'site/b*.md', sarif: '' }).status).toBe(0)
    expect(run({ paths: 'site/$(touch${IFS}pwned).md' }).status).toBe(2)
    expect(existsSync(join(folder, 'work/pwned'))).toBe(false)
  })

  it('checks what a pull request changes, with all inputs of the documented workflow, and tells the summary', () => {
    const { jobs } = yamlAt('examples/ci/github-workflow.yml') as Workflow
    const given = jobs.onevoice.steps.find(({ uses }) => uses.startsWith('onevoice/'))!.with!
    const git = (commands: string): void => expect(shell(`set -e\n${commands}`)).toMatchObject({ status: 0 })
    writeFileSync(join(folder, 'work/voice.yaml'), 'version: 1\nextends: recommended\n')
    const commit = 'git -c user.name=ci -c user.email=ci@example.com commit -q'
    git(`git init -q -b main . && git add -A && ${commit} -m a && git update-ref refs/remotes/origin/main HEAD`)
    const inputs = { ...given, since: given.since!.replace(/\$\{\{.*\}\}/, 'main') }
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary') }
    expect(run(inputs, env).status).toBe(0)
    expect(existsSync(join(folder, 'work/onevoice.sarif'))).toBe(true)
    git(`mkdir mail && echo 'Hurry up!' > mail/new.md && git add mail && ${commit} -m b`)
    const { status, out } = run(inputs, env)
    expect(out.match(/::error file=[^,]*/g)).toEqual(['::error file=mail/new.md'])
    expect(status).toBe(1)
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('pushy/urgency')
  })

  it('passes the profile and the threshold on', () => {
    writeFileSync(join(folder, 'work/mild.yaml'), 'version: 1\npushy: { urgency: warning }\nextends: recommended\n')
    expect(run({ paths: 'site', profile: 'mild.yaml' }).status).toBe(0)
    expect(run({ paths: 'site', profile: 'mild.yaml', 'fail-on': 'warning' }).status).toBe(1)
  })
})

it('the example of a workflow uses inputs that the action has', () => {
  const { inputs } = yamlAt('action.yml') as Action
  const { jobs } = yamlAt('examples/ci/github-workflow.yml') as Workflow
  const own = jobs.onevoice.steps.find(({ uses }) => uses.startsWith('onevoice/'))!
  for (const name of Object.keys(own.with!)) expect(Object.keys(inputs)).toContain(name)
})

it('the job for GitLab writes the report that it names', () => {
  const { onevoice } = yamlAt('examples/ci/gitlab-ci.yml') as {
    onevoice: { script: readonly string[]; artifacts: { reports: { codequality: string } } }
  }
  const { status } = shell(onevoice.script[0]!.replace(' mail macros', ''))
  expect(status).toBe(1)
  const report = JSON.parse(readFileSync(join(folder, 'work', onevoice.artifacts.reports.codequality), 'utf8'))
  expect(report[0]).toMatchObject({ check_name: 'pushy/urgency', location: { path: expect.stringContaining('a.md') } })
})

describe('the step of reviewdog', () => {
  const { jobs } = yamlAt('examples/ci/reviewdog.yml') as {
    jobs: { reviewdog: { steps: readonly { run?: string }[] } }
  }
  const step = jobs.reviewdog.steps.find(({ run }) => run)!.run!
  beforeEach(() => {
    writeFileSync(join(folder, 'bin/reviewdog'), '#!/bin/sh\ncat > handed-over\n')
    chmodSync(join(folder, 'bin/reviewdog'), 0o755)
  })

  it('hands over a line of JSON for each finding and leaves the verdict to reviewdog', () => {
    expect(shell(step.replace(' mail macros', '')).status).toBe(0)
    const [first] = readFileSync(join(folder, 'work/handed-over'), 'utf8').trim().split('\n')
    expect(JSON.parse(first!)).toMatchObject({
      severity: 'ERROR',
      location: { path: expect.stringContaining('a.md') },
      original_output: expect.stringMatching(/a\.md:1:1 error .*\(pushy\/urgency\)$/),
    })
  })

  it('fails when the run is unsound', () => {
    expect(shell(step).status).not.toBe(0)
    expect(existsSync(join(folder, 'work/handed-over'))).toBe(false)
  })
})

it('the hook of pre-commit takes the files that it is given', () => {
  const [hook] = yamlAt('.pre-commit-hooks.yaml') as readonly [{ entry: string; args: string[]; files: string }]
  for (const extension of standardFormats.flatMap(({ extensions }) => extensions))
    expect(`site/a.${extension}`).toMatch(new RegExp(hook.files))
  expect('site/a.png').not.toMatch(new RegExp(hook.files))
  const command = [hook.entry, ...hook.args].join(' ')
  expect(shell(`${command} "site/a.md" "site/b c.md"`).status).toBe(1)
  writeFileSync(join(folder, 'work/-c.md'), 'The shop is open until 18:00.\n')
  writeFileSync(join(folder, 'work/package.json'), '{}\n')
  expect(shell(`${command} -c.md package.json "site/b c.md"`).status).toBe(0)
})

it('lint-staged fixes what is safe', async () => {
  const { default: config } = await import(pathToFileURL(join(root, 'examples/ci/lint-staged.config.mjs')).href)
  writeFileSync(
    join(folder, 'work/voice.yaml'),
    'version: 1\nterms: [{ use: sign up, instead_of: [signup], language: en }]\n',
  )
  writeFileSync(join(folder, 'work/site/a.md'), 'Please signup.\n')
  expect(shell(`${Object.values(config)[0]} site/a.md`).status).toBe(0)
  expect(readFileSync(join(folder, 'work/site/a.md'), 'utf8')).toBe('Please sign up.\n')
})

it('the image runs the command of its own by default', () => {
  const lines = readFileSync(join(root, 'examples/ci/Dockerfile'), 'utf8').split('\n')
  const listOf = (word: string): string[] => JSON.parse(lines.find((line) => line.startsWith(word))!.slice(word.length))
  const command = [...listOf('ENTRYPOINT '), ...listOf('CMD ')].join(' ')
  expect(shell(command).status).toBe(1)
})
