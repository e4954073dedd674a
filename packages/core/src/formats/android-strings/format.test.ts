import { expect, test } from 'vitest'
import { editFaults, rowsOf, sourceOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE resources [ <!ENTITY appname "Hoshi"> ]>
<!-- onevoice-disable-next-line pushy/urgency: agreed -->
<resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">
  <string name="app" translatable="false">Hoshi</string>
  <string name="hello">Don\\'t worry, <b>%1$s</b>&#8230;\\nYour &appname;   order
     is \\u201con its way\\u201d &amp; <xliff:g id="count" example="3">%2$d</xliff:g> bags come.</string>
  <string name="quoted">"Keep   it's "</string>
  <string name="ref">@string/app</string>
  <string name="cdata"><![CDATA[Read <a href="https://hoshi.example">this</a> now.]]><!-- x --></string>
  <plurals name="bags"><item quantity="one">%d bag</item><item quantity="other">%d bags are ready.</item></plurals>
  <string-array name="days"><item>Monday</item><item>Tuesday</item></string-array>
  <string name="icu">{n, plural, one {# bag} other {# bags}}</string>
  <string name="empty"/>
  <color name="blue">#00f</color>
</resources>
`

test('strings, plurals and arrays that are translatable', () => {
  const document = format.read(source, { path: 'res/values-ja-rJP/strings.xml' })
  expect(rowsOf(document)).toEqual([
    "hello message: Don't worry, \uFFFC…\nYour \uFFFC order is “on its way” & \uFFFC bags come.",
    "quoted label: Keep   it's",
    'cdata message: Read this now.',
    'bags.one label: \uFFFC bag',
    'bags.other message: \uFFFC bags are ready.',
    'days[0] label: Monday',
    'days[1] label: Tuesday',
    'icu label: \uFFFC bag',
    'icu +label: \uFFFC bags',
  ])
  expect(new Set(document.passages.map(({ language }) => language))).toEqual(new Set(['ja-JP']))
  expect(document.atoms.slice(0, 3).map(({ raw, meaning }) => [raw, meaning])).toEqual([
    ['%1$s', undefined],
    ['&appname;', undefined],
    ['<xliff:g id="count" example="3">%2$d</xliff:g>', 'number'],
  ])
  expect(document.comments[0]!.text).toBe('onevoice-disable-next-line pushy/urgency: agreed')
  expect(document.skipped).toEqual([
    { reason: { text: 'not translatable' }, count: 1, path: 'app' },
    { reason: { text: 'a reference to another resource' }, count: 1, path: 'ref' },
  ])
  expect(document.problems).toEqual([])
  expect(sourceOf(document, "Don't")).toBe("Don\\'t")
})

test('strings of other shapes: arrays without a type, items, and forms for products', () => {
  const document = format.read(
    '<resources><array name="steps"><item>Open the bag.</item><item>@drawable/bag</item><item>12</item></array>' +
      '<item name="tip" type="string">Grind it fresh.</item><item name="size" type="dimen">12</item>' +
      '<string name="tap" product="tablet">Tap the tablet.</string><string name="tap">Tap the phone.</string></resources>',
  )
  expect(rowsOf(document)).toEqual([
    'steps[0] message: Open the bag.',
    'tip message: Grind it fresh.',
    'tap (tablet) message: Tap the tablet.',
    'tap message: Tap the phone.',
  ])
  expect(document.problems).toEqual([])
})

test('a percent sign of a format string is written twice', () => {
  const strings =
    '<resources><string name="a">Save %1$d%% today.</string><string name="b">Save 20% today.</string>' +
    '<string name="c">Save <xliff:g id="n">%1$d</xliff:g>% today.</string></resources>'
  const document = format.read(strings)
  expect(rowsOf(document)).toEqual([
    'a message: Save \uFFFC% today.',
    'b message: Save 20% today.',
    'c message: Save \uFFFC% today.',
  ])
  expect(sourceOf(document, '% today')).toBe('%% today')
  expect(document.passages.map(({ write }) => write!('5 %'))).toEqual(['5 %%', '5 %', '5 %%'])
  expect(editFaults(format, strings, 'values-en/strings.xml', '100% ')).toEqual([])
})

test('prose is written with its escapes', () => {
  expect(editFaults(format, source, 'values-en/strings.xml', `it's "a" & <b \\ c?`)).toEqual([])
  expect(editFaults(format, source, 'values-en/strings.xml', '@home')).toEqual([])
})

test.each([
  ['not closed', '<resources><string name="a">Hi', ['<resources> is not closed.', '<string> is not closed.']],
  ['crossed', '<resources><string name="a">Hi</resources>', ['<string> is not closed before </resources>.']],
  ['closed twice', '<resources><string name="a">Hi</string></string></resources>', ['</string> closes nothing.']],
  [
    'twice',
    '<resources><string name="a">A</string><string name="a">B</string></resources>',
    ['<string name="a"> is in the file twice.'],
  ],
  ['malformed', '<resources><string name="a>Hi</string></resources>', ['The tag <string> is malformed.']],
  [
    'a bare sign',
    '<resources><string name="a">1 < 2</string></resources>',
    ['“<” begins no tag here; in text it is written &lt;.'],
  ],
  [
    'an open comment',
    '<resources><string name="a">Hi</string><!-- ',
    ['“-->” is missing.', '<resources> is not closed.'],
  ],
])('%s is told, and the rest is read', (_, broken, messages) => {
  const { problems, passages } = format.read(broken, {})
  expect(problems.map(({ message }) => message).sort()).toEqual([...messages].sort())
  if (!broken.includes('a>Hi')) expect(passages.length).toBeGreaterThan(0)
})

test('entities are not expanded, depth is bounded', () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "${'&a;'.repeat(100)}">]><resources><string name="x">Hi &b;</string></resources>`
  expect(format.read(bomb).text).toBe('Hi \uFFFC')
  const deep = format.read(`<resources>${'<a>'.repeat(50_000)}`)
  expect(deep.problems.length).toBe(10)
})

test('other XML is not recognised', () => {
  expect(format.recognises('<resources><color name="a">#fff</color></resources>', {})).toBe(0)
  expect(format.recognises('<html><string>', {})).toBe(0)
})
