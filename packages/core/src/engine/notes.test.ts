/** A check that gives up its notes on the way must say the same as one that keeps them. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../generated/languages.ts'
import { rules } from '../generated/rules.ts'
import { readProfile } from '../profile/index.ts'
import { shown, told } from './told.fixture.ts'
import { createVoices, type Voices } from './voices.ts'

const profile = `
version: 1
brand: { name: Hoshi Coffee, languages: [en, ja, de] }
extends: recommended
tone: { formality: [40, 60], warmth: { min: 60 }, enthusiasm: { max: 20 } }
register:
  en: { contractions: prefer, slang: avoid, exclamation: { max: 1 }, reading_grade: { max: 6 } }
  ja: { style: desu-masu, level: [polite, honorific] }
limits: { words: { max: 60 }, characters: { max: 300 }, asks: { max: 1 }, apologies: { max: 1 } }
banned: [cheap, { phrase: 業者, use: 取引先 }]
`
const pieces = [
  'Act now! Our cheap beans are almost gone, WE PROMISE.',
  'We utilize {{ticket.id}} and {{name}}, don’t we? Send an e-mail in colour.',
  'Sorry, and sorry again for the delay. We are sorry that you should have read the policy.',
  'お客様が申されたとおりです。今すぐお申し込みください！サーバーとサーバ。',
  'ご返金は3営業日以内に完了する。業者の豆は残りわずか😀です。',
  'Bitte senden Sie uns deine Nummer. Du bekommst sie von uns zurück, wenn Sie möchten.',
  'Dear customer, I hope this finds you well. Please call us, reply and order an email in color.',
  'We we we. Our our. We are the best and we know that we are the very best of all there is. Thank you, {name}',
]

let voices: Voices
beforeAll(() => {
  const { value, problems } = readProfile(profile, { file: 'voice.yaml', rules })
  expect(problems).toEqual([])
  voices = createVoices({ profile: value!, rules, languages })
})

const texts = fc.array(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
})
const written: Readonly<Record<string, (texts: readonly (readonly string[])[]) => string>> = {
  'a.md': (all) => all.map((text) => `# ${text[0]}\n\n${text.join('\n\n')}\n\n- ${text.join('\n- ')}`).join('\n\n'),
  'macros.json': (all) =>
    JSON.stringify({
      macros: all.map((text, id) => ({
        id,
        title: `Orders::Case ${id}`,
        actions: [{ field: 'comment_value_html', value: text.map((part) => `<p>${part}</p>`).join('\n') }],
      })),
      next_page: null,
    }),
}

describe('a check that gives up its notes', () => {
  it.each(Object.keys(written))('says the same as one that keeps them: %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(400), async (all, units) => {
        const source = written[path]!(all)
        expect(shown(await told(voices, path, source, units))).toEqual(shown(await told(voices, path, source)))
      }),
      { numRuns: 15 },
    )
  })

  it('leaves no memory behind', async () => {
    const source = written['a.md']!([pieces, pieces])
    expect((await told(voices, 'a.md', source, 100)).memory.passages).toEqual([])
    expect((await told(voices, 'a.md', source)).memory.passages).not.toEqual([])
  })
})
