/**
 * `pnpm bench`: onevoice beside its peers on the same texts, as ratios of processor time. Run by hand; never part of the tests.
 * `pnpm bench start` measures only what has the word in its title; a whole run writes the table of the README. `ROUNDS=1` is quick.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCorpora } from './corpus.ts'
import { type Figure, interleaved } from './measure.ts'
import { type Measured, writeTable } from './table.ts'
import { writeTexts } from './texts.ts'
import { findVale } from './vale.ts'
import { type Work, worksIn } from './works.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const rounds = Number(process.env.ROUNDS ?? 3)
const only = process.argv[2]?.toLowerCase()

function installPeers(): void {
  const { status } = spawnSync(
    'npx',
    ['--yes', 'pnpm@10.34.9', 'install', '--ignore-workspace', '--frozen-lockfile', '--silent'],
    { cwd: here, stdio: 'inherit' },
  )
  if (status !== 0) throw new Error('the peers could not be installed')
}

function measured({ title, programs, times = [] }: Work): Measured {
  const figures = interleaved(programs, rounds).map((figure, index) => ({
    ...figure,
    ratio: figure.ratio / (times[index] ?? 1),
  }))
  console.log(`\n${title}\n${'program'.padEnd(34)}${'cpu ms'.padStart(9)}${'× first'.padStart(10)}${'MiB'.padStart(7)}`)
  for (const figure of figures) console.log(line(figure))
  return { title, figures }
}

const line = ({ name, cpu, ratio, memory, stopped }: Figure): string => {
  const figures = `${cpu.toFixed(0).padStart(9)}${ratio.toFixed(2).padStart(10)}${(memory?.toFixed(0) ?? '–').padStart(7)}`
  return `${name.padEnd(34)}${figures}${stopped ? '  stopped: more than this' : ''}`
}

installPeers()
const vale = findVale(join(here, 'node_modules/.bin'))
if (vale === undefined)
  console.log('Vale is left out: it is not on the PATH, and go could not install it. See docs/performance.md.')
const work = mkdtempSync(join(tmpdir(), 'onevoice-bench-texts-'))
try {
  writeTexts(work, readCorpora([join(here, 'node_modules/.pnpm'), join(here, '../node_modules/.pnpm')]))
  const wanted = worksIn(work, vale).filter(({ title }) => only === undefined || title.toLowerCase().includes(only))
  const all = wanted.map(measured)
  if (only === undefined) writeTable(join(here, '../README.md'), all, rounds)
} finally {
  rmSync(work, { recursive: true })
}
