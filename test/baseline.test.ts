/** Baselines as a team uses them: written once, committed, moved, merged and kept clean. */
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Workshop, workshop } from './harness/program.ts'

const voice = 'version: 1\nbanned: [ leverage, synergy, disrupt ]\n'

function brand(): Workshop {
  const shop = workshop()
  shop.write('voice.yaml', voice)
  shop.write('site/about.md', '# About\n\nWe leverage coffee.\n\nWe find synergy here.\n')
  shop.write('site/jobs.md', 'We leverage people.\n')
  return shop
}

const compact = ['check', '--format', 'compact']

it('hides what was there, and nothing else', () => {
  const shop = brand()
  expect(shop.run(['check']).status).toBe(1)
  expect(shop.run(['check', '--update-baseline'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('onevoice-baseline.txt now lists 3 findings: 3 new, 0 dropped.'),
  })
  expect(shop.run(['check']).status).toBe(0)
  expect(shop.run(['check', '--no-baseline']).status).toBe(1)
  expect(shop.run(['check', '--no-baseline', '--update-baseline'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--update-baseline writes the baseline that --no-baseline leaves aside'),
  })
  // Moved text stays hidden; a second occurrence is new.
  shop.write(
    'site/about.md',
    '# About\n\nWe find synergy here.\n\nMore.\n\nWe leverage coffee.\n\nWe leverage coffee.\n',
  )
  expect(shop.run(compact).stdout).toMatch(/^site\/about\.md:9:4 .*\n2 files, 1 error,/)
  // A swap is seen: one finding less, another one more.
  shop.write('site/about.md', '# About\n\nWe leverage coffee.\n\nWe disrupt mornings.\n')
  const swapped = shop.run(compact)
  expect(swapped.status).toBe(1)
  expect(swapped.stdout).toMatch(/^site\/about\.md:5:4 .*disrupt.*\n2 files, 1 error,/)
})

it('follows a renamed file, works from a folder below, and drops what is gone on update', () => {
  const shop = brand()
  shop.run(['check', '--update-baseline'])
  shop.write('site/team.md', shop.read('site/jobs.md'))
  rmSync(`${shop.folder}/site/jobs.md`)
  expect(shop.run(['check'], 'site').status).toBe(0)
  shop.write('site/about.md', 'We roast.\n')
  expect(shop.run(['check']).stdout).toContain('2 entries of onevoice-baseline.txt are no longer found')
  shop.write('site/team.md', 'We roast for people.\n')
  expect(shop.run(['check', '--update-baseline', 'site']).status).toBe(0)
  expect(shop.read('onevoice-baseline.txt').split('\n').slice(1)).toEqual([''])
})

it('leaves alone what lies outside the paths of a run, where a file may have been renamed', () => {
  const shop = brand()
  shop.write('mail/old.md', 'We leverage mail.\n')
  shop.run(['check', '--update-baseline'])
  shop.write('mail/new.md', shop.read('mail/old.md'))
  for (const path of ['mail/old.md', 'site/jobs.md']) rmSync(`${shop.folder}/${path}`)
  const told = /(\d+) entr(?:y|ies) of onevoice-baseline.txt (?:is|are) no longer found/
  const staleIn = (...args: string[]): string | undefined => told.exec(shop.run(['check', ...args]).stdout)?.[1]
  expect(staleIn('site/about.md')).toBeUndefined()
  expect(staleIn('!site/jobs.md')).toBeUndefined()
  expect(staleIn('site/[ab]*.md')).toBeUndefined()
  expect(['site', 'site/*.md', '.'].map((path) => staleIn(path))).toEqual(['1', '1', '1'])
  shop.run(['check', '--update-baseline', 'site'])
  const entries = (): string[] => shop.read('onevoice-baseline.txt').match(/[^ ]+\.md$/gm) ?? []
  expect(entries()).toEqual(['mail/old.md', 'site/about.md', 'site/about.md'])
  expect(shop.run(['check']).status).toBe(0)
  // Its new name is judged, so the old one is not needed.
  shop.run(['check', '--update-baseline', 'mail/new.md'])
  expect(entries()).toEqual(['mail/new.md', 'site/about.md', 'site/about.md'])
})

it('tells nothing of files that are gone in a run over what changed', () => {
  const shop = brand()
  shop.run(['check', '--update-baseline'])
  shop.write('site/team.md', shop.read('site/jobs.md'))
  rmSync(`${shop.folder}/site/jobs.md`)
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=ci', '-c', 'user.email=ci@example.com', ...args], { cwd: shop.folder })
  }
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'renamed')
  shop.write('site/about.md', `${shop.read('site/about.md')}\nMore.\n`)
  expect(shop.run(['check', '--since', 'HEAD']).stdout).not.toContain('no longer found')
  expect(shop.run(['check']).status).toBe(0)
})

it('is the same text for the same findings, in a file of any name, and not checked itself', () => {
  const shop = brand()
  const update = ['check', '--baseline', 'known/list.txt', '--update-baseline', '.']
  shop.run(update)
  const first = shop.read('known/list.txt')
  expect(first.split('\n').slice(1, -1)).toHaveLength(3)
  const again = shop.run(update)
  expect(again.stdout).toContain('2 files checked')
  expect(shop.read('known/list.txt')).toBe(first)
  expect(readdirSync(`${shop.folder}/known`)).toEqual(['list.txt'])
  expect(shop.run(['check', '--baseline', 'known/list.txt']).status).toBe(0)
})

it('refuses a file that is missing or broken, and shows the findings all the same', () => {
  const shop = brand()
  const missing = shop.run([...compact, '--baseline', 'none.txt'])
  expect(missing.status).toBe(2)
  expect(missing.stdout).toContain('none.txt: The file does not exist.\n  hint: --update-baseline writes one.')
  expect(missing.stdout).toContain('3 errors')
  shop.write('bad.txt', '# onevoice baseline 1: x\noops\n')
  const broken = shop.run([...compact, '--baseline', 'bad.txt', '--update-baseline'])
  expect(broken.status).toBe(2)
  expect(broken.stdout).toContain('bad.txt:2:1: This line is not an entry of a baseline.')
  expect(shop.read('bad.txt')).toContain('oops')
})
