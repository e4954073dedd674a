/** A locale changes what is said and nothing else: every case of every rule, and the copy of the example brand, in both. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Finding, groupBy } from '../packages/core/src/base/index.ts'
import { standardRules, standardRulesIn } from '../packages/core/src/index.ts'
import { type CheckedFile, fileChecker, findFiles } from '../packages/core/src/node/index.ts'
import { standardFormats } from '../packages/core/src/standard.ts'
import { root } from '../scripts/generate/outputs.ts'
import { type Case, readCases } from './harness/case-file.ts'
import { findingsOf, voicesFor } from './harness/run-case.ts'

const speaking = standardRulesIn('ja')

const withoutWords = ({ message, why, ...facts }: Finding): object => facts

/** Quoted copy and names of keys may be in any language; the sentence around them is not. */
function expectJapanese(message: string): void {
  const sentence = message.replace(/「(?:[^「」]|「[^「」]*」)*」/g, '「」')
  expect(sentence).toMatch(/[ぁ-ん].*。$/s)
  expect(sentence).not.toMatch(/[“”]|\b[a-z]{3,} [a-z]{2,} [a-z]{2,}\b/)
  expect(sentence).not.toMatch(/\{(?:found|use|count|max|min|bound|level|want|form|other|unit|part)\}/)
}

/** The first two cases of each section that find something: what follows them says the same. */
const flagged = (rule: string): Case[] => {
  const folder = join(root, 'packages/core/src/rules', rule)
  const cases = readdirSync(folder)
    .filter((name) => /^cases.*\.md$/.test(name))
    .flatMap((name) => readCases(readFileSync(join(folder, name), 'utf8'), name))
    .filter(({ marks, todo, path }) => marks.length > 0 && !todo && path === undefined)
  const bySection = groupBy(cases, ({ section, language }) => `${section} ${language}`)
  return [...bySection.values()].flatMap((some) => some.slice(0, 2))
}

describe('a case in Japanese is found as in English', () => {
  const pairs = standardRules.map((rule, index) => [rule.id, rule, speaking[index]!] as const)
  it.each(pairs.filter(([, rule, said]) => rule.summary !== said.summary))('%s', async (id, rule, said) => {
    const byProfile = new Map<string, ReturnType<typeof voicesFor>>()
    const voices = (profile: string): ReturnType<typeof voicesFor> => {
      const known = byProfile.get(profile) ?? voicesFor(said, profile, speaking)
      byProfile.set(profile, known)
      return known
    }
    for (const one of flagged(id)) {
      const english = await findingsOf(one, voicesFor(rule, one.profile))
      const japanese = await findingsOf(one, voices(one.profile))
      expect(japanese.map(withoutWords)).toEqual(english.map(withoutWords))
      for (const { message, why } of japanese) {
        expectJapanese(message)
        if (one.language === 'ja') expect(why).toMatch(/[ぁ-ん].*。$/s)
      }
    }
  })
})

it('the copy of the example brand is found the same, and Japanese copy gets no English sentence', async () => {
  const folder = join(root, 'examples')
  const wishes = { folder, today: '2026-11-22' }
  const [english, japanese] = [fileChecker(wishes), fileChecker({ ...wishes, locale: 'ja' as const })]
  const { files } = await findFiles(['.'], standardFormats, folder)
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const [said, spoken] = [(await english.file(file)) as CheckedFile, (await japanese.file(file)) as CheckedFile]
    expect(spoken.findings.map(withoutWords)).toEqual(said.findings.map(withoutWords))
    expect([said.locale, spoken.locale]).toEqual(['en', 'ja'])
    for (const { message, why, language } of spoken.findings) {
      expectJapanese(message)
      if (language === 'ja') expect(why).toMatch(/[ぁ-ん]/)
    }
  }
})
