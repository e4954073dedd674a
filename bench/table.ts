/** The table of the figures, between two comments of a Markdown file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Figure } from './measure.ts'

export interface Measured {
  readonly title: string
  readonly figures: readonly Figure[]
}

const begin = '<!-- speed: written by `pnpm bench` -->'
const end = '<!-- /speed -->'

/** Replaces what stands between the comments; says so when there are none. */
export function writeTable(file: string, works: readonly Measured[], rounds: number): void {
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table: ${begin} … ${end}`)
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${tableOf(works, rounds)}\n${text.slice(to)}`)
}

function tableOf(works: readonly Measured[], rounds: number): string {
  const rows = works.flatMap(({ title, figures }) =>
    figures.map((figure, index) => row(index === 0 ? title : '', figure)),
  )
  return [
    `${new Date().toISOString().slice(0, 10)}, ${machine()}, Node ${process.versions.node}, ${rounds === 1 ? 'one run of each, in turn' : `medians of ${rounds} runs in turn; one run of programs that take longer than 5 s`}.`,
    '',
    '| work | program | processor time | ratio | peak memory |',
    '|---|---|---:|---:|---:|',
    ...rows,
  ].join('\n')
}

const row = (title: string, { name, cpu, ratio, memory, stopped }: Figure): string =>
  `| ${title} | ${name} | ${[seconds(cpu), ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)]
    .map((text) => (stopped ? `more than ${text}` : text))
    .join(' | ')} | ${memory === undefined ? '–' : `${memory.toFixed(0)} MiB`} |`

const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`

function machine(): string {
  const all = cpus()
  return `${all.length} cores of ${all[0]?.model.trim() ?? 'an unknown kind'}`
}
