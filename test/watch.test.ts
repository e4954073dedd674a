/** `--watch` in a real folder, with real changes. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { program, type Workshop, workshop } from './harness/program.ts'

interface Watching {
  /** What was said on standard error besides the rounds. */
  readonly notes: readonly string[]
  /** Waits until the program watches again, and returns what it printed meanwhile. */
  round(): Promise<string>
  interrupt(): Promise<number | null>
}

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function watching(shop: Workshop, ...more: string[]): Watching {
  const args = ['check', '--format', 'compact', '--watch', ...more]
  const child = spawn(process.execPath, [program, ...args], { cwd: shop.folder })
  running.push(child)
  let [output, rounds, taken] = ['', 0, 0]
  const notes: string[] = []
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    rounds += chunk.toString().split('Ctrl+C ends').length - 1
    notes.push(
      ...chunk
        .toString()
        .split('\n')
        .filter((line) => line.startsWith('onevoice check:')),
    )
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    notes,
    async round() {
      while (rounds === taken) await new Promise((resolve) => setTimeout(resolve, 20))
      taken = rounds
      // The two streams are not in step.
      await new Promise((resolve) => setTimeout(resolve, 100))
      const printed = output
      output = ''
      return printed
    },
    interrupt() {
      child.kill('SIGINT')
      return ended
    },
  }
}

it('checks what changes, what is new, and everything under a profile that changed', async () => {
  const shop = workshop()
  shop.write('voice.yaml', 'version: 1\nextends: ./base.yaml\n')
  shop.write('base.yaml', 'version: 1\nbanned: [ leverage ]\n')
  shop.write('a.md', 'We leverage beans.\n')
  shop.write('sub/b.md', 'We find synergy.\n')
  shop.write('other/voice.yaml', 'version: 1\n')
  shop.write('other/c.md', 'We leverage synergy.\n')
  const watch = watching(shop)
  expect(await watch.round()).toMatch(/^a\.md:1:4 .*\n3 files, 1 error,/)
  shop.write('sub/b.md', 'We leverage synergy.\n')
  expect(await watch.round()).toMatch(/^sub\/b\.md:1:4 .*\n1 file, 1 error,/)
  shop.write('new/d.md', 'We leverage.\n')
  expect(await watch.round()).toMatch(/^new\/d\.md:1:4 .*\n1 file, 1 error,/)
  shop.write('base.yaml', 'version: 1\nbanned: [ synergy ]\n')
  expect(await watch.round()).toMatch(/^sub\/b\.md:1:13 .*\n3 files, 1 error,/)
  expect(await watch.interrupt()).toBe(0)
})

it('notices what comes into new folders, and what the baseline hides', async () => {
  const shop = workshop()
  shop.write('voice.yaml', 'version: 1\nbanned: [ leverage ]\n')
  shop.write('a.md', 'We leverage beans.\n')
  mkdirSync(join(shop.folder, 'empty/below'), { recursive: true })
  const watch = watching(shop)
  expect(await watch.round()).toMatch(/^a\.md:1:4 .*\n1 file, 1 error,/)
  shop.write('empty/below/b.md', 'They leverage.\n')
  expect(await watch.round()).toMatch(/^empty\/below\/b\.md:1:6 .*\n1 file, 1 error,/)
  shop.run(['check', '--update-baseline'])
  expect(await watch.round()).toMatch(/^2 files, 0 errors,/)
  rmSync(join(shop.folder, 'onevoice-baseline.txt'))
  expect(await watch.round()).toMatch(/^a\.md.*\nempty.*\n2 files, 2 errors,/)
  expect(await watch.interrupt()).toBe(0)
})

it('does not stay where there is nothing to watch, or for questions that do not go together', () => {
  const shop = workshop()
  expect(shop.run(['check', '--watch', 'none.md']).status).toBe(2)
  expect(shop.run(['check', '--watch', '--staged'])).toMatchObject({ status: 2 })
  expect(shop.run(['check', '--watch', '-'])).toMatchObject({ status: 2 })
})

it('compares what changes with all other files', async () => {
  const shop = workshop()
  shop.write('voice.yaml', 'version: 1\nextends: recommended\n')
  for (const [index, text] of [
    '返金の手続きが完了しました。',
    '発送が遅れております。',
    'ご住所を変更しました。',
  ].entries())
    shop.write(`${index}.md`, `${text}またご連絡します。\n`)
  const watch = watching(shop)
  expect(await watch.round()).toMatch(/^3 files, 0 errors/)
  shop.write('new.md', '口座は今日閉じた。明日からは使えない。\n')
  expect(await watch.round()).toContain('consistency/register')
  for (const name of ['0.md', '1.md']) rmSync(join(shop.folder, name))
  await new Promise((resolve) => setTimeout(resolve, 500))
  shop.write('new.md', '口座は昨日閉じた。明日からは使えない。\n')
  const alone = await watch.round()
  expect(alone).toMatch(/1 file, /)
  expect(alone).not.toContain('consistency/register')
})

it('with --changed-lines hears of files that git knew so far, and says once what it cannot compare', async () => {
  const shop = workshop()
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
    expect(spawnSync('git', [...who, ...args], { cwd: shop.folder }).status).toBe(0)
  }
  shop.write('voice.yaml', 'version: 1\nextends: recommended\nbanned: [ leverage ]\n')
  for (const name of ['a', 'b', 'c'])
    shop.write(`${name}/text.ja.md`, 'お届けします。ご確認ください。\n\nWe leverage beans.\n')
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'All')
  const watch = watching(shop, '--changed-lines')
  expect(await watch.round()).toMatch(/^0 files, /)
  shop.write('a/text.ja.md', 'お届けします。ご確認ください。\n\nWe leverage beans.\n\nWe leverage tea.\n')
  expect(await watch.round()).toMatch(/^a\/text\.ja\.md:5:4 .*\n1 file, 1 error,/)
  shop.write('b/text.ja.md', 'お届けします。ご確認ください。\n\nWe leverage tea.\n')
  expect(await watch.round()).toMatch(/^b\/text\.ja\.md:3:4 .*\n1 file, 1 error,/)
  expect(await watch.interrupt()).toBe(0)
  expect(new Set(watch.notes).size).toBe(watch.notes.length)
})
