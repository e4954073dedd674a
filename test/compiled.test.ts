/** What the program keeps of its compiled parts never changes what it says, whatever state the kept files are in. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const built = fileURLToPath(new URL('../packages/cli/dist', import.meta.url))
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-compiled-'))
  cpSync(built, folder, { recursive: true, filter: (path) => !path.includes('compiled') })
})
afterEach(() => rmSync(folder, { recursive: true }))

function run(): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'main.cjs'), 'check', '-'], {
    cwd: folder,
    input: 'Act now and save!\n\nSie können das jederzeit ändern.\n',
    encoding: 'utf8',
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
  return stdout
}

const kept = (): string[] => {
  const [home = '', ...others] = readdirSync(join(folder, 'compiled'))
  expect(others).toEqual([])
  return readdirSync(join(folder, 'compiled', home)).map((name) => join(folder, 'compiled', home, name))
}

it('is written by the first run and used by the second', () => {
  const first = run()
  expect(first).toContain('pushy/urgency')
  const files = kept()
  expect(files.length).toBeGreaterThan(3)
  expect(files.every((path) => path.endsWith('.cjs'))).toBe(true)
  expect(run()).toBe(first)
})

it('is left aside and written anew when another engine made it', () => {
  const first = run()
  for (const path of kept()) writeFileSync(path, 'no compiled code')
  expect(run()).toBe(first)
  expect(run()).toBe(first)
})

it('may be missing for good where nothing can be written', () => {
  const first = run()
  rmSync(join(folder, 'compiled'), { recursive: true })
  writeFileSync(join(folder, 'compiled'), 'no folder')
  expect(run()).toBe(first)
})
