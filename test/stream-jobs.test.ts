/** A stream with several threads says the same as one with one thread, in the same order. */
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { program } from './harness/program.ts'

const texts = ['Act now and save!', 'お早めにご確認ください。', 'Calm words.', '在庫が少ない。今すぐ買え。', '']

const input = Array.from({ length: 400 }, (_, index) => {
  if (index % 41 === 0) return 'not json'
  if (index % 67 === 0) return '{"id":1}'
  // JSON may hold what some readers of lines take for the end of one.
  if (index % 71 === 0) return '{"id":2,\r"text":"Act\u2028now.\u2029"}'
  const text = texts[index % texts.length]!.repeat(index % 13)
  return JSON.stringify({ id: index, text, ...(index % 17 === 0 ? { profile: 'host-ja' } : {}) })
}).join('\n')

function stream(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'stream', ...args], {
    input: `${input}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}

it('in order, a line for a line', () => {
  const expected = stream()
  expect(expected.status).toBe(0)
  expect(expected.stdout.split('\n')).toHaveLength(401)
  expect(expected.stdout.match(/^\{"id":2,"findings"/gm)).toHaveLength(6)
  for (const jobs of ['2', '3', 'auto']) expect({ jobs, ...stream('--jobs', jobs) }).toEqual({ jobs, ...expected })
})

it('with an empty input, and a profile that cannot be used', () => {
  const run = (args: string[], text: string): number | null =>
    spawnSync(process.execPath, [program, 'stream', ...args], { input: text }).status
  expect(run(['--jobs', '2'], '')).toBe(0)
  expect(run(['--jobs', '2', '--profile', 'none'], '{}\n')).toBe(2)
  expect(run(['--jobs', '0'], '{}\n')).toBe(2)
})
