import { expect, test } from 'vitest'
import { formats } from '../generated/formats.ts'
import { rules } from '../generated/rules.ts'
import { readProfile } from '../profile/index.ts'
import { formatProblems, readingOf } from './reading.ts'

const profileOf = (lines: string) => {
  const { value, problems } = readProfile(`version: 1\n${lines}\n`, { file: 'voice.yaml', rules })
  expect(problems).toEqual([])
  return value!
}

test('the last entry that fits says how a file is read', () => {
  const profile = profileOf(`formats:
  - { files: "**/*.json", as: json, texts: [body] }
  - files: [support/*.json, chat/*.jsonl]
    texts: ["replies[*].body", { path: "**.subject", role: subject, as: plain }]
    title: replies[*].name
    language_from: locale`)
  expect(readingOf(profile, 'other/a.json')).toEqual({ format: 'json', reading: { texts: [{ path: 'body' }] } })
  expect(readingOf(profile, 'chat/a.jsonl')).toEqual({
    format: 'jsonl',
    reading: {
      texts: [{ path: 'replies[*].body' }, { path: '**.subject', role: 'subject', as: 'plain' }],
      title: 'replies[*].name',
      languageFrom: 'locale',
    },
  })
  expect(readingOf(profile, 'a.md')).toEqual({})
})

test('an entry without texts leaves the format to the content', () => {
  const profile = profileOf('formats: [{ files: "ja/**", language: ja }]')
  expect(readingOf(profile, 'ja/macros.json')).toEqual({ reading: { language: 'ja' } })
})

test.each([
  ['[{ files: a.json, as: jsn }]', 'There is no format called “jsn”.', 'Did you mean “json”?'],
  ['[{ files: a.json, as: json, texts: ["replies["] }]', '“replies[” is no path to a text.', undefined],
])('%s', (lines, message, hint) => {
  const profile = profileOf(`formats: ${lines}`)
  const [problem, ...others] = formatProblems(profile, formats)
  expect(problem).toMatchObject({ message, file: 'voice.yaml', span: { start: 21 } })
  if (hint) expect(problem!.hint).toBe(hint)
  expect(others).toEqual([])
})
