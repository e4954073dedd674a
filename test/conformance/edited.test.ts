/** In an editor, a check takes over what did not change: in every format it must say the same as a check of the whole text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CheckedText, checkText } from '../../packages/core/src/engine/check-text.ts'
import { createVoices } from '../../packages/core/src/engine/voices.ts'
import type { FormatSample } from '../../packages/core/src/formats/format-sample.fixture.ts'
import { formats } from '../../packages/core/src/generated/formats.ts'
import { languages } from '../../packages/core/src/generated/languages.ts'
import { rules } from '../../packages/core/src/generated/rules.ts'
import { measure } from '../../packages/core/src/measures/measure.ts'
import { readProfile } from '../../packages/core/src/profile/index.ts'
import { root } from '../../scripts/generate/outputs.ts'

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
formats:
  - { files: replies.json, texts: ["replies[*].body"], title: name }
  - { files: replies.jsonl, texts: [body] }
  - { files: replies.yaml, texts: ["replies.*.body"] }
`
const { value, problems } = readProfile(profile, { file: 'voice.yaml', rules })
expect(problems).toEqual([])
const voices = createVoices({ profile: value!, rules, languages })

const markdown = [
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
const sentences = [
  'Act now! Our cheap beans are almost gone.',
  'We signuped for it, don’t we?',
  'Dear customer, please call us, reply and order.\nIt is the best color.',
  'お客様が申されたとおりです。今すぐお申し込みください！',
  'ご返金は3営業日以内に完了する。業者の豆は残りわずか😀です。',
  'A cheap e-mail, Github and GitHub in colour.',
  'We we we. We are the very best of all there is.',
  'Hello {{name}}, you should have read the policy.',
]

const told = async (source: string, path: string, before?: CheckedText): Promise<CheckedText | undefined> =>
  await checkText(source, voices, { formats, path, place: path, today: '2026-05-01', ...(before ? { before } : {}) })

/** Undefined for what no format knows any more: a file may be broken beyond that. */
const shown = (checked: CheckedText | undefined): unknown => {
  if (!checked) return undefined
  const { findings, suppressed, analysis, notCovered, languages, document, problems } = checked
  return {
    format: document.format,
    findings,
    suppressed,
    problems,
    skipped: document.skipped,
    measures: measure(analysis, findings),
    notCovered: [...notCovered].sort((a, b) => (a.ruleId + a.language < b.ruleId + b.language ? -1 : 1)),
    languages,
  }
}

const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constantFrom(0, 0, 1, 2), fc.nat(120)),
  put: fc.oneof(
    fc.constantFrom('', 'a', ' ', '!', '。', ' cheap ', '\n', '\n\n', '```\n', '---\n', '<!-- ', '<', '</p><p>'),
    fc.constantFrom('"', '\\', "'", ',', '{', '}', ':', '{{', '#', '&', '\r'),
    fc.constantFrom(...sentences, ...markdown),
  ),
})

async function expectSame(path: string, starts: fc.Arbitrary<string>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(starts, fc.array(edit, { minLength: 1, maxLength: 6 }), async (start, edits) => {
      let source = start
      let last = await told(source, path)
      for (const { at, length, put } of edits) {
        const from = at % (source.length + 1)
        source = source.slice(0, from) + put + source.slice(from + length)
        last = await told(source, path, last)
        expect(shown(last)).toEqual(shown(await told(source, path)))
      }
    }),
    { numRuns },
  )
}

const listOf = (texts: readonly string[]): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...texts), { minLength: 3, maxLength: 25 })

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

const joined = (parts: readonly string[]): string => parts.join('')

describe('a check with the memory of the last one equals a full check after any edits', () => {
  it.each([
    ['a.md', joined],
    ['a.txt', joined],
    ['a.html', joined],
    ['macros.json', macrosOf],
  ])('of Markdown in %s', (path, made) => expectSame(path, listOf(markdown).map(made), 20))

  it.each(formats.filter(({ packed }) => !packed).map(({ id }) => id))('of texts in %s', async (id) => {
    const folder = join(root, 'packages/core/src/formats', id)
    const { sample } = (await import(join(folder, 'sample.fixture.ts'))) as { sample: FormatSample }
    const { path, write, allows = () => true } = sample
    await expectSame(path, listOf(sentences.filter(allows)).map(write), 8)
  })

  const withFixtures = formats.flatMap(({ id, packed }) => {
    const folder = join(root, 'packages/core/src/formats', id, 'fixtures')
    return packed || !existsSync(folder)
      ? []
      : readdirSync(folder).map((name) => [id, name, join(folder, name)] as const)
  })
  it.each(withFixtures)('of %s: %s', (_, name, file) => expectSame(name, fc.constant(readFileSync(file, 'utf8')), 4))
})
