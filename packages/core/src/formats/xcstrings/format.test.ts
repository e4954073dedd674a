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

test('variants that a text is put together from, and what people say to shortcuts', () => {
  const unit = (value: string): object => ({ stringUnit: { state: 'translated', value } })
  const plural = { plural: { one: unit('%arg bag'), other: unit('%arg bags') } }
  const catalog = {
    sourceLanguage: 'en',
    strings: {
      sum: {
        localizations: {
          en: { ...unit('You have %#@bags@.'), substitutions: { bags: { argNum: 1, variations: plural } } },
        },
      },
      ask: { localizations: { en: { stringSet: { state: 'translated', values: ['Order a bag', 'Buy beans'] } } } },
    },
  }
  expect(rowsOf(format.read(JSON.stringify(catalog), {}))).toEqual([
    'strings.sum.en message: You have \uFFFC.',
    'strings.sum.en.bags.one label: \uFFFC bag',
    'strings.sum.en.bags.other label: \uFFFC bags',
    'strings.ask.en[0] label: Order a bag',
    'strings.ask.en[1] label: Buy beans',
  ])
})
