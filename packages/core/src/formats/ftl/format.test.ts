import { expect, test } from 'vitest'
import { fixture } from '../rows.fixture.ts'
import { editFaults, rowsOf, sourceOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = fixture(new URL('fixtures/app.ftl', import.meta.url))

test('messages, terms, attributes and every variant', () => {
  const document = format.read(source, { path: 'locales/ja/app.ftl' })
  expect(rowsOf(document)).toEqual([
    '-brand-name label: ホシ',
    'hello message: こんにちは、\uFFFCさん。\uFFFCへ\uFFFC。',
    'cart label: カート',
    'cart.title message: カートを\n見る',
    'bags message: ご注文は\n一袋です。',
    'bags +message: ご注文は\n\uFFFC袋です。',
  ])
  expect(document.passages[0]!.language).toBe('ja')
  expect(document.atoms.map(({ raw, meaning }) => [raw, meaning])).toContainEqual(['{ -brand-name }', 'name'])
  expect(document.atoms.map(({ raw, meaning }) => [raw, meaning])).toContainEqual(['{ NUMBER($count) }', 'number'])
  expect(document.comments.map(({ text }) => text)).toEqual(['Hoshi', 'onevoice-disable-next-line'])
  expect(document.skipped).toEqual([{ reason: { text: 'an access key or a style' }, count: 1, path: 'cart.accesskey' }])
  expect(sourceOf(document, '\uFFFC袋です')).toBe('{ NUMBER($count) }袋\n    }です')
})

test('prose is written as it is, or not at all', () => {
  expect(editFaults(format, source, 'ja/app.ftl', 'a "b" c')).toEqual([])
  expect(format.read('a = b\n').passages[0]!.write!('{x}')).toBeUndefined()
})

test.each([
  ['a line that is none', 'a = b\njunk here\nc = d\n', ['a label: b', 'c label: d']],
  ['an open placeable', 'a = { $x\nc = d\n', ['c label: d']],
  ['a message twice', 'a = b\na = c\n', ['a label: b', 'a label: c']],
])('%s is told, and the rest is read', (_, broken, rows) => {
  const document = format.read(broken, {})
  expect(rowsOf(document)).toEqual(rows)
  expect(document.problems).toHaveLength(1)
})

test('CRLF and depth', () => {
  expect(rowsOf(format.read('a = one\r\n    two\r\nb = x\r\n'))).toEqual(['a message: one\ntwo', 'b label: x'])
  expect(format.read(`a = ${'{'.repeat(50_000)}`).problems.length).toBeGreaterThan(0)
})

test('what a term says of itself is for messages, not for readers', () => {
  const document = format.read('-brand = Hoshi\n    .gender = masculine\n')
  expect(rowsOf(document)).toEqual(['-brand label: Hoshi'])
  expect(document.skipped).toMatchObject([{ reason: { text: 'a fact about a term' }, path: '-brand.gender' }])
})
