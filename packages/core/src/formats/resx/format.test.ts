import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editFaults, rowsOf, sourceOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = readFileSync(new URL('./fixtures/Resources.ja.resx', import.meta.url), 'utf8')
const data = (value: string, attributes = ''): string =>
  `<root><data name="A"${attributes}><value>${value}</value></data></root>`

test('the values of strings, with the language of the name', () => {
  const document = format.read(source, { path: 'Properties/Resources.ja.resx' })
  expect(rowsOf(document)).toEqual([
    'CartTitle label: カート',
    'OrderShipped message: \uFFFC 様、ご注文（\uFFFC）を発送しました。\n到着までお待ちください。',
    'Terms message: 規約をお読みください。',
  ])
  expect(new Set(document.passages.map(({ language }) => language))).toEqual(new Set(['ja']))
  expect(document.atoms.map(({ raw }) => raw)).toEqual(['{0}', '{1:C0}'])
  expect(document.skipped).toEqual([{ reason: { text: 'an object, not a text' }, count: 3, path: 'Logo' }])
  expect(document.problems).toEqual([])
})

test.each([
  ['Resources.resx', undefined],
  ['Resources.pt-BR.resx', 'pt-BR'],
  ['Views/Home/Index.zh-Hant.resx', 'zh-Hant'],
  ['Strings/de-DE/Resources.resw', 'de-DE'],
])('the language of %s is %s', (path, language) =>
  expect(format.read(data('OK'), { path }).passages[0]!.language).toBe(language),
)

test('values that stand for others, in format strings only', () => {
  const read = (value: string) => format.read(data(value))
  const document = read('{0,-10:N2} of }} {{ is due on {1:d}.')
  expect(rowsOf(document)).toEqual(['A message: \uFFFC of } { is due on \uFFFC.'])
  expect(sourceOf(document, '} { is')).toBe('}} {{ is')
  expect(document.passages[0]!.write!('a {b}')).toBe('a {{b}}')
  expect(read('Write a {b}.').passages[0]!.write!('a {b}')).toBe('a {b}')
  expect(rowsOf(read('{n, plural, one {# bag} other {# bags}}'))).toEqual([
    'A label: \uFFFC bag',
    'A +label: \uFFFC bags',
  ])
})

test('a string with its type is read, one without a text is nothing', () => {
  expect(rowsOf(format.read(data('Hi.', ' type="System.String, mscorlib"')))).toEqual(['A message: Hi.'])
  expect(format.read(`<root><data name="A"/><data name="B"><value/></data></root>`).passages).toEqual([])
})

test('prose is written with its escapes', () => {
  expect(editFaults(format, source, 'Resources.ja.resx', `it's "a" & b { c`)).toEqual([])
  expect(editFaults(format, data('<![CDATA[Hi]]>'), 'a.resx', 'a & b')).toEqual([])
})

test('other XML is not recognised', () => {
  expect(format.recognises(source, {})).toBe(1)
  expect(format.recognises('<root><item name="a"/></root>', {})).toBe(0)
  expect(format.recognises('<resources><string name="a">x</string></resources>', {})).toBe(0)
})
