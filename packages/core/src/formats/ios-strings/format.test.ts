import { expect, test } from 'vitest'
import { editFaults, rowsOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = `\uFEFF/* Cart title
   onevoice-disable-next-line pushy/urgency: agreed */
"cart.title" = "カート";
// a line
hello = "こんにちは、%@さん。\\n\\"本日\\" \\U5927";
`

const dict = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>bags</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@count@ left &amp; more</string>
<key>count</key><dict><key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string><key>NSStringFormatValueTypeKey</key><string>d</string>
<key>one</key><string>%d bag</string><key>other</key><string>%d bags are ready now.</string></dict></dict>
<key>w</key><dict><key>NSStringVariableWidthRuleType</key><dict><key>20</key><string>Hi</string></dict></dict>
</dict></plist>`

test('.strings with comments and escapes', () => {
  const document = format.read(source, { path: 'ja.lproj/Localizable.strings' })
  expect(rowsOf(document)).toEqual(['cart.title label: カート', 'hello message: こんにちは、\uFFFCさん。\n"本日" 大'])
  expect(document.passages[0]!.language).toBe('ja')
  expect(document.comments.map(({ text }) => text)).toEqual([
    'Cart title\n   onevoice-disable-next-line pushy/urgency: agreed',
    'a line',
  ])
  expect(document.problems).toEqual([])
})

test('.stringsdict with every variant', () => {
  const document = format.read(dict, { path: 'en.lproj/a.stringsdict' })
  expect(rowsOf(document)).toEqual([
    'bags label: \uFFFC left & more',
    'bags.count.one label: \uFFFC bag',
    'bags.count.other message: \uFFFC bags are ready now.',
    'w.20 label: Hi',
  ])
  expect(document.atoms[0]).toMatchObject({ raw: '%#@count@', meaning: 'number' })
})

test('prose is written with its escapes', () => {
  expect(editFaults(format, source, 'ja.lproj/a.strings', 'a "b" \\ c')).toEqual([])
  expect(editFaults(format, dict, 'en.lproj/a.stringsdict', 'a < b & c')).toEqual([])
})

test.each([
  [
    'no value',
    '"a" = ;\n"b" = "c";',
    ['b label: c'],
    'This is not an entry, which is written "key" = "text"; with a semicolon.',
  ],
  [
    'an open string',
    '"b" = "c";\n"a" = "x',
    ['b label: c'],
    'This is not an entry, which is written "key" = "text"; with a semicolon.',
  ],
  ['a key twice', '"a" = "b";\n"a" = "c";', ['a label: b', 'a label: c'], 'The key “a” is in the file twice.'],
])('%s is told, and the rest is read', (_, broken, rows, message) => {
  const document = format.read(broken, {})
  expect(rowsOf(document)).toEqual(rows)
  expect(document.problems.map((problem) => problem.message)).toEqual([message])
})

test('files of another kind are not recognised', () => {
  expect(format.recognises('{"a": "b"}', {})).toBe(0)
  expect(format.recognises('a = 1;', {})).toBe(0)
  expect(format.recognises('<plist><dict><key>CFBundleName</key><string>x</string></dict></plist>', {})).toBe(0)
})
