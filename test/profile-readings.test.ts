/** What is wrong with a profile is worked out once in a run: with many phrases that takes a while. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { root } from '../scripts/generate/outputs.ts'

const program = join(root, 'packages/cli/bin/onevoice.js')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-readings-'))
  const counter = `const fs = require('node:fs')
const { readFileSync } = fs
fs.readFileSync = (path, ...others) => {
  if (String(path).endsWith('voice.yaml')) fs.appendFileSync(${JSON.stringify(join(folder, 'readings'))}, 'x')
  return readFileSync(path, ...others)
}\n`
  writeFileSync(join(folder, 'counter.cjs'), counter)
  writeFileSync(join(folder, 'a.md'), 'Act now!\n')
  writeFileSync(join(folder, 'b.md'), 'Thank you.\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

it.each([
  [['profile', 'check']],
  [['profile', 'test']],
  [['profile', 'test', 'voice.yaml']],
  [['profile', 'show', 'a.md']],
  [['check', 'a.md', 'b.md']],
  [['check', 'a.md', 'b.md', '--cache']],
])('onevoice %j', (args) => {
  writeFileSync(join(folder, 'voice.yaml'), 'version: 1\nlocale: ja\nbanned: [{ phrase: "act [now" }]\nrulez: {}\n')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(folder, 'counter.cjs'), program, ...args],
    { cwd: folder, encoding: 'utf8' },
  )
  expect(stdout + stderr).toContain('rulez')
  expect(stdout + stderr).toMatch(/[ぁ-ん]/)
  expect(status).toBe(2)
  expect(readFileSync(join(folder, 'readings'), 'utf8')).toBe('x')
})
