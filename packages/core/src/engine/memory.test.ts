/** A check that takes over what did not change must say the same as a full one. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { formats } from '../generated/formats.ts'
import { languages } from '../generated/languages.ts'
import { rules } from '../generated/rules.ts'
import { measure } from '../measures/measure.ts'
import { readProfile } from '../profile/index.ts'
import { type CheckedText, checkText } from './check-text.ts'
import { createVoices, type Voices } from './voices.ts'

const profile = `
version: 1
brand: { name: Hoshi Coffee, languages: [en, ja] }
extends: recommended
tone: { formality: [40, 60], warmth: { min: 60 }, enthusiasm: { max: 20 } }
register:
  en: { contractions: prefer, slang: avoid, exclamation: { max: 1 } }
  ja: { style: desu-masu, level: [polite, honorific] }
limits: { words: { max: 60 }, asks: { max: 1 } }
banned: [cheap, { phrase: 業者, use: 取引先 }]
terms: [{ use: sign up, instead_of: [signup], as: verb }]
`
const pieces = [
  'Act now! Our cheap beans are **almost gone**.\n\n',
  'We signuped for `code` and <b>utilize</b> it, don’t we?\n',
  '# We have the best colour\n\n',
  '- Dear customer, please call us, reply and order.\n- It is the best color.\n',
  'お客様が申されたとおりです。今すぐお申し込みください！\n\n',
  'ご返金は3営業日以内に完了する。業者の豆は残りわずか😀です。\n',
  '| a | b |\n|---|---|\n| Hurry | 今だけ |\n\n',
  '> Quoted: guaranteed results &amp; more {{name}}.\n\n',
  '```\nact now\n```\n\n',
  '<!-- onevoice-disable-next-line terms/banned: agreed -->\nA cheap e-mail, Github and GitHub.\n\n',
  'Send an email in color, or サーバー and サーバ.\n\n',
  'We we we. Our our. We are the best e\u0301 and we know that we are the very best of all there is.\n\n',
  'Thank you for writing. We are sorry for the inconvenience; you should have read the policy.\n\n',
]

let voices: Voices
beforeAll(() => {
  const { value, problems } = readProfile(profile, { file: 'voice.yaml', rules })
  expect(problems).toEqual([])
  voices = createVoices({ profile: value!, rules, languages })
})

const told = async (source: string, path: string, before?: CheckedText): Promise<CheckedText | undefined> =>
  await checkText(source, voices, { formats, path, place: path, today: '2026-05-01', ...(before ? { before } : {}) })

const joined = (all: readonly string[]): string => all.join('')

/** The pieces as a Zendesk export: a macro each, in HTML and in plain text in turn. */
const macrosOf = (parts: readonly string[]): string =>
  JSON.stringify(
    {
      macros: parts.map((part, id) => ({
        title: `Macro ${id % 4}`,
        active: true,
        actions: [
          id % 2 === 0
            ? { field: 'comment_value_html', value: `<p>${part.replace(/</g, '&lt;').split('\n').join('</p><p>')}</p>` }
            : { field: 'comment_value', value: part },
        ],
      })),
    },
    undefined,
    2,
  )

/** Undefined for what no format knows any more: a macro may be broken beyond that. */
const shown = (checked: CheckedText | undefined): unknown => {
  if (!checked) return undefined
  const { findings, analysis, notCovered, languages } = checked
  return {
    findings,
    measures: measure(analysis, findings),
    notCovered: [...notCovered].sort((a, b) => (a.ruleId + a.language < b.ruleId + b.language ? -1 : 1)),
    languages,
  }
}

const parts = fc.array(fc.constantFrom(...pieces), { minLength: 3, maxLength: 25 })
const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(120)),
  put: fc.oneof(
    fc.constantFrom('', 'a', '!', '\n\n', '```\n', '<', '<!-- ', '。', ' cheap ', '---\n'),
    fc.constantFrom(...pieces),
  ),
})

describe('a check with the memory of the last one', () => {
  it.each([
    ['a.md', joined],
    ['a.txt', joined],
    ['a.html', joined],
    ['macros.json', macrosOf],
  ])('equals a full check after any edits: %s', async (path, made) => {
    await fc.assert(
      fc.asyncProperty(parts, fc.array(edit, { minLength: 1, maxLength: 6 }), async (start, edits) => {
        let source = made(start)
        let last = await told(source, path)
        for (const { at, length, put } of edits) {
          const from = at % (source.length + 1)
          source = source.slice(0, from) + put + source.slice(from + length)
          last = await told(source, path, last)
          expect(shown(last)).toEqual(shown(await told(source, path)))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('looks again at nothing but the passage that was edited', async () => {
    const source = Array.from({ length: 200 }, (_, index) => `Paragraph ${index} is cheap.\n\n`).join('')
    const first = await told(source, 'a.md')
    const at = source.indexOf('Paragraph 100')
    const second = await told(`${source.slice(0, at)}Now p${source.slice(at + 1)}`, 'a.md', first)
    const kept = second!.memory.passages.filter((notes) =>
      first!.memory.passages.some((old) => old.matches === notes.matches),
    )
    expect(kept.length).toBeGreaterThan(90)
    expect(second!.findings.filter(({ ruleId }) => ruleId === 'terms/banned')).toHaveLength(200)
  })
})
