import { expect, test } from 'vitest'
import type { TextSpan } from '../../base/index.ts'
import { applyEdits, editOf } from '../../engine/edits.ts'
import type { WritePlace } from '../../text/index.ts'
import { editFaults, rowsOf, sourceOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = `# Translators of Hoshi Coffee.
msgid ""
msgstr ""
"Language: ja\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. on the cart page
#: src/cart.c:12
msgid "Your cart"
msgstr "カート"

# onevoice-disable-next-line pushy/urgency: the date is on the page
#, c-format
msgctxt "mail"
msgid ""
"Your order %s is \\"on its way\\".\\n"
"Thank you!"
msgstr ""
"ご注文%sを\\"発送\\"しました。\\n"
"ありがとう"
"ございます。"

#, fuzzy
msgid "Hurry"
msgstr "お急ぎください"

msgid "%d bag"
msgid_plural "%d bags"
msgstr[0] "%d袋"

msgid "Later"
msgstr ""

#~ msgid "Old"
#~ msgstr "古い"
`

test('translations are read, with the language of the header', () => {
  const document = format.read(source, { path: 'locale/xx.po' })
  expect(rowsOf(document)).toEqual([
    'msgid "Your cart" label: カート',
    'msgctxt "mail" msgid "Your order %s is \\"on its way\\".\\nThank you!" message: ご注文\uFFFCを"発送"しました。\nありがとうございます。',
    'msgid "%d bag" label: \uFFFC袋',
  ])
  expect(document.passages.map(({ language }) => language)).toEqual(['ja', 'ja', 'ja'])
  expect(document.skipped).toEqual([
    { reason: { text: 'marked {mark}', fields: { mark: 'fuzzy' } }, count: 1, path: 'msgid "Hurry"' },
    { reason: { text: 'not translated yet' }, count: 1, path: 'msgid "Later"' },
    { reason: { text: 'no longer in use (#~)' }, count: 1 },
  ])
  expect(document.comments.map(({ text }) => text)).toContain(
    'onevoice-disable-next-line pushy/urgency: the date is on the page',
  )
  expect(document.problems).toEqual([])
})

test('a text over several lines leads back to all of them', () => {
  const document = format.read(source)
  expect(sourceOf(document, 'ありがとうございます')).toBe('ありがとう"\n"ございます')
  expect(sourceOf(document, '"発送"')).toBe('\\"発送\\"')
})

test('a template holds source texts', () => {
  const pot = 'msgid ""\nmsgstr "X-Source-Language: en\\n"\n\nmsgid "One bag"\nmsgid_plural "Some bags"\nmsgstr[0] ""\n'
  const { passages, ...document } = format.read(pot, { path: 'hoshi.pot' })
  expect(rowsOf({ passages, ...document })).toEqual([
    'msgid "One bag" label: One bag',
    'msgid "One bag" msgid_plural label: Some bags',
  ])
  expect(passages[0]!.language).toBe('en')
})

test('in a format string a percent sign of the text is written twice', () => {
  const entry = (flag: string, text: string): string => `#, ${flag}\nmsgid "a"\nmsgstr "${text}"\n`
  const read = (flag: string, text: string) => format.read(entry(flag, text))
  expect(read('c-format, python-format', '100%% of %d bags').text).toBe('100% of \uFFFC bags')
  expect(sourceOf(read('c-format', '100%% of %d bags'), '%')).toBe('%%')
  expect(read('no-c-format', '100%% of %d bags').text).toBe('100%% of \uFFFC bags')
  expect(editFaults(format, entry('c-format', '5%% of %d bags'), 'ja.po', '20% off')).toEqual([])
  const { passages, source } = read('c-format', '5% off')
  expect(passages[0]!.write!('10% ', 'o', { start: 0, end: 0, source })).toBe('10% ')
  const at = source.indexOf('%') + 1
  expect(passages[0]!.write!('%', ' ', { start: at, end: at, source } as WritePlace)).toBeUndefined()
})

test('prose is written with its escapes', () => {
  expect(editFaults(format, source, 'ja.po', '"b" \\ c')).toEqual([])
})

test.each([
  ['ありがとうございます', '感謝します', '"感謝し"\n"ます。"'],
  ['ございます', 'う', '"ありがとう"\n"う。"'],
  ['とうございます。', 'た', '"ありがた"'],
  ['発送"しました。\nあり', '送り"ました。あり', '"ご注文%sを\\"送り\\"ました。"\n"ありがとう"\n"ございます。"'],
])('an edit of %j over the ends of lines', (from, to, written) => {
  const document = format.read(source, { path: 'ja.po' })
  const start = document.text.indexOf(from)
  const passage = document.passages.find((one) => one.start <= start && start < one.end)!
  const edit = editOf(document, passage, { start, end: start + from.length } as TextSpan, to)!
  const after = applyEdits(source, [edit])
  expect(after).toContain(written)
  expect(format.read(after, { path: 'ja.po' }).text).toBe(document.text.replace(from, to))
})

test.each([
  ['a line that is none', 'msgid "a"\nmsgstr "b"\nmsgstr c\n', ['This line is not part of a gettext entry.']],
  [
    'an open quote',
    'msgid "a"\nmsgstr "b\n',
    ['This line is not part of a gettext entry.', 'This entry has no msgstr.'],
  ],
  [
    'an escaped quote',
    'msgid "a"\nmsgstr "b\\"\n',
    ['This line is not part of a gettext entry.', 'This entry has no msgstr.'],
  ],
  ['no translation', 'msgid "a"\n', ['This entry has no msgstr.']],
  [
    'the same msgid twice',
    'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n',
    ['This msgid is in the file twice; gettext keeps only one.'],
  ],
  ['an empty file', '', []],
  ['CR alone', 'msgid "a"\rmsgstr "b"\r', []],
])('%s', (_, broken, messages) => {
  expect(
    format
      .read(broken)
      .problems.map(({ message }) => message)
      .sort(),
  ).toEqual([...messages].sort())
})

test('many escapes and lines are read in linear time', () => {
  const long = `msgid "a"\nmsgstr ""\n${'"x\\n\\\\"\n'.repeat(50_000)}`
  expect(format.read(long).text.length).toBeGreaterThan(100_000)
})
