import { expect, test } from 'vitest'
import { editFaults, rowsOf, sourceOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const one = `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file source-language="en" target-language="ja" original="app.ts"><header><note>no</note></header><body><group>
  <trans-unit id="cart.title"><source>Your cart</source><target state="translated">カート</target><note>short</note></trans-unit>
  <trans-unit id="hi"><source>Hi</source><target>こんにちは、<x id="INTERPOLATION" equiv-text="{{name}}"/>さん。<g id="1">ご注文</g>&amp;<bpt id="2">&lt;b></bpt>お届け<ept id="2">&lt;/b></ept>。</target></trans-unit>
  <trans-unit id="n"><source>x</source><target state="new">x</target></trans-unit>
  <trans-unit id="m"><source>x</source></trans-unit>
  <trans-unit id="o" translate="no"><source>x</source><target>x</target></trans-unit>
 </group></body></file>
 <file source-language="en" target-language="de" original="mail.ts"><body>
  <trans-unit id="hi"><source>Hi</source><target>Hallo</target></trans-unit></body></file>
</xliff>`

const two = `<xliff version="2.0" srcLang="en" trgLang="de-DE" xmlns="urn:oasis:names:tc:xliff:document:2.0">
 <file id="f1"><unit id="cart"><notes><note>n</note></notes><segment state="final"><source>Your cart</source><target>Ihr <pc id="1">Warenkorb</pc> mit <ph id="1" disp="{{count}}"/> Tüten</target></segment>
 <segment state="initial"><source>Buy</source><target>Kauf</target></segment></unit></file></xliff>`

test('targets of XLIFF 1.2, with inline elements as atoms or markup', () => {
  const document = format.read(one, {})
  expect(rowsOf(document)).toEqual([
    'cart.title label: カート',
    'hi message: こんにちは、\uFFFCさん。ご注文&お届け。',
    'mail.ts › hi label: Hallo',
  ])
  expect(document.passages.map(({ language }) => language)).toEqual(['ja', 'ja', 'de'])
  expect(new Set(document.passages.map(({ block }) => block)).size).toBe(3)
  expect(document.atoms[0]).toMatchObject({ kind: 'placeholder', meaning: 'name' })
  expect(document.skipped).toEqual([
    { reason: { text: 'marked {mark}', fields: { mark: 'new' } }, count: 1, path: 'n' },
    { reason: { text: 'not translated yet' }, count: 1, path: 'm' },
    { reason: { text: 'not translatable' }, count: 1, path: 'o' },
  ])
  expect(sourceOf(document, '&お')).toBe('&amp;<bpt id="2">&lt;b></bpt>お')
})

test('targets of XLIFF 2', () => {
  const document = format.read(two, {})
  expect(rowsOf(document)).toEqual(['cart[0] label: Ihr Warenkorb mit \uFFFC Tüten'])
  expect(document.passages[0]!.language).toBe('de-DE')
  expect(document.skipped).toEqual([
    { reason: { text: 'marked {mark}', fields: { mark: 'initial' } }, count: 1, path: 'cart[1]' },
  ])
})

test('sources where nothing is translated', () => {
  const source =
    '<xliff version="1.2"><file source-language="en"><body><trans-unit id="a"><source>Your cart</source></trans-unit></body></file></xliff>'
  const document = format.read(source, { path: 'messages.ja.xlf' })
  expect([rowsOf(document), document.passages[0]!.language]).toEqual([['a label: Your cart'], 'en'])
})

test('prose is written with its escapes', () => {
  expect(editFaults(format, one, 'a.xlf', 'a & b < c ]]> d')).toEqual([])
  expect(editFaults(format, two, 'a.xlf', '"&"')).toEqual([])
})

test.each([
  ['another file', '<html></html>', 'This is not an XLIFF file: its first element is not <xliff>.'],
  ['nothing', '', 'This is not an XLIFF file: its first element is not <xliff>.'],
  ['a cut one', one.slice(0, 420), '<xliff> is not closed.'],
])('%s is told', (_, broken, message) => {
  expect(format.read(broken, {}).problems.map((problem) => problem.message)).toContain(message)
})

test('two percent signs are one where printf reads the string, and only there', () => {
  const target = (text: string): string =>
    `<trans-unit id="${text.length}"><source>x</source><target>${text}</target></trans-unit>`
  const document = format.read(
    `<xliff version="1.2"><file target-language="de"><body>${target('100%% von %d')}${target('<x id="1" equiv-text="%s"/>: 5%%')}${target('5%% mehr')}</body></file></xliff>`,
    {},
  )
  expect(document.text.split('\u2029')).toEqual(['100% von \uFFFC', '\uFFFC: 5%', '5%% mehr'])
  expect(document.passages.map(({ write }) => write!('5%'))).toEqual(['5%%', '5%%', '5%'])
})
