/** `--watch` in a real folder, with real changes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, expect, it } from 'vitest'
import { program, type Workshop, workshop } from './harness/program.ts'

interface Watching {
  /** Waits until the program watches again, and returns what it printed meanwhile. */
  round(): Promise<string>
  interrupt(): Promise<number | null>
}

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

function watching(shop: Workshop): Watching {
  const child = spawn(process.execPath, [program, 'check', '--format', 'compact', '--watch'], { cwd: shop.folder })
  running.push(child)
  let [output, rounds, taken] = ['', 0, 0]
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    rounds += chunk.toString().split('Ctrl+C ends').length - 1
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
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
  expect(await watch.round()).toMatch(/^a\.md:1:4 .*\n3 files, 1 errors/)
  shop.write('sub/b.md', 'We leverage synergy.\n')
  expect(await watch.round()).toMatch(/^sub\/b\.md:1:4 .*\n1 files, 1 errors/)
  shop.write('new/d.md', 'We leverage.\n')
  expect(await watch.round()).toMatch(/^new\/d\.md:1:4 .*\n1 files, 1 errors/)
  shop.write('base.yaml', 'version: 1\nbanned: [ synergy ]\n')
  expect(await watch.round()).toMatch(/^sub\/b\.md:1:13 .*\n3 files, 1 errors/)
  expect(await watch.interrupt()).toBe(0)
})

it('does not stay where there is nothing to watch, or for questions that do not go together', () => {
  const shop = workshop()
  expect(shop.run(['check', '--watch', 'none.md']).status).toBe(2)
  expect(shop.run(['check', '--watch', '--staged'])).toMatchObject({ status: 2 })
  expect(shop.run(['check', '--watch', '-'])).toMatchObject({ status: 2 })
})
