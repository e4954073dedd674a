/** Checking only what changed, in real repositories of git. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Ran, workshop } from './harness/program.ts'
import { compact, linesIn, type Repository, repository } from './harness/repository.ts'

const bad = 'We leverage beans.\n'

describe('--since', () => {
  it('checks what was committed since, what is not committed, and what is untracked', () => {
    const repo = repository()
    for (const name of ['old', 'later', 'edited', 'gone']) repo.write(`${name}.md`, `${name}: ${bad}`)
    repo.commit()
    repo.write('later.md', `later and longer: ${bad}`)
    rmSync(join(repo.folder, 'gone.md'))
    repo.commit()
    repo.write('edited.md', `edited and longer: ${bad}`)
    repo.write('new/page.md', bad)
    repo.write('.gitignore', 'skipped.md\n')
    repo.write('skipped.md', bad)
    expect(repo.found(['--since', 'HEAD~1'])).toEqual(['edited.md:1', 'later.md:1', 'new/page.md:1'])
    expect(repo.found(['--since', 'HEAD'])).toEqual(['edited.md:1', 'new/page.md:1'])
    expect(repo.found(['--since', 'HEAD', 'new'])).toEqual(['new/page.md:1'])
    expect(repo.found(['--since', 'HEAD', '../*.md'], 'new')).toEqual(['../edited.md:1'])
    expect(repo.found(['--since', 'HEAD', '**/*.md', '!new'])).toEqual(['edited.md:1'])
  })

  it('compares with the place where the branch left the other one', () => {
    const repo = repository()
    repo.write('a.md', 'x\n')
    repo.commit()
    repo.git('checkout', '-q', '-b', 'work')
    repo.write('mine.md', bad)
    repo.commit()
    repo.git('checkout', '-q', 'main')
    repo.write('a.md', bad)
    repo.commit()
    repo.git('checkout', '-q', 'work')
    expect(repo.found(['--since', 'main'])).toEqual(['mine.md:1'])
  })

  it('follows renamed files, and names that are hard to spell', () => {
    const repo = repository()
    const names = ['a b.md', 'tab\there.md', '返信.md', 'quote".md', '-dash.md', 'line\nend.md']
    for (const name of names) repo.write(name, `${'calm words\n'.repeat(20)}${bad}`)
    repo.commit()
    for (const name of names) renameSync(join(repo.folder, name), join(repo.folder, `new ${name}`))
    repo.git('add', '-A')
    const all = repo.run(['check', '--format', 'json', '--since', 'HEAD'])
    const paths = JSON.parse(all.stdout).files.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(names.map((name) => `new ${name}`).sort())
    expect(repo.found(['--since', 'HEAD', '--changed-lines'])).toEqual([])
    repo.write('new 返信.md', `${bad}${'calm words\n'.repeat(20)}${bad}`)
    repo.write('new tab\there.md', `${'calm words\n'.repeat(20)}${bad}${bad}`)
    expect(repo.found(['--since', 'HEAD', '--changed-lines'])).toEqual(['new tab\there.md:22', 'new 返信.md:1'])
  })

  it('leaves links alone', () => {
    const repo = repository()
    repo.write('a.md', 'x\n')
    repo.commit()
    symlinkSync('/etc/passwd', join(repo.folder, 'link.md'))
    expect(repo.run([...compact, '--since', 'HEAD'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 files'),
    })
  })
})

describe('--staged', () => {
  it('checks the staged text, not the one on the disk', () => {
    const repo = repository()
    repo.write('a.md', 'x\n')
    repo.write('b.md', 'x\n')
    repo.commit()
    repo.write('a.md', `calm\n\n${bad}`)
    repo.write('b.md', 'calm\n')
    repo.write('c.md', bad)
    repo.git('add', '-A')
    repo.write('a.md', 'x\n')
    repo.write('b.md', bad)
    rmSync(join(repo.folder, 'c.md'))
    repo.write('untracked.md', bad)
    expect(repo.found(['--staged'])).toEqual(['a.md:3', 'c.md:1'])
    expect(repo.found(['--staged', 'a.md', 'b.md'])).toEqual(['a.md:3'])
    mkdirSync(join(repo.folder, 'below'))
    expect(repo.found(['--staged', '..'], 'below')).toEqual(['../a.md:3', '../c.md:1'])
  })

  it('works before the first commit, and with changed lines', () => {
    const repo = repository()
    repo.write('a.md', bad)
    repo.git('add', '-A')
    expect(repo.found(['--staged'])).toEqual(['a.md:1'])
    repo.commit()
    repo.write('a.md', `${bad}\n${bad}`)
    repo.git('add', '-A')
    repo.write('a.md', `\n\n\n\n${bad}\n${bad}`)
    expect(repo.found(['--staged', '--changed-lines'])).toEqual(['a.md:3'])
  })

  it('reads many files', () => {
    const repo = repository()
    for (let index = 0; index < 150; index++) repo.write(`p/${index}.md`, index % 50 === 0 ? bad : `calm ${index}\n`)
    repo.git('add', '-A')
    expect(repo.found(['--staged'])).toEqual(['p/0.md:1', 'p/100.md:1', 'p/50.md:1'])
  })
})

describe('what cannot be told is said', () => {
  it('outside a repository', () => {
    const shop = workshop()
    shop.write('a.md', bad)
    const ran = shop.run(['check', '--since', 'HEAD'])
    expect(ran.status).toBe(2)
    expect(ran.stdout).toContain('This folder is not in a git repository')
  })

  it.each(['none', '--output=stolen', '-x', '', 'HEAD; touch stolen'])('for the revision %j', (revision) => {
    const repo = repository()
    repo.write('a.md', bad)
    repo.commit()
    const ran = repo.run([...compact, `--since=${revision}`])
    expect(ran.status).toBe(2)
    expect(ran.stdout).toContain(`There is no revision ${JSON.stringify(revision)} in this repository.`)
    expect(repo.git('status', '--porcelain')).toBe('')
  })

  it('with what to do, where git does not trust the owner of the folder, as in containers', () => {
    const repo = repository()
    repo.write('below/a.md', bad)
    process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1'
    const ran = repo.run(['check', '--since', 'HEAD'], 'below')
    delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER
    expect(ran.status).toBe(2)
    expect(ran.stdout).toContain(`git config --global --add safe.directory ${repo.folder}\n`)
  })

  it('in a shallow clone', () => {
    const repo = repository()
    repo.write('a.md', 'x\n')
    repo.commit()
    repo.git('checkout', '-q', '-b', 'work')
    repo.write('mine.md', bad)
    repo.commit()
    const shop = workshop()
    const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: shop.folder, stdio: 'pipe' })
    git('clone', '-q', '--depth=1', '--branch=work', `file://${repo.folder}`, 'c')
    const missing = shop.run([...compact, '--since', 'origin/main'], 'c')
    expect(missing.status).toBe(2)
    const [, hint] = /in this shallow clone\.\n {2}hint: Fetch it first: git (fetch [^,]+),/.exec(missing.stdout) ?? []
    expect(hint).toBe('fetch --depth=1 origin main:refs/remotes/origin/main')
    git('-C', 'c', ...hint!.split(' '))
    const found = shop.run([...compact, '--since', 'origin/main'], 'c')
    expect(linesIn(found)).toEqual(['mine.md:1'])
  })

  it('of submodules, which have changes of their own', () => {
    const inner = repository()
    inner.write('a.md', 'x\n')
    inner.commit()
    const repo = repository()
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `file://${inner.folder}`, 'inner')
    repo.commit()
    repo.write('inner/a.md', bad)
    const ran = repo.run([...compact, '--since', 'HEAD'])
    expect(linesIn(ran)).toEqual([])
    expect(ran.stderr).toContain('inner is a submodule; what changed in it is told by a run inside it.')
    expect(repo.found(['--since', 'HEAD'], 'inner')).toEqual(['a.md:1'])
  })

  it('of a staged text that is lost', () => {
    const repo = repository()
    repo.write('a.md', 'calm\n')
    repo.git('add', '-A')
    const [blob = ''] = repo.git('ls-files', '--format=%(objectname)', 'a.md').split('\n')
    rmSync(join(repo.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    const ran = repo.run([...compact, '--staged'])
    expect(ran.status).toBe(2)
    expect(ran.stdout).toContain(`git could not tell what changed: ${blob} missing.`)
  })

  it('for questions that do not go together', () => {
    const repo = repository()
    expect(repo.run(['check', '--since', 'HEAD', '--staged'])).toMatchObject({ status: 2 })
    expect(repo.run(['check', '--update-baseline', '--staged']).stderr).toContain('--update-baseline needs to see all')
  })
})

it('goes with a baseline', () => {
  const repo = repository()
  repo.write('a.md', bad)
  repo.write('b.md', bad)
  repo.commit()
  repo.run(['check', '--update-baseline'])
  repo.commit()
  repo.write('a.md', `${bad}\nNow: ${bad}`)
  const ran = repo.run([...compact, '--since', 'HEAD'])
  expect(linesIn(ran)).toEqual(['a.md:3'])
})

describe('rules that compare files', () => {
  const polite = ['返金の手続きが完了しました。', '発送が遅れております。', 'ご住所を変更しました。']
  const blunt = '口座は今日閉じた。明日からは使えない。\n'
  const library = (): Repository => {
    const repo = repository()
    repo.write('voice.yaml', 'version: 1\nextends: recommended\nrules: { consistency/register: error }\n')
    repo.write('.gitignore', '.onevoicecache\n')
    for (const [index, text] of polite.entries()) repo.write(`replies/${index}.md`, `${text}またご連絡します。\n`)
    repo.commit()
    return repo
  }
  const check = (repo: Repository, ...args: string[]): Ran => repo.run([...compact, ...args])

  it('know the files that did not change from the cache', () => {
    const repo = library()
    check(repo, '--cache')
    repo.write('replies/new.md', blunt)
    const whole = check(repo)
    expect(whole.stdout).toMatch(/^replies\/new\.md.*consistency\/register/m)
    for (const part of [['--since', 'HEAD'], ['--changed-lines']])
      expect(check(repo, '--cache', ...part)).toMatchObject({
        stdout: whole.stdout.replace('4 files', '1 file'),
        stderr: '',
      })
    repo.git('add', '-A')
    expect(check(repo, '--cache', '--staged').stdout).toContain('consistency/register')
  })

  it('say so when they do not know them', () => {
    const repo = library()
    repo.write('replies/new.md', blunt)
    const alone = check(repo, '--since', 'HEAD')
    expect(alone.stdout).not.toContain('consistency/register')
    expect(alone.stderr).toBe(
      'onevoice check: consistency/register compared only files that changed. With --cache the others are known as well.\n',
    )
    check(repo, '--cache')
    repo.write('replies/0.md', `${polite[0]}新しい文です。\n`)
    repo.commit()
    repo.write('replies/new.md', `${blunt}もう閉じた。\n`)
    expect(check(repo, '--since', 'HEAD', '--cache').stderr).toMatch(
      /^onevoice check: consistency\/register did not know 1 of 4 files/,
    )
  })

  it('report nothing in a file that was not checked', () => {
    const repo = library()
    repo.write('replies/blunt.md', blunt)
    repo.commit()
    check(repo, '--cache')
    repo.write('replies/new.md', 'ご意見をお待ちしております。\n')
    expect(check(repo).stdout).toContain('replies/blunt.md')
    expect(check(repo, '--since', 'HEAD', '--cache').stdout).not.toContain('replies/blunt.md')
  })
})
