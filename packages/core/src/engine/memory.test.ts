/** A check with the memory of the last one; that it says the same as a full check is held in every format by the conformance suite. */
import { expect, it } from 'vitest'
import { formats } from '../generated/formats.ts'
import { languages } from '../generated/languages.ts'
import { rules } from '../generated/rules.ts'
import { readProfile } from '../profile/index.ts'
import { type CheckedText, checkText } from './check-text.ts'
import { createVoices } from './voices.ts'

const { value } = readProfile('version: 1\nbrand: { name: Hoshi Coffee, languages: [en] }\nbanned: [cheap]\n', {
  file: 'voice.yaml',
  rules,
})
const voices = createVoices({ profile: value!, rules, languages })
const told = async (source: string, before?: CheckedText): Promise<CheckedText | undefined> =>
  await checkText(source, voices, {
    formats,
    path: 'a.md',
    place: 'a.md',
    today: '2026-05-01',
    ...(before ? { before } : {}),
  })

it('looks again at nothing but the passage that was edited', async () => {
  const source = Array.from({ length: 200 }, (_, index) => `Paragraph ${index} is cheap.\n\n`).join('')
  const first = await told(source)
  const at = source.indexOf('Paragraph 100')
  const second = await told(`${source.slice(0, at)}Now p${source.slice(at + 1)}`, first)
  const kept = second!.memory.passages.filter((notes) =>
    first!.memory.passages.some((old) => old.matches === notes.matches),
  )
  expect(kept.length).toBeGreaterThan(90)
  expect(second!.findings.filter(({ ruleId }) => ruleId === 'terms/banned')).toHaveLength(200)
})
