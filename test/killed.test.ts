/** What is killed while it writes leaves whole files: the old ones or the new ones. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, watch } from 'node:fs'
import { expect, it } from 'vitest'
import { readBaseline } from '../packages/core/src/engine/baseline.ts'
import { program, type Workshop, workshop } from './harness/program.ts'

function library(): Workshop {
  const shop = workshop()
  shop.write('voice.yaml', 'version: 1\nbanned: [ leverage ]\n')
  for (let index = 0; index < 80; index++) shop.write(`site/${index}.md`, `# Text ${index}\n\nWe leverage beans.\n`)
  return shop
}

/** Runs the program and kills it: as soon as it begins to write a file, or after some milliseconds. Returns whether it was killed in time. */
function killed(shop: Workshop, args: readonly string[], when: 'writing' | number): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], { cwd: shop.folder, stdio: 'ignore' })
  const watcher = watch(shop.folder, (_, name) => {
    if (when === 'writing' && name?.endsWith('.part')) child.kill('SIGKILL')
  })
  if (when !== 'writing') setTimeout(() => child.kill('SIGKILL'), when)
  return new Promise((resolve) =>
    child.on('close', (_, signal) => {
      watcher.close()
      resolve(signal === 'SIGKILL')
    }),
  )
}

const moments: readonly ('writing' | number)[] = ['writing', 150, 'writing', 400, 'writing', 700]

it('a baseline', async () => {
  const shop = library()
  for (const [round, when] of moments.entries()) {
    shop.write(`site/${round}.md`, 'We leverage beans. They leverage us.\n')
    await killed(shop, ['check', '--update-baseline'], when)
    if (!existsSync(`${shop.folder}/onevoice-baseline.txt`)) continue
    const { value, problems } = readBaseline(shop.read('onevoice-baseline.txt'), 'b.txt')
    expect(problems).toEqual([])
    expect(value!.length).toBeGreaterThanOrEqual(80)
  }
  expect(shop.run(['check', '--update-baseline']).status).toBe(0)
  expect(shop.run(['check']).status).toBe(0)
})

it('a cache, and the runs after it say the same as without one', async () => {
  const shop = library()
  const args = ['check', '--format', 'compact']
  for (const [round, when] of moments.entries()) {
    shop.write(`site/${round}.md`, `Round ${round}: we leverage beans.\n`)
    await killed(shop, [...args, '--cache'], when)
  }
  const expected = shop.run(args)
  expect(shop.run([...args, '--cache'])).toEqual(expected)
  expect(shop.run([...args, '--cache', '--verbose'])).toEqual(expected)
})

it('two caches that are written at once', async () => {
  const shop = library()
  const args = ['check', '--format', 'compact', '--cache']
  const both = await Promise.all(['site', '.'].map((path) => killed(shop, [...args, path], 60_000)))
  expect(both).toEqual([false, false])
  expect(shop.run([...args, '--verbose']).stderr).toBe('')
  expect(readdirSync(shop.folder).filter((name) => name.endsWith('.part'))).toEqual([])
})
