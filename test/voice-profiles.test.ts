/** Every built-in profile is sound, and does what its own examples say. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  builtInProfiles,
  checkProfile,
  createVoices,
  problemText,
  readProfile,
  standardLanguages,
  standardRules,
  testExamples,
} from '../packages/core/src/index.ts'
import { root } from '../scripts/generate/outputs.ts'

/** Long before any exception of a profile ends; the built-in ones have none. */
const today = '2026-01-01'
/** Fewer examples show a voice too thinly. */
const fewestExamples = 20

it('builds in every folder of voice-profiles', () => {
  expect(Object.keys(builtInProfiles).sort()).toEqual(readdirSync(join(root, 'voice-profiles')).sort())
})

describe.each(Object.entries(builtInProfiles))('%s', (name, source) => {
  const { value, problems } = readProfile(source, { file: name, rules: standardRules })

  it('has no problems', () => {
    expect([...problems, ...(value ? checkProfile(value, { today }) : [])].map(problemText)).toEqual([])
  })

  it('passes its own examples', async () => {
    const voices = createVoices({ profile: value!, rules: standardRules, languages: standardLanguages })
    const results = await testExamples(voices)
    const failed = results.filter(({ passed }) => !passed)
    expect(
      failed.map(({ text, findings, missing }) => ({ text, found: findings.map(({ ruleId }) => ruleId), missing })),
    ).toEqual([])
    expect(results.length).toBeGreaterThanOrEqual(fewestExamples)
  })

  it('is explained', () => {
    expect(existsSync(join(root, 'voice-profiles', name, 'README.md'))).toBe(true)
  })
})
