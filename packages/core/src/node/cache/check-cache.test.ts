import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CheckedFile } from '../check-files.ts'
import { type CheckRun, checkRun, type FileResult, type RunOptions } from '../check-run.ts'
import { isCheckedFile, recordOf } from '../file-record.ts'
import { openCache } from './check-cache.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-cache-'))
  write('voice.yaml', 'version: 1\nextends: ./base.yaml\nchannels: { site: { files: ["site/**"] } }\n')
  write('base.yaml', 'version: 1\nbanned: [ leverage ]\n')
  write('a.md', 'We leverage beans.\n')
  write('b.md', 'We roast beans.\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

type Wish = Partial<RunOptions['check']> & { engine?: string; measures?: boolean; strategy?: 'content' | 'metadata' }

function options({ engine = 'e1', measures = false, strategy = 'content', ...check }: Wish = {}): RunOptions {
  return {
    check: { folder, today: '2026-05-01', ...check },
    measures,
    jobs: 1,
    cache: { location: 'cache', engine, strategy },
  }
}

async function resultsOf(run: CheckRun, paths: readonly string[]): Promise<FileResult[]> {
  const results: FileResult[] = []
  for await (const result of run.results(paths)) results.push(result)
  await run.end()
  return results
}

const check = (wish?: Wish, paths: readonly string[] = ['a.md', 'b.md']): Promise<FileResult[]> =>
  resultsOf(checkRun(options(wish)), paths)

/** Whether a later run would take the result of a file from the cache. */
async function isKnown(wish: Wish = {}, path = 'a.md'): Promise<boolean> {
  const { cache, ...others } = options(wish)
  return (await openCache({ ...cache!, ...others }).find(path)) !== undefined
}

const plain = (result: FileResult): unknown =>
  JSON.parse(JSON.stringify(isCheckedFile(result) ? recordOf(result as CheckedFile, false) : result))

describe('a result is used again', () => {
  it('with everything that reports show, of clean and dirty files', async () => {
    const first = await check({ measures: true })
    expect(await isKnown()).toBe(true)
    expect(await isKnown({}, 'b.md')).toBe(true)
    const second = await check({ measures: true })
    expect(second.map(plain)).toEqual(first.map(plain))
    const [before, after] = [first[0], second[0]].map((one) => isCheckedFile(one!) && one.measures)
    expect(after).toEqual(before)
  })

  const ingredients: [string, () => Wish | undefined][] = [
    ['the text', () => void write('a.md', 'We leverage beams.\n')],
    ['the profile', () => void write('voice.yaml', `${readFileSync(join(folder, 'voice.yaml'), 'utf8')}# more\n`)],
    ['what the profile extends', () => void write('base.yaml', 'version: 1\nbanned: [ synergy ]\n')],
    ['the profile, which got a problem', () => void write('voice.yaml', 'version: 1\nbanned: 7\n')],
    ['what the profile extends, which is gone', () => void rmSync(join(folder, 'base.yaml'))],
    ['the profile that is nearest', () => void rmSync(join(folder, 'voice.yaml'))],
    ['the engine, its rules and lexicons', () => ({ engine: 'e2' })],
    ['the profile that is asked for', () => ({ profile: 'recommended' })],
    ['the channel', () => ({ channel: 'sales' })],
    ['the language', () => ({ language: 'ja' })],
    ['the format', () => ({ format: 'plain' })],
    ['the locale', () => ({ locale: 'ja' })],
    ['the locale of the profile', () => void write('base.yaml', 'version: 1\nlocale: ja\nbanned: [ leverage ]\n')],
    ['whether measures are wanted', () => ({ measures: true })],
  ]
  it.each(ingredients)('but not when this changes: %s', async (_, change) => {
    await check()
    expect(await isKnown()).toBe(true)
    expect(await isKnown(change() ?? {})).toBe(false)
  })

  it('but not for another path with the same text: its channel may be another one', async () => {
    await check()
    write('site/a.md', 'We leverage beans.\n')
    expect(await isKnown({}, 'site/a.md')).toBe(false)
  })

  it('on another day, unless the day matters to the profile or to the text', async () => {
    await check()
    expect(await isKnown({ today: '2026-05-02' })).toBe(true)
    write(
      'voice.yaml',
      'version: 1\nbanned: [ leverage ]\nexceptions:\n  - { files: ["*.md"], rules: [terms/banned], reason: Old., until: 2026-05-10 }\n',
    )
    const dated = '<!-- onevoice-disable-next-line terms/banned: agreed (until 2026-05-03) -->\nWe leverage.\n'
    write('c.md', dated)
    writeFileSync(join(folder, 'wide.md'), Buffer.from(`\uFEFF${dated}`, 'utf16le'))
    const mail = ['Content-Type: text/html', 'Content-Transfer-Encoding: base64', '', '']
    write('mail.eml', mail.join('\r\n') + Buffer.from(dated).toString('base64'))
    write('d.md', dated.replace(' (until 2026-05-03)', ''))
    await check({}, ['a.md', 'c.md', 'd.md', 'mail.eml', 'wide.md'])
    expect(await isKnown({ today: '2026-05-09' })).toBe(true)
    expect(await isKnown({ today: '2026-05-11' })).toBe(false)
    expect(await isKnown({}, 'c.md')).toBe(true)
    expect(await isKnown({ today: '2026-05-02' }, 'd.md')).toBe(true)
    for (const one of ['c.md', 'wide.md', 'mail.eml']) expect(await isKnown({ today: '2026-05-02' }, one)).toBe(false)
  })

  it('when the profile that changed is as it was', async () => {
    await check()
    write('base.yaml', 'version: 1\nbanned: [ synergy ]\n')
    expect(await isKnown()).toBe(false)
    write('base.yaml', 'version: 1\nbanned: [ leverage ]\n')
    expect(await isKnown()).toBe(true)
  })
})

describe('by metadata', () => {
  it('does not read a file whose size and time are the same', async () => {
    const old = new Date('2026-01-01')
    utimesSync(join(folder, 'a.md'), old, old)
    await check({ strategy: 'metadata' })
    writeFileSync(join(folder, 'a.md'), 'We leverage beams.\n')
    utimesSync(join(folder, 'a.md'), old, old)
    expect(await isKnown({ strategy: 'metadata' })).toBe(true)
    expect(await isKnown({ strategy: 'content' })).toBe(false)
    utimesSync(join(folder, 'a.md'), old, new Date('2026-01-02'))
    expect(await isKnown({ strategy: 'metadata' })).toBe(false)
  })

  it('learns the times of files that were known by content', async () => {
    const old = new Date('2026-01-01')
    utimesSync(join(folder, 'a.md'), old, old)
    await check()
    await check({ strategy: 'metadata' })
    writeFileSync(join(folder, 'a.md'), 'We leverage beams.\n')
    utimesSync(join(folder, 'a.md'), old, old)
    expect(await isKnown({ strategy: 'metadata' })).toBe(true)
  })

  it('does not trust the time of a file that was written a moment ago', async () => {
    await check({ strategy: 'metadata' })
    writeFileSync(join(folder, 'a.md'), 'We leverage beams.\n')
    expect(await isKnown({ strategy: 'metadata' })).toBe(false)
  })
})

describe('the file', () => {
  it('is not used where it is damaged, and what is left of it is', async () => {
    await check()
    const whole = readFileSync(join(folder, 'cache'), 'utf8')
    const expected = (await check()).map(plain)
    for (const damaged of [
      '',
      'x',
      whole.slice(0, whole.length / 2),
      whole.slice(0, -1),
      whole.replaceAll('leverage', 'levarage'),
      whole.replaceAll('"context"', '"kontext"'),
      whole.replace(/\n/g, '\r\n'),
    ]) {
      write('cache', damaged)
      expect((await check()).map(plain)).toEqual(expected)
      expect(await isKnown()).toBe(true)
    }
  })

  it('may have entries longer than what is read of it at once', async () => {
    for (const name of ['a.md', 'b.md']) write(name, 'We leverage beans, and 豆. '.repeat(1500))
    const first = await check()
    const whole = readFileSync(join(folder, 'cache'))
    expect(whole.length).toBeGreaterThan(1_000_000)
    const stored = await check()
    expect(stored.map(plain)).toEqual(first.map(plain))
    expect(readFileSync(join(folder, 'cache'))).toEqual(whole)
    write('b.md', 'We roast.\n')
    await check()
    expect(await isKnown()).toBe(true)
  })

  it('forgets files that are gone, and keeps what a smaller run did not look at', async () => {
    await check()
    write('c.md', 'We roast.\n')
    await check({}, ['c.md'])
    expect(await isKnown({}, 'a.md')).toBe(true)
    rmSync(join(folder, 'a.md'))
    write('c.md', 'We roast more.\n')
    await check({}, ['c.md'])
    expect(readFileSync(join(folder, 'cache'), 'utf8')).not.toContain('\ta.md\t')
  })

  it('is left alone when nothing is new, and when it cannot be written', async () => {
    await check()
    const before = readFileSync(join(folder, 'cache'))
    await check()
    expect(readFileSync(join(folder, 'cache'))).toEqual(before)
    const run = checkRun({ ...options(), cache: { location: 'a.md/cache', engine: 'e1', strategy: 'content' } })
    for await (const _ of run.results(['b.md']));
    expect((await run.end()).map((said) => said.text)).toEqual(['The cache could not be written: {why}.'])
    expect(existsSync(join(folder, 'a.md'))).toBe(true)
  })

  it('keeps nothing of a run during which the profile changed', async () => {
    const run = checkRun(options())
    for await (const _ of run.results(['a.md'])) write('base.yaml', 'version: 1\nbanned: [ synergy ]\n')
    await run.end()
    write('base.yaml', 'version: 1\nbanned: [ leverage ]\n')
    expect(await isKnown()).toBe(false)
  })
})
