/** The packages as they are published: what is in them, and that they work where npm installs them. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../scripts/generate/outputs.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-packages-'))
  for (const name of ['core', 'cli']) pack(name)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** Packs a package as pnpm publishes it, and unpacks it into a folder of its name. */
function pack(name: string): void {
  const { status, stderr, stdout } = spawnSync(
    'npx',
    ['--yes', 'pnpm@10.34.9', 'pack', '--pack-destination', join(folder, name)],
    {
      cwd: join(root, 'packages', name),
      encoding: 'utf8',
    },
  )
  expect(`${status} ${status === 0 ? '' : stderr + stdout}`).toBe('0 ')
  const [tarball] = readdirSync(join(folder, name))
  spawnSync('tar', ['xzf', tarball!], { cwd: join(folder, name) })
}

const filesOf = (name: string): string[] =>
  readdirSync(join(folder, name, 'package'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name, 'package').length + 1))

const manifestOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, name, 'package/package.json'), 'utf8'))

describe.each(['core', 'cli'])('%s', (name) => {
  it('holds what it runs on, and nothing else', () => {
    const files = filesOf(name)
    expect(files.filter((path) => /\.(?:test|fixture)\.|tsbuildinfo|^src\/|\/compiled\/|\.map$/.test(path))).toEqual([])
    expect(files).toContain('README.md')
    expect(files).toContain('LICENSE')
    expect(files).toContain(name === 'cli' ? 'dist/main.cjs' : 'dist/index.js')
  })

  it('is what publint expects', async () => {
    const { messages, pkg } = await publint({ pkgDir: join(folder, name, 'package'), strict: true, pack: false })
    expect(messages.map((message) => formatMessage(message, pkg!))).toEqual([])
  })
})

it('the program brings no dependencies, and names the licences of what it holds', () => {
  const { dependencies, bin } = manifestOf('cli')
  expect(dependencies).toBeUndefined()
  expect(bin).toEqual({ onevoice: 'bin/onevoice.js' })
  const licences = readFileSync(join(folder, 'cli/package/THIRD-PARTY.txt'), 'utf8')
  for (const name of ['commander', 'yaml', 'zod', 'jsonc-parser']) expect(licences).toContain(`\n${name} `)
})

it('the program works where plain npm installs it, without a network', { timeout: 120_000 }, () => {
  const home = join(folder, 'user')
  mkdirSync(home)
  const [tarball] = readdirSync(join(folder, 'cli')).filter((name) => name.endsWith('.tgz'))
  const install = spawnSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, 'cli', tarball!)], {
    cwd: home,
    encoding: 'utf8',
  })
  expect(install.status, install.stderr).toBe(0)
  writeFileSync(join(home, 'a.md'), 'Act now!\n')
  const run = spawnSync('npx', ['onevoice', 'check', '--format', 'compact'], { cwd: home, encoding: 'utf8' })
  expect(run.stdout).toContain('a.md:1:1 error')
  expect(run.status).toBe(1)
})

describe('the library, seen by a program of ES modules', () => {
  beforeAll(() => {
    const scope = join(folder, 'app/node_modules/@onevoice')
    mkdirSync(scope, { recursive: true })
    cpSync(join(folder, 'core/package'), join(scope, 'core'), { recursive: true })
    // Its dependencies as the workspace has them: the registry is not asked.
    symlinkSync(join(root, 'packages/core/node_modules'), join(scope, 'core/node_modules'))
    writeFileSync(join(folder, 'app/package.json'), '{ "type": "module" }')
  })

  it('runs the example of the docs', () => {
    cpSync(join(root, 'examples/ci/node-api/check-macros.mjs'), join(folder, 'app/check-macros.mjs'))
    mkdirSync(join(folder, 'app/macros'))
    writeFileSync(join(folder, 'app/macros/a.md'), 'Act now!\n')
    const run = spawnSync(process.execPath, ['check-macros.mjs', 'macros'], {
      cwd: join(folder, 'app'),
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    expect(run.stdout).toContain('macros/a.md:1:1 error')
    expect(run.status).toBe(1)
  })

  it('has types that a strict program compiles against', () => {
    writeFileSync(
      join(folder, 'app/use.ts'),
      `import { applyEdits, type Finding, readDocument } from '@onevoice/core'
import { fileChecker } from '@onevoice/core/node'
import { retextVoice } from '@onevoice/core/unified'
const document = await readDocument('Act now!', { format: 'plain' })
export const length: number = document.text.length
export const edited: string = applyEdits('a', [{ span: { start: 0, end: 1 }, text: 'b' }])
export const file: (path: string) => Promise<object> = fileChecker({ folder: '.', today: '2026-01-01' }).file
export const severity = (finding: Finding): string => finding.severity
export const plugin: unknown = retextVoice
`,
    )
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'use.ts']
    const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options], {
      cwd: join(folder, 'app'),
      encoding: 'utf8',
    })
    expect(run.stdout).toBe('')
    expect(run.status).toBe(0)
  })
})
