/** `--fix` on real files: encodings, modes, links, and a process that is killed while it writes. */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { encodeAs } from '../packages/core/src/node/encodings.ts'

const program = fileURLToPath(new URL('../packages/cli/bin/onevoice.js', import.meta.url))
const profile = `version: 1
terms:
  - { use: sign up, instead_of: [signup], language: en }
  - { use: お問い合わせ, instead_of: [お問合せ], language: ja }
`
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-fix-'))
  writeFileSync(join(folder, 'voice.yaml'), profile)
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = (name: string): string => join(folder, name)
const run = (...args: string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, [program, 'check', ...args], { cwd: folder, encoding: 'utf8' })

test.each(['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'])(
  'a file in %s is written back as it was',
  async (encoding) => {
    const mark = encoding.startsWith('utf') ? '\uFEFF' : ''
    const declared = encoding === 'iso-2022-jp' ? '<meta charset="iso-2022-jp">' : ''
    const text = (word: string): string => `${mark}${declared}${word}はこちらです。\r\nほかの行は、そのままです。\r\n`
    writeFileSync(path('a.txt'), (await encodeAs(text('お問合せ'), encoding))!)
    expect(run('--fix').status).toBe(0)
    expect(readFileSync(path('a.txt'))).toEqual(Buffer.from((await encodeAs(text('お問い合わせ'), encoding))!))
  },
)

test('the mode stays, and a link stays a link', () => {
  writeFileSync(path('real.md'), 'Please signup.\n')
  chmodSync(path('real.md'), 0o640)
  symlinkSync('real.md', path('link.md'))
  expect(run('--fix', 'link.md').status).toBe(0)
  expect(readFileSync(path('real.md'), 'utf8')).toBe('Please sign up.\n')
  expect(statSync(path('real.md')).mode & 0o777).toBe(0o640)
  expect(lstatSync(path('link.md')).isSymbolicLink()).toBe(true)
})

test('a dry run prints a patch that git can apply, and writes nothing', () => {
  writeFileSync(path('a.md'), 'Please signup.\n')
  const { stdout, stderr, status } = run('--fix-dry-run')
  expect(status).toBe(0)
  expect(stderr).toBe('onevoice check: --fix would fix 1 finding in 1 file.\n')
  expect(readFileSync(path('a.md'), 'utf8')).toBe('Please signup.\n')
  const git = spawnSync('git', ['apply', '-'], { cwd: folder, input: stdout, encoding: 'utf8' })
  if (git.error === undefined) {
    expect(git.stderr).toBe('')
    expect(readFileSync(path('a.md'), 'utf8')).toBe('Please sign up.\n')
  }
})

test('what cannot be written is named, and other files go on', async () => {
  writeFileSync(path('a.txt'), '<meta charset="iso-2022-jp">\n\x1b$BEDCf\x1b(J: please signup.\n')
  writeFileSync(path('b.md'), 'Please signup.\n')
  const { stdout, status } = run('--fix')
  expect(stdout).toContain('cannot be written back in iso-2022-jp')
  expect(status).toBe(2)
  expect(readFileSync(path('b.md'), 'utf8')).toBe('Please sign up.\n')
})

const japanese = `version: 1
terms:
  - { use: お問い合わせ, instead_of: [お問合せ], language: ja }
  - { use: 珈琲〜星, instead_of: [珈琲の星], language: ja }
`

test('what the character set does not have is left out, with its place and reason', async () => {
  writeFileSync(path('voice.yaml'), japanese)
  const text = (word: string): string => `珈琲の星のご案内です。\n${word}はこちらです。珈琲の星まで。\n`
  const before = (await encodeAs(text('お問合せ'), 'shift_jis'))!
  writeFileSync(path('a.txt'), before)
  const message = '“珈琲の星” was not replaced by “珈琲〜星”: shift_jis does not have “〜” (U+301C).'
  const hint = 'Save it as UTF-8, or choose other words.'
  const dry = run('--fix-dry-run')
  expect(dry.stdout).toContain('お問い合わせ')
  expect(dry.stderr).toMatch(/^onevoice check: a\.txt:1:1: .*\n.*\n.*\n {2}hint: .*\nonevoice check: a\.txt:2:14: /)
  expect(dry.stderr).toContain(message)
  expect(readFileSync(path('a.txt'))).toEqual(before)
  const json = run('--fix', '--format', 'json')
  const [{ problems }] = (JSON.parse(String(json.stdout)) as { files: [{ problems: object[] }] }).files
  expect(problems).toMatchObject([
    { code: 'not-fixed', message, hint, span: { start: 0, end: 4 }, start: { line: 1, column: 1 } },
    { code: 'not-fixed', message, hint, span: { start: 25, end: 29 }, start: { line: 2, column: 14 } },
  ])
  expect([dry.status, json.status]).toEqual([2, 2])
  expect(readFileSync(path('a.txt'))).toEqual(Buffer.from((await encodeAs(text('お問い合わせ'), 'shift_jis'))!))
  const { stdout } = run('--fix', '--locale', 'ja')
  expect(stdout).toContain(
    'a.txt:1:1: 「珈琲の星」を「珈琲〜星」に置き換えませんでした（shift_jis には「〜」（U+301C）がありません）。',
  )
  expect(stdout).toContain('対処：UTF-8で保存するか、別の言葉にしてください。')
})

test('a file that is cut off is not written', () => {
  const cut = '{"macros":[{"id":1,"title":"a","actions":[{"field":"comment_value","value":"Please signup.'
  writeFileSync(path('macros.json'), cut)
  expect(run('--fix').status).toBe(2)
  expect(readFileSync(path('macros.json'), 'utf8')).toBe(cut)
})

test('standard input cannot be fixed', () => {
  const { status, stderr } = run('-', '--fix')
  expect([status, stderr]).toEqual([2, expect.stringContaining('standard input is none')])
})

test('killed at any moment, each file holds the old text or the new one', { timeout: 60_000 }, async () => {
  const before = `${'Please signup today, it takes a minute. '.repeat(50)}\n`
  const after = before.replaceAll('signup', 'sign up')
  for (let round = 0; round < 6; round++) {
    const names = Array.from({ length: 60 }, (_, index) => `${index}.md`)
    for (const name of names) writeFileSync(path(name), before)
    const child = spawn(process.execPath, [program, 'check', '--fix', '--quiet'], { cwd: folder, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    // The first write is awaited, so that the end comes amid the others.
    while (child.exitCode === null && readFileSync(path('0.md'), 'utf8') === before)
      await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, round * 7))
    child.kill('SIGKILL')
    await ended
    for (const name of names) expect([before, after]).toContain(readFileSync(path(name), 'utf8'))
    for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(path(name))
  }
})
