/** What a run remembers of passages must not change what it says of the texts that come after. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../generated/languages.ts'
import { rules } from '../generated/rules.ts'
import { readProfile } from '../profile/index.ts'
import { shown, told } from './told.fixture.ts'
import { alikeIn } from './twins.ts'
import { createVoices, type Voices } from './voices.ts'

const profile = `
version: 1
brand: { name: Hoshi Coffee, languages: [en, ja] }
extends: recommended
channels:
  marketing: { files: ["ads/**"] }
register: { en: { exclamation: { max: 1 } }, ja: { style: desu-masu } }
limits: { words: { max: 20 }, apologies: { max: 1 } }
terms:
  - { use: sign up, instead_of: [signup], language: en }
`
const pieces = [
  'Act now! Our beans are almost gone, WE PROMISE.',
  'Dear [FIRST NAME], {{name}} and {{ticket.id}} are yours.',
  'Sorry, and sorry again for the delay. We are sorry.',
  'Write an e-mail in colour, or signup.',
  'An email in color: sign-up with `code` or <b>signup</b>.',
  '今すぐお申し込みください！サーバーとサーバ。',
  'ご返金は3営業日以内に完了する。[お名前]様',
  'Thank you for [the beans][shop], act now.',
]

let voices: Voices
beforeAll(() => {
  const { value, problems } = readProfile(profile, { file: 'voice.yaml', rules })
  expect(problems).toEqual([])
  voices = createVoices({ profile: value!, rules, languages })
})

interface File {
  readonly path: string
  readonly source: string
}

const ways: readonly ((texts: readonly string[]) => File)[] = [
  (texts) => ({ path: 'a.md', source: texts.join('\n\n') }),
  (texts) => ({ path: 'ads/a.md', source: texts.join('\n\n') }),
  (texts) => ({ path: 'a.md', source: `${texts.join('\n\n')}\n\n[shop]: https://shop.example` }),
  (texts) => ({ path: 'a.html', source: texts.map((text) => `<p>${text}</p>`).join('\n') }),
  (texts) => ({ path: 'a.txt', source: texts.join('\n\n') }),
  (texts) => ({ path: 'a.md', source: texts.map((text) => `# ${text}`).join('\n\n') }),
]
const file = fc
  .tuple(fc.constantFrom(...ways), fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }))
  .map(([way, texts]) => way(texts))

describe('runMemory', () => {
  it('leaves what is said of each file as it is alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), async (files) => {
        for (const { path, source } of files)
          expect(shown(await told(voices, path, source, 1 << 18))).toEqual(shown(await told(voices, path, source)))
      }),
      { numRuns: 40 },
    )
  })

  it('has the notes of a passage again in another file, where voice, format and role are the same', async () => {
    const notesOf = async (path: string, source: string): Promise<unknown> => {
      const { document, languages } = await told(voices, path, source)
      const judges = languages.map((language) => voices.voice({ language, audience: 'public' }))
      return voices.memory.recall(document, judges, alikeIn(document)).passages[0]
    }
    const first = await notesOf('a.md', 'Thank you for your order.')
    expect(await notesOf('b.md', 'Thank you for your order.')).toBe(first)
    expect(await notesOf('b.md', '# Thank you for your order.')).not.toBe(first)
    expect(await notesOf('b.txt', 'Thank you for your order.')).not.toBe(first)
    expect(await notesOf('b.md', 'Thank you for your _order_.')).not.toBe(first)
  })
})
