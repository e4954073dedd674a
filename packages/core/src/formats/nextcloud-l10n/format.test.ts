import { expect, test } from 'vitest'
import { fixture } from '../rows.fixture.ts'
import { editFaults, rowsOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = fixture(new URL('fixtures/ja.json', import.meta.url))

test('translations and their plural forms', () => {
  const document = format.read(source, { path: 'l10n/ja.json' })
  expect(rowsOf(document)).toEqual([
    'translations["Your cart"] label: カート',
    'translations["Bag %s"] label: 袋\uFFFC',
    'translations["_%n bag_::_%n bags_"][0] label: \uFFFC袋',
  ])
  expect(document.passages[0]!.language).toBe('ja')
})

test('prose is written with its escapes', () => expect(editFaults(format, source, 'ja.json', '"b" \\ c')).toEqual([]))

test('two percent signs are one where printf reads the string, and only there', () => {
  const strings = { a: '%s の 100%%', b: '%n 日で 50%%', c: '100%% コットン' }
  const document = format.read(JSON.stringify({ translations: strings, pluralForm: '' }), { path: 'l10n/ja.json' })
  expect(rowsOf(document)).toEqual([
    'translations.a label: \uFFFC の 100%',
    'translations.b label: \uFFFC 日で 50%',
    'translations.c label: 100%% コットン',
  ])
  expect(document.passages.map(({ write }) => write!('5%'))).toEqual(['5%%', '5%%', '5%'])
})
