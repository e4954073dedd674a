import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { say, wordsOf } from '../base/index.ts'
import { type FoundFiles, findFiles } from './find-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onevoice-find-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const find = (paths: string[], from = '.'): Promise<FoundFiles> =>
  findFiles(paths, [{ extensions: ['md', 'txt'] }], join(folder, from))

const reasons = ({ skipped }: FoundFiles): Record<string, string> =>
  Object.fromEntries(skipped.map(({ path, reason }) => [path, wordsOf(reason)]))

describe('ignore files', () => {
  it('holds .gitignore files of all folders, the deepest first, as git does', async () => {
    write({
      '.gitignore': '*.tmp.md\n/dist/\n!keep.tmp.md\nnotes.md\n',
      'sub/.gitignore': '!notes.md\n',
      'a.md': '',
      'b.tmp.md': '',
      'keep.tmp.md': '',
      'dist/x.md': '',
      'sub/dist/y.md': '',
      'notes.md': '',
      'sub/notes.md': '',
    })
    const found = await find(['.'])
    expect(found.files).toEqual(['a.md', 'keep.tmp.md', 'sub/dist/y.md', 'sub/notes.md'])
    expect(reasons(found)).toEqual({
      'b.tmp.md': '“*.tmp.md” in .gitignore leaves it out',
      'dist/': '“/dist/” in .gitignore leaves it out',
      'notes.md': '“notes.md” in .gitignore leaves it out',
    })
  })

  it('agrees with git itself', async () => {
    const names = [
      'a.md',
      'A.md',
      'a b.md',
      '#a.md',
      '!a.md',
      'x/a.md',
      'x/y/a.md',
      'x/b.md',
      'build/a.md',
      'y/build/a.md',
    ]
    const lists = [
      'a.md',
      '/a.md',
      'x/',
      'x/*\n!x/y',
      '*.md\n!x/**',
      '\\#a.md',
      '\\!a.md',
      '**/y',
      'build',
      'x/**/a.md',
      'a\\ b.md  ',
      '[!a]*.md',
      '[!x]/\n[!A-Zb-z].md',
    ]
    for (const list of lists) {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      write({ ...Object.fromEntries(names.map((name) => [name, ''])), '.gitignore': list })
      execFileSync('git', ['init', '-q'], { cwd: folder })
      const listed = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], { cwd: folder })
      const expected = listed
        .toString()
        .split('\0')
        .filter((path) => path.endsWith('.md'))
      expect({ list, files: (await find(['.'])).files }).toEqual({ list, files: expected.sort() })
    }
  })

  it('brings back a folder that a file above leaves out, and what lies in it', async () => {
    write({
      '.gitignore': 'build\ndraft.md\n',
      'sub/.gitignore': '\uFEFF!build/\n',
      'sub/build/a.md': '',
      'sub/draft.md': '',
      'other/build/a.md': '',
    })
    expect((await find(['.'])).files).toEqual(['sub/build/a.md'])
  })

  it('reads rules above the working folder up to the repository, and no further', async () => {
    write({
      'r/.git/HEAD': '',
      '.gitignore': 'a.md',
      'r/.gitignore': 'b.md',
      'r/s/a.md': '',
      'r/s/b.md': '',
      'r/s/c.md': '',
    })
    expect((await find(['.'], 'r/s')).files).toEqual(['a.md', 'c.md'])
  })

  it('lets .onevoiceignore take out what is named, and bring back what git ignores', async () => {
    write({
      '.gitignore': 'out/',
      '.onevoiceignore': 'legal.md\n!out/\n',
      'legal.md': '',
      'site.md': '',
      'out/a.md': '',
    })
    expect((await find(['.'])).files).toEqual(['out/a.md', 'site.md'])
    const named = await find(['legal.md', 'site.md'])
    expect(named.files).toEqual(['site.md'])
    expect(reasons(named)).toEqual({ 'legal.md': '“legal.md” in .onevoiceignore leaves it out' })
  })

  it('walks an ignored or hidden folder that is named', async () => {
    write({ '.gitignore': 'dist', 'dist/a.md': '', '.github/b.md': '', 'node_modules/x/c.md': '' })
    expect((await find(['dist', '.github', 'node_modules/x'])).files).toEqual([
      '.github/b.md',
      'dist/a.md',
      'node_modules/x/c.md',
    ])
    expect(reasons(await find(['.']))).toMatchObject({
      '.github/': 'hidden files and folders are checked only when they are named',
      'node_modules/': 'node_modules is checked only when it is named',
    })
  })

  it('survives patterns that are none', async () => {
    write({ '.gitignore': '[\n[z-a]\n\\\n***\n!(\n{a,\n', 'a.md': '', 'b/c.md': '' })
    expect((await find(['.'])).problems).toEqual([])
  })
})

describe('globs', () => {
  it('finds what they match, without folders that they cannot reach', async () => {
    write({ 'a.md': '', 'x/b.md': '', 'x/y/c.md': '', 'x/d.txt': '', '.h/e.md': '', 'z/[1].md': '' })
    expect((await find(['*.md'])).files).toEqual(['a.md'])
    expect((await find(['x/*.{md,txt}'])).files).toEqual(['x/b.md', 'x/d.txt'])
    expect((await find(['./x/**/*.md'])).files).toEqual(['x/b.md', 'x/y/c.md'])
    expect((await find(['.h/**'])).files).toEqual(['.h/e.md'])
    expect((await find(['z/[1].md'])).files).toEqual(['z/[1].md'])
    expect((await find(['../*/a.md'], 'x')).files).toEqual([])
    expect((await find(['../*.md'], 'x')).files).toEqual(['../a.md'])
  })

  it('takes away with !', async () => {
    write({ 'a.md': '', 'drafts/b.md': '', 'x/drafts/c.md': '' })
    const found = await find(['.', '!drafts', '!**/c.md'])
    expect(found.files).toEqual(['a.md'])
    expect(reasons(found)).toMatchObject({ 'drafts/b.md': 'a path with ! leaves it out' })
  })

  it('says so when one matches nothing', async () => {
    write({ 'a.md': '', 'node_modules/b.md': '' })
    expect((await find(['*.html', 'none/**'])).problems.map(({ code }) => code)).toEqual(['no-match', 'no-match'])
  })
})

describe('folders', () => {
  it('does not follow links, so that none leads in a circle', async () => {
    write({ 'a/b.md': '' })
    symlinkSync('..', join(folder, 'a/up'))
    symlinkSync('b.md', join(folder, 'a/c.md'))
    const found = await find(['.'])
    expect(found.files).toEqual(['a/b.md'])
    expect(Object.keys(reasons(found))).toEqual(['a/c.md', 'a/up'])
    expect((await find(['a/c.md', 'a/up'])).files).toEqual(['a/c.md', 'a/up/a/b.md'])
  })

  it('puts together what it leaves out in large folders', async () => {
    write({ 'a.md': '', ...Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`img/${index}.png`, ''])) })
    expect((await find(['.'])).skipped).toEqual([
      { path: 'img/', reason: say('no format reads {extension} files', { extension: '.png' }), files: 50 },
    ])
  })

  it('puts together what it leaves out in many folders', async () => {
    write(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}/x.png`, ''])))
    expect((await find(['.'])).skipped).toEqual([
      { path: './', reason: say('no format reads {extension} files', { extension: '.png' }), files: 300 },
    ])
  })

  it('names each file once, however often it is found', async () => {
    write({ 'a.md': '', 'x/b.md': '' })
    expect((await find(['.', 'x', 'x/b.md', '**/*.md'])).files).toEqual(['a.md', 'x/b.md'])
  })

  it('says so when one is empty', async () => {
    mkdirSync(join(folder, 'empty'))
    expect((await find(['empty'])).problems.map(({ code }) => code)).toEqual(['empty-folder'])
  })
})
