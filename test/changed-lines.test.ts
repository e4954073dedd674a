/** Only what stands on changed lines, in real repositories of git. */
import { expect, it } from 'vitest'
import { repository } from './harness/repository.ts'

const bad = 'We leverage beans.\n'

it('reports findings on changed lines only', () => {
  const repo = repository()
  repo.write('a.md', `${bad}\ncalm\n\n${bad}`)
  repo.commit()
  repo.write('a.md', `${bad}\ncalm\n\n${bad}\nmore: ${bad}`)
  repo.write('b.md', bad)
  expect(repo.found(['--changed-lines'])).toEqual(['a.md:7', 'b.md:1'])
  expect(repo.found(['--changed-lines', '--since', 'HEAD'])).toEqual(['a.md:7', 'b.md:1'])
  expect(repo.found(['--since', 'HEAD'])).toEqual(['a.md:1', 'a.md:5', 'a.md:7', 'b.md:1'])
})

it('in spite of settings that give changes a context', () => {
  const repo = repository()
  const lines = Array.from({ length: 20 }, (_, line) => (line === 9 ? bad : `calm ${line}\n`))
  repo.write('a.md', lines.join('\n'))
  repo.commit()
  for (const line of [4, 7, 12]) lines[line] = `now ${bad}`
  repo.write('a.md', lines.join('\n'))
  const changed = repo.found(['--changed-lines'])
  expect(changed).toEqual(['a.md:9', 'a.md:15', 'a.md:25'])
  repo.git('config', 'diff.interHunkContext', '20')
  expect(repo.found(['--changed-lines'])).toEqual(changed)
})

it('where a lone CR ends some, which git does not know', () => {
  const repo = repository()
  const text = (last: string): string => `Calm.\r\rCalm.\n\nCalm.\r\r\n${last}\r\r\nCalm.\n`
  repo.write('a.md', `${bad.trim()}\r\r${text('Calm.')}`)
  repo.commit()
  repo.write('a.md', `${bad.trim()}\r\r${text(bad.trim())}`)
  expect(repo.found(['--changed-lines'])).toEqual(['a.md:9'])
})

it('all of them in UTF-16, which git takes apart in the middle of characters', () => {
  const repo = repository()
  const write = (last: string): void => repo.write('a.md', Buffer.from(`\uFEFF上上上です。\n\n${last}`, 'utf16le'))
  write('Calm.')
  repo.commit()
  write(bad)
  expect(repo.found(['--changed-lines'])).toEqual(['a.md:3'])
})

it('all of them before the first commit', () => {
  const repo = repository()
  repo.write('a.md', bad)
  repo.git('add', '-A')
  repo.write('b.md', bad)
  expect(repo.found(['--changed-lines'])).toEqual(['a.md:1', 'b.md:1'])
})
