import { expect, test } from 'vitest'
import { wordsOf } from '../../base/index.ts'
import { fixture } from '../rows.fixture.ts'
import { editFaults, rowsOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = fixture(new URL('fixtures/Localizable.xcstrings', import.meta.url))

test('every language and variant, each in its language', () => {
  const document = format.read(source, {})
  expect(rowsOf(document)).toEqual([
    'strings["Your cart"].ja label: カート',
    'strings["bags.count"].en.one label: \uFFFC bag',
    'strings["bags.count"].en.other label: \uFFFC bags',
    'strings["bags.count"].ja.other message: \uFFFC袋です。',
  ])
  expect(document.passages.map(({ language }) => language)).toEqual(['ja', 'en', 'en', 'ja'])
  expect(document.skipped.map(({ reason, path }) => `${wordsOf(reason)}: ${path}`)).toEqual([
    'a source text that stands only as a key: strings["Your cart"]',
    'marked new: strings["bags.count"].de',
    'not translatable: strings.Hoshi',
    'no longer in use (stale): strings.Old',
  ])
})

test('prose is written with its escapes', () =>
  expect(editFaults(format, source, 'a.xcstrings', '"b" \\ c')).toEqual([]))

test.each([
  '',
  '[]',
  '{"strings": []}',
  '{"sourceLanguage": 1, "strings": {"a": {"localizations": "x"}}}',
  source.slice(0, 300),
])('%j is read without a fault', (broken) => expect(format.read(broken, {}).source).toBe(broken))
