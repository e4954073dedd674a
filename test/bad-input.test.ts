/** Input that should not be, given to the built program: a clear message, the right status, nothing lost. */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../packages/cli/bin/onevoice.js', import.meta.url))
const made: string[] = []
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-bad-'))
  made.push(folder)
})
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true })
})

const write = (path: string, text: string | Uint8Array): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function run(...args: string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout }
}

it('reads a profile with problems once, however many files stand under it', () => {
  write('voice.yaml', 'version: 1\nlocale: ja\nbanned: 7\n')
  for (const name of ['a', 'b', 'c']) write(`${name}.md`, 'Hello.\n')
  write(
    '.count.cjs',
    `const fs = require('node:fs')
    const read = fs.readFileSync
    let times = 0
    fs.readFileSync = (path, ...others) => {
      if (String(path).endsWith('voice.yaml')) times++
      return read(path, ...others)
    }
    process.on('exit', () => process._rawDebug(times))`,
  )
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', './.count.cjs', program, 'check'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stdout).toContain('「banned」は表現のリストで書いてください')
  expect(stderr.trim()).toBe('1')
})

describe('files', () => {
  it('checks the others when one cannot be read', () => {
    write('good.md', 'Hurry, act now!\n')
    write('bad.md', Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x0a))
    const { status, stdout } = run('check', '--format', 'compact', 'good.md', 'bad.md')
    expect(status).toBe(2)
    expect(stdout).toContain('bad.md: The file is not valid UTF-8: line 1, byte 3 (0xe9).')
    expect(stdout).toContain('good.md:1:1')
  })

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', () => {
    write('secret.md', 'Hello.\n')
    chmodSync(join(folder, 'secret.md'), 0)
    const { status, stdout } = run('check', 'secret.md')
    expect(status).toBe(2)
    expect(stdout).toContain('secret.md: The file may not be read')
  })

  it('names a link that leads in a circle', () => {
    symlinkSync('b.md', join(folder, 'a.md'))
    symlinkSync('a.md', join(folder, 'b.md'))
    expect(run('check', 'a.md')).toMatchObject({ status: 2 })
  })

  it('reads UTF-16 with a byte order mark', () => {
    write('wide.md', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Act now!\n', 'utf16le')]))
    expect(run('check', '--format', 'compact', 'wide.md').stdout).toContain('wide.md:1:1')
  })

  it('gets through a line of many megabytes', () => {
    write('long.md', `${'word '.repeat(4_000_000)}act now`)
    const { status, stdout } = run('check', '--format', 'compact', 'long.md')
    expect(status).not.toBe(2)
    expect(stdout).toContain('long.md:1:20000001')
  })

  it.each([
    ['quotes', '>'.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['brackets', '['.repeat(50_000)],
    ['stars', '**a '.repeat(20_000)],
    ['tags', '<div>'.repeat(20_000)],
  ])('gets through deep nesting of %s', (_, text) => {
    write('deep.md', `${text}\n\nAct now.\n`)
    expect(run('check', '--format', 'compact', 'deep.md').stdout).toContain('deep.md:3:1')
  })
})

describe('profiles', () => {
  const check = (profile: string): { status: number | null; stdout: string } => {
    write('voice.yaml', profile)
    write('a.md', 'Hello there.\n')
    return run('check', 'a.md')
  }

  it.each([
    [
      'an alias bomb',
      `version: 1\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}\n`,
    ],
    ['a circle', 'version: 1\nextends: ./voice.yaml\n'],
    ['a package that is not installed', 'version: 1\nextends: "@hoshi/voice"\n'],
    ['a file outside that is no profile', 'version: 1\nextends: ../../../../../../etc/passwd\n'],
    ['a pattern that could hang', 'version: 1\nbanned: [ { pattern: "(a+)+$" } ]\n'],
    ['a phrase that cannot be read', 'version: 1\nbanned: [ "act [now" ]\n'],
    ['a wrong type', 'version: 1\nbanned: 7\n'],
    ['an empty file', ''],
    ['no mapping', '- version\n'],
  ])('refuses %s with its place', (_, profile) => {
    const { status, stdout } = check(profile)
    expect(status).toBe(2)
    expect(stdout).toMatch(/voice\.yaml(:\d+:\d+)?: \S/)
    expect(stdout).not.toContain('root:')
  })

  it('works without channels', () => expect(check('version: 1\n').status).toBe(0))
})

describe('the process', () => {
  it('ends quietly when its reader goes away', () => {
    for (let index = 0; index < 200; index++) write(`many/${index}.md`, 'Hurry, act now! Last chance!\n'.repeat(50))
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" check many | head -n 1`], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toBe('')
  })

  it('says what was done when it is interrupted', async () => {
    for (let index = 0; index < 3000; index++) write(`many/${index}.md`, 'Hurry, act now! Last chance!\n'.repeat(40))
    const child = spawn(process.execPath, [program, 'check', '--format', 'json=report.json', 'many'], { cwd: folder })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    setTimeout(() => child.kill('SIGINT'), 900)
    const status = await new Promise((resolve) => child.on('close', (code) => resolve(code)))
    // A machine that is quick enough is done before the interrupt.
    if (status !== 1) {
      expect(status).toBe(130)
      expect(stderr).toMatch(/^Interrupted: \d+ of 3000 files were checked; nothing was changed\.\n$/)
    }
  })
})
