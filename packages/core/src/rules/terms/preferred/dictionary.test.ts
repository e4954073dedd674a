import { expect, test } from 'vitest'
import { check } from '../../../engine/check.ts'
import { applyEdits } from '../../../engine/edits.ts'
import { testExamples } from '../../../engine/examples.ts'
import { createVoices, type Voices } from '../../../engine/voices.ts'
import { readPlain } from '../../../formats/plain/read.ts'
import { languages } from '../../../generated/languages.ts'
import { rules } from '../../../generated/rules.ts'
import { boundedRegExp } from '../../../lexicon/bounded-regexp.ts'
import { readProfile } from '../../../profile/index.ts'

const dictionary = `version: 1
rules:
  - expected: サーバー
    pattern: /サーバ(?!ー)/
    specs:
      - { from: サーバを見る, to: サーバーを見る }
      - { from: サーバーを見る, to: サーバーを見る }
      - { from: サーバを見る, to: 間違い }
  - expected: 第$1回
    pattern: /(\\d{1,3})回目/
  - expected: ウェブサイト
    pattern: サイト
  - expected: Vue
    pattern: /vue(js)?/i
    regexpMustEmpty: $1
  - GitHub
`

function voices(): Voices {
  const { value, problems } = readProfile('version: 1\ndictionaries: prh.yml\n', {
    file: 'voice.yaml',
    rules,
    resolve: () => ({ file: 'prh.yml', source: dictionary }),
  })
  expect(problems).toEqual([])
  return createVoices({
    profile: value!,
    rules,
    languages,
    only: (id) => id === 'terms/preferred',
    expression: (source, letterCase) => boundedRegExp(source, letterCase).value,
  })
}

async function fixed(text: string): Promise<string> {
  const all = voices()
  await all.load(['ja'])
  const document = readPlain(text)
  const { findings } = check(document, all, { languages: document.passages.map(() => 'ja') })
  return applyEdits(
    text,
    findings.map(({ span, suggestions }) => ({ span, text: suggestions[0]!.text })),
  )
}

test.each([
  ['サーバとサーバー', 'サーバーとサーバー'],
  ['3回目の案内', '第3回の案内'],
  ['サイトとウェブサイト', 'ウェブサイトとウェブサイト'],
  ['vueとvuejsとVUE', 'VueとvuejsとVue'],
  ['Githubとｇｉｔｈｕｂ', 'GitHubとGitHub'],
])('%s becomes %s', async (from, to) => {
  expect(await fixed(from)).toBe(to)
})

test('specs run as tests of the profile', async () => {
  const results = await testExamples(voices())
  expect(results.map(({ passed }) => passed)).toEqual([true, true, false])
  expect(results[2]!.origin.file).toBe('prh.yml')
  expect(results[2]!.missing).toEqual(['terms/preferred'])
})
