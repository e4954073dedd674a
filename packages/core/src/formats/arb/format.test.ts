import { expect, test } from 'vitest'
import { fixture } from '../rows.fixture.ts'
import { editFaults, rowsOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = fixture(new URL('fixtures/app_ja.arb', import.meta.url))

test('strings with their messages, in the language of the file', () => {
  const document = format.read(source, { path: 'app_en.arb' })
  expect(rowsOf(document)).toEqual([
    'hello label: こんにちは、\uFFFCさん',
    'bags label: 袋はありません',
    'bags +label: \uFFFC袋あります',
  ])
  expect(new Set(document.passages.map(({ language }) => language))).toEqual(new Set(['ja']))
})

test('prose is written with its escapes', () =>
  expect(editFaults(format, source, 'app_ja.arb', 'a "b" \\ c')).toEqual([]))

test('broken files are told and read', () => {
  const document = format.read('{"@@locale": "en", "a": "b", "a": "c", "d": "e', {})
  expect(rowsOf(document)).toContain('a label: c')
  expect(document.problems.length).toBeGreaterThan(0)
})
