/**
 * SIGKILL at moments that nobody chose: afterwards every file is the old one or the new one, and the next run says what is right. The moments
 * are drawn anew for each run of the tests; what a failure names is enough to see which file was torn.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBaseline } from '../packages/core/src/engine/baseline.ts'
import { program, type Workshop, workshop } from './harness/program.ts'

const rounds = 6
const files = 60

const unfixed = (index: number): string => `# Text ${index}\n\nPlease signup, we leverage beans.\n`
const fixed = (index: number): string => `# Text ${index}\n\nPlease sign up, we leverage beans.\n`

function library(): Workshop {
  const shop = workshop()
  shop.write(
    'voice.yaml',
    'version: 1\nbanned: [leverage]\nterms: [{ use: sign up, instead_of: [signup], language: en }]\n',
  )
  for (let index = 0; index < files; index++) shop.write(`site/${index}.md`, unfixed(index))
  return shop
}

/** How long a whole run takes, and what it prints. */
async function whole(
  shop: Workshop,
  args: readonly string[],
): Promise<{ readonly took: number; readonly out: string }> {
  const began = performance.now()
  const { stdout } = shop.run(args)
  return { took: performance.now() - began, out: stdout }
}

/** Starts a run and kills it at some moment of the time that a whole one takes. */
function killed(shop: Workshop, args: readonly string[], took: number): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { cwd: shop.folder, stdio: 'ignore' })
  setTimeout(() => child.kill('SIGKILL'), Math.random() * took)
  return new Promise((resolve) => child.on('close', () => resolve()))
}

const drafts = (shop: Workshop): string[] =>
  (readdirSync(shop.folder, { recursive: true }) as string[]).filter((name) => /\.(?:part|tmp)$/.test(name))

/** What a killed run left beside its files looks old: the next run that writes there sweeps it away. */
function age(shop: Workshop): void {
  const long = new Date(Date.now() - 2 * 3_600_000)
  for (const name of drafts(shop)) utimesSync(join(shop.folder, name), long, long)
}

const compact = ['check', '--format', 'compact']

describe('killed at some moment', () => {
  it.each([[['--cache']], [['--cache', '--jobs', '2']]])('a cache stays one: %j', async (flags) => {
    const shop = library()
    const { took, out } = await whole(shop, compact)
    for (let round = 0; round < rounds; round++) {
      // The cache has something to write in each round.
      shop.write('site/0.md', unfixed(0) + '\n'.repeat(round % 3))
      await killed(shop, [...compact, ...flags], took * 1.2)
      expect(shop.run([...compact, ...flags, '--verbose']).stderr, `round ${round}`).toBe('')
    }
    shop.write('site/0.md', unfixed(0))
    expect(shop.run([...compact, ...flags]).stdout).toBe(out)
    age(shop)
    shop.write('site/0.md', `${unfixed(0)}\n`)
    shop.run([...compact, ...flags])
    expect(drafts(shop)).toEqual([])
  })

  it('a baseline is the old one or the new one', async () => {
    const shop = library()
    const update = ['check', '--update-baseline']
    const { took } = await whole(shop, update)
    for (let round = 0; round < rounds; round++) {
      shop.write(`site/${round}.md`, `${unfixed(round)}\nThey leverage us.\n`)
      const [old, all] = [files * 2 + round, files * 2 + round + 1]
      await killed(shop, update, took)
      const { value, problems } = readBaseline(shop.read('onevoice-baseline.txt'), 'b.txt')
      expect(problems, `round ${round}`).toEqual([])
      expect([old, all], `round ${round}`).toContain(value!.length)
      expect(shop.run(update).status).toBe(0)
      expect(shop.run(['check']).status).toBe(0)
    }
    age(shop)
    shop.write('site/0.md', `${unfixed(0)}\nOthers leverage us.\n`)
    shop.run(update)
    expect(drafts(shop)).toEqual([])
  })

  it('reports are old or new, each by itself', async () => {
    const shop = library()
    const reports = [
      'check',
      '--format',
      'sarif=out/a.sarif',
      '--format',
      'html=out/a.html',
      '--format',
      'json=out/a.json',
    ]
    const { took } = await whole(shop, reports)
    for (let round = 0; round < rounds; round++) {
      shop.write('site/0.md', `${unfixed(0)}${'\nThey leverage us.\n'.repeat(round % 2)}`)
      await killed(shop, [...reports, ...(round % 2 ? ['--jobs', '2'] : [])], took)
      expect(JSON.parse(shop.read('out/a.sarif')).runs[0].results.length, `round ${round}`).toBeGreaterThan(files)
      expect(JSON.parse(shop.read('out/a.json')).files, `round ${round}`).toHaveLength(files)
      expect(shop.read('out/a.html').trimEnd().endsWith('</html>'), `round ${round}`).toBe(true)
    }
    age(shop)
    shop.run(reports)
    expect(drafts(shop)).toEqual([])
  })

  it('copy is as it was, or fixed', async () => {
    const shop = library()
    const { took } = await whole(library(), ['check', '--fix'])
    for (let round = 0; round < rounds; round++) {
      for (let index = 0; index < files; index++) shop.write(`site/${index}.md`, unfixed(index))
      await killed(shop, ['check', '--fix'], took)
      for (let index = 0; index < files; index++)
        expect([unfixed(index), fixed(index)], `round ${round}`).toContain(shop.read(`site/${index}.md`))
    }
    for (let index = 0; index < files; index++) shop.write(`site/${index}.md`, unfixed(index))
    age(shop)
    shop.run(['check', '--fix'])
    for (let index = 0; index < files; index++) expect(shop.read(`site/${index}.md`)).toBe(fixed(index))
    expect(drafts(shop)).toEqual([])
  })
})

it('two runs at once over one cache say the same, and leave one that both can use', async () => {
  const shop = library()
  const { out } = await whole(shop, compact)
  const cached = [...compact, '--cache']
  for (let round = 0; round < 3; round++) {
    const both = [cached, [...cached, '--jobs', '2']].map((args) => {
      const child = spawn(process.execPath, [program, ...args], {
        cwd: shop.folder,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      let text = ''
      child.stdout.on('data', (chunk) => {
        text += chunk
      })
      return new Promise<string>((resolve) => child.on('close', () => resolve(text)))
    })
    expect(await Promise.all(both)).toEqual([out, out])
    expect(shop.run([...cached, '--verbose'])).toMatchObject({ stdout: out, stderr: '' })
    expect(existsSync(join(shop.folder, '.onevoicecache'))).toBe(true)
    expect(drafts(shop)).toEqual([])
    shop.write('voice.yaml', `${shop.read('voice.yaml')}# round ${round}\n`)
  }
})
