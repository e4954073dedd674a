import { beforeAll, describe, expect, it } from 'vitest'
import { formats } from '../generated/formats.ts'
import { languages } from '../generated/languages.ts'
import { rules } from '../generated/rules.ts'
import { readProfile } from '../profile/index.ts'
import { type CheckedText, checkText } from './check-text.ts'
import { alikeIn, twinsOf } from './twins.ts'
import { createVoices, type Voices } from './voices.ts'

let voices: Voices
beforeAll(() => {
  const source = 'version: 1\nbrand: { name: Hoshi Coffee, languages: [en] }\nextends: recommended\n'
  voices = createVoices({ profile: readProfile(source, { file: 'voice.yaml', rules }).value!, rules, languages })
})

const checked = async (source: string): Promise<CheckedText> =>
  (await checkText(source, voices, { formats, path: 'a.md', place: 'a.md', today: '2026-05-01', notesOf: 1 << 18 }))!

async function twinsIn(source: string): Promise<number[]> {
  const { document } = await checked(source)
  const voice = voices.voice({ language: 'en', audience: 'public' })
  return [
    ...twinsOf(
      alikeIn(document),
      document.passages.map(() => voice),
    ),
  ]
}

describe('twinsOf', () => {
  it.each([
    ['paragraphs with the same prose', 'One.\n\nTwo.\n\nOne.\n\nOne.\n', [0, 1, 0, 0]],
    ['not a heading and a paragraph', '# Beans\n\nBeans\n', [0, 1]],
    ['not passages of different code', '`a`\n\n`b`\n\n`a`\n', [0, 1, 0]],
    [
      'not links that lead elsewhere',
      'Buy [beans](a) here.\n\nBuy [beans](b) here.\n\nBuy [beans](a) here.\n',
      [0, 1, 0],
    ],
    ['not what is written otherwise', 'Beans &amp; tea.\n\nBeans & tea.\n', [0, 1]],
  ])('finds %s', async (_, source, twins) => {
    expect(await twinsIn(source)).toEqual(twins)
  })

  it('is told of each place', async () => {
    const { findings } = await checked('Act now!\n\nWe roast beans.\n\nAct now!\n')
    const urgency = findings.filter(({ ruleId }) => ruleId === 'pushy/urgency')
    expect(urgency.map(({ start }) => start.line)).toEqual([1, 5])
  })
})
