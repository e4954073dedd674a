/** A profile in which something is wrong is told what, or can be used. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkText } from '../../packages/core/src/engine/check-text.ts'
import { createVoices } from '../../packages/core/src/engine/voices.ts'
import { formats } from '../../packages/core/src/generated/formats.ts'
import { languages } from '../../packages/core/src/generated/languages.ts'
import { rules } from '../../packages/core/src/generated/rules.ts'
import { readProfile } from '../../packages/core/src/profile/index.ts'
import { root } from '../../scripts/generate/outputs.ts'

interface Place {
  readonly path: readonly string[]
  readonly value: unknown
}

function placesIn(tree: unknown, path: readonly string[] = []): Place[] {
  const inner = typeof tree === 'object' && tree !== null ? Object.entries(tree) : []
  return [
    ...(path.length > 0 ? [{ path, value: tree }] : []),
    ...inner.flatMap(([key, value]) => placesIn(value, [...path, key])),
  ]
}

/** What an earlier change took away is left alone. */
function setAt(tree: unknown, path: readonly string[], put: unknown): void {
  let parent = tree as Record<string, unknown> | undefined
  for (const key of path.slice(0, -1)) parent = parent?.[key] as typeof parent
  if (typeof parent === 'object' && parent !== null) parent[path.at(-1)!] = structuredClone(put)
}

const whole: unknown = parse(readFileSync(join(root, 'examples/voice.yaml'), 'utf8'))
const places = placesIn(whole)
const values = [
  null,
  true,
  0,
  -1,
  1e9,
  '',
  ' ',
  'x',
  'en',
  '(a)',
  '[',
  '…',
  '**',
  '../x',
  '2026-13-45',
  [],
  {},
  [[]],
  [null],
]
const change = fc.record({
  path: fc.constantFrom(...places.map(({ path }) => path)),
  put: fc.constantFrom(...values, ...places.map(({ value }) => value)),
})
const texts = {
  'a.md': '# Act now!\n\nOur beans…\n\n今すぐお申し込みください。',
  'macros.csv': 'title,body\nx,Act now\n',
}

test('with any values in any places', async () => {
  let sound = 0
  let unsound = 0
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const tree = structuredClone(whole)
      for (const { path, put } of changes) setAt(tree, path, put)
      const { value, problems } = readProfile(JSON.stringify(tree), { file: 'voice.yaml', rules })
      if (!value) expect(problems).not.toEqual([])
      for (const { message, hint = '.' } of problems) {
        unsound++
        expect(message).toMatch(/[.”?]$/)
        expect(message + hint).not.toMatch(/undefined|\[object|NaN/)
      }
      if (!value) return
      if (problems.length === 0) sound++
      const voices = createVoices({ profile: value, rules, languages })
      for (const [path, text] of Object.entries(texts))
        await checkText(text, voices, { formats, path, place: path, today: '2026-05-01' })
    }),
  )
  expect(Math.min(sound, unsound)).toBeGreaterThan(10)
})
