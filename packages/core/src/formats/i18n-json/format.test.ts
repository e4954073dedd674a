import { expect, test } from 'vitest'
import { ATOM } from '../../text/index.ts'
import { fixture } from '../rows.fixture.ts'
import { editFaults, rowsOf } from '../strings.fixture.ts'
import { format } from './format.ts'

const source = fixture(new URL('fixtures/ja.json', import.meta.url))
const wiki = fixture(new URL('fixtures/en.json', import.meta.url))

test('all texts under their key paths, with messages read', () => {
  const document = format.read(source, { path: 'ja.json' })
  expect(rowsOf(document)).toEqual([
    'cart.title label: カート',
    'cart.items_one label: \uFFFC袋',
    'cart.items_other label: \uFFFC袋',
    'cart.note message: ご注文は\uFFFC個です。',
    'cart.lines[0] message: 一行目です。',
    'cart.lines[1] message: 二行目です。',
  ])
  expect(document.passages[0]!.language).toBe('ja')
})

test('messages of MediaWiki, where $1 is no money', () => {
  expect(rowsOf(format.read(wiki, { path: 'i18n/en.json' }))).toEqual([
    'shop-desc message: You have \uFFFC bag left. You pay $100.',
    'shop-desc +message: You have \uFFFC bags left. You pay $100.',
  ])
  expect(format.read(wiki, { path: 'i18n/qqq.json' })).toMatchObject({
    passages: [],
    skipped: [{ reason: { text: 'documentation of the strings for translators' }, count: 1 }],
  })
})

test('strings with descriptions', () => {
  const extension =
    '{"save":{"message":"Save it","description":"A button","placeholders":{"n":{"content":"$1"}}},"message":"Hi"}'
  expect(rowsOf(format.read(extension, { path: '_locales/en/messages.json' }))).toEqual([
    'save.message label: Save it',
    'message label: Hi',
  ])
})

test.each([
  [
    '[{"id":"a.b","description":"For the top","defaultMessage":"Hi {name}","file":"a.tsx","start":1}]',
    '[0].defaultMessage',
  ],
  ['{"a.b":{"description":{"note":"For the top"},"defaultMessage":"Hi {name}"}}', '["a.b"].defaultMessage'],
  ['{"a":{"developer_comment":"For the top","string":"Hi {name}"}}', 'a.string'],
  ['{"a":{"notes":"For the top","translation":"Hi {name}"}}', 'a.translation'],
])('messages that formatjs extracted: %s', (json, path) =>
  expect(rowsOf(format.read(json, { path: 'lang/en.json' }))).toEqual([`${path} label: Hi ${ATOM}`]),
)

test('placeholders of browser extensions, where $$ is a dollar and braces are text', () => {
  const extension = {
    hi: {
      message: 'Hello $USER_NAME$, pay $$5 {now, or} $1 of $Our_Url@2$.',
      placeholders: { user_name: { content: '$1', example: 'no' } },
    },
    plain: { message: 'It costs $5.' },
  }
  const document = format.read(JSON.stringify(extension), { path: 'src/_locales/en/messages.json' })
  expect(rowsOf(document)).toEqual([
    `hi.message message: Hello ${ATOM}, pay $5 {now, or} ${ATOM} of ${ATOM}.`,
    `plain.message message: It costs ${ATOM}.`,
  ])
  expect(document.atoms.map(({ raw, meaning }) => [raw, meaning])).toEqual([
    ['$USER_NAME$', 'name'],
    ['$1', undefined],
    ['$Our_Url@2$', 'link'],
    ['$5', undefined],
  ])
  expect(document.passages.map(({ write }) => [write!('a "b"'), write!('$5')])).toEqual([
    ['a \\"b\\"', undefined],
    ['a \\"b\\"', undefined],
  ])
})

test('prose is written with its escapes', () => expect(editFaults(format, source, 'ja.json', 'a "b" \\ c')).toEqual([]))

test.each([
  ['ja.json', '{"a": "カート"}', true],
  ['pt_BR.json', '{"a": {"b": "Cart"}}', true],
  ['src/locales/common.json', '{"a": "Your cart"}', true],
  ['locales/en/shop.json', '{"a": "Your cart", "b": null}', true],
  ['public/messages.fr.json', '{"a": "Votre panier est vide"}', true],
  ['package.json', '{"name": "hoshi coffee shop"}', false],
  ['tsconfig.es.json', '{"extends": "./tsconfig.json", "include": ["src"]}', false],
  ['locales/versions.json', '{"a": 1, "b": 2}', false],
  ['locales/index.json', '["ja", "en"]', false],
  ['locales/map.json', '{"ja": "ja", "en": "en"}', false],
  ['data.json', '{"a": "Your cart is empty"}', false],
  ['ja.json', '', false],
  ['build/App.json', '[{"id": "a", "defaultMessage": "Hi"}]', true],
  ['extracted.json', '{"a1": {"defaultMessage": "Hi", "description": "A greeting"}}', true],
  ['extracted.json', '{"a1": {"defaultMessage": 3}}', false],
  ['extracted.json', '{"defaultMessage": "Hi"}', false],
  ['extracted.json', '[]', false],
])('%s with %s: %s', (path, json, known) => expect(format.recognises(json, { path }) > 0).toBe(known))

test('forms of vue-i18n are texts of their own; a bar elsewhere is text', () => {
  const path = 'locales/en.json'
  const vue = '{"bag": "no bags | one bag | {count} bags are ready.", "title": "Home"}'
  expect(rowsOf(format.read(vue, { path }))).toEqual([
    'bag label: no bags',
    'bag +label: one bag',
    `bag +label: ${ATOM} bags are ready.`,
    'title label: Home',
  ])
  expect(rowsOf(format.read('{"title": "Home | Hoshi Coffee"}', { path }))).toEqual([
    'title label: Home | Hoshi Coffee',
  ])
})

test('prose with a bar cannot be put into a file of vue-i18n, nor one with braces into a message of MediaWiki', () => {
  const path = 'locales/en.json'
  const { passages } = format.read('{"bag": "one bag|{count} bags", "more": "a | {count} b", "title": "Home"}', {
    path,
  })
  expect(passages.map(({ path: at, write }) => [at, write!('a | b'), write!('a b')])).toEqual([
    ['bag', undefined, 'a b'],
    ['bag', undefined, 'a b'],
    ['more', undefined, 'a b'],
    ['more', undefined, 'a b'],
    ['title', undefined, 'a b'],
  ])
  const wiki = format.read('{"@metadata": {}, "bags": "{{PLURAL:$1|a bag|bags}} and more"}', { path })
  expect(wiki.passages[0]!.write!('a|b')).toBeUndefined()
  expect(format.read('{"title": "Home"}', { path }).passages[0]!.write!('a | b')).toBe('a | b')
})

test('links to other strings are placeholders: those of i18next and those of vue-i18n', () => {
  const strings = {
    a: "You have $t(bags, {'count': {{n}} }) from $t(brand).",
    b: "By @:common.brand and @.lower:(common.bag)s, mail a{'@'}b.",
  }
  const document = format.read(JSON.stringify(strings), { path: 'locales/en.json' })
  expect(rowsOf(document)).toEqual([
    `a message: You have ${ATOM} from ${ATOM}.`,
    `b message: By ${ATOM} and ${ATOM}s, mail a@b.`,
  ])
  expect(document.atoms.map(({ raw }) => raw)).toEqual([
    "$t(bags, {'count': {{n}} })",
    '$t(brand)',
    '@:common.brand',
    '@.lower:(common.bag)',
  ])
})

test('plurals, ordinals and contexts of i18next are texts of their own, and so are the forms of intervals', () => {
  const strings = {
    bag_one: '{{count}} bag',
    bag_other: '{{count}} bags',
    friend_male_one: 'A boyfriend',
    place_ordinal_two: '{{count}}nd',
    bag_interval: '(0)[no bags];(1-5)[a few bags];(6-inf)[many bags];',
  }
  expect(rowsOf(format.read(JSON.stringify(strings), { path: 'locales/en.json' }))).toEqual([
    `bag_one label: ${ATOM} bag`,
    `bag_other label: ${ATOM} bags`,
    'friend_male_one label: A boyfriend',
    `place_ordinal_two label: ${ATOM}nd`,
    'bag_interval label: no bags',
    'bag_interval +label: a few bags',
    'bag_interval +label: many bags',
  ])
})

test('two percent signs are one where printf reads the string, and only there', () => {
  const document = format.read('{"a": "100%% of %d", "b": "100%% cotton"}', { path: 'locales/en.json' })
  expect(rowsOf(document)).toEqual([`a label: 100% of ${ATOM}`, 'b label: 100%% cotton'])
  expect(document.passages.map(({ write }) => write!('5%'))).toEqual(['5%%', '5%'])
})

test('components of react-i18next are markup by their numbers, and those of react-intl by their names', () => {
  const strings = {
    a: 'Read <0>our terms</0> first.<1/>Then go on.',
    b: 'See <link>the list</link> & <0><b>buy</b></0>.',
    c: 'Between <0> and 9 we rest.',
  }
  const document = format.read(JSON.stringify(strings), { path: 'locales/en.json' })
  expect(rowsOf(document)).toEqual([
    `a message: Read our terms first.${ATOM}Then go on.`,
    'b message: See the list & buy.',
    'c message: Between <0> and 9 we rest.',
  ])
  expect(document.passages.map(({ write }) => [write!('a & b'), write!('<0/>')])).toEqual([
    ['a & b', undefined],
    ['a &amp; b', '&lt;0/&gt;'],
    ['a & b', undefined],
  ])
})

test('links and emphasis of MediaWiki are their words', () => {
  const strings = {
    '@metadata': {},
    a: "See [[Special:Cart|your cart]] or [[Help:Contents]] ''now''.",
    b: 'Ask [https://hoshi.example/help our team] or [$1 a friend].',
    c: 'A [note] and a ]] stay.',
  }
  const document = format.read(JSON.stringify(strings), { path: 'i18n/en.json' })
  expect(rowsOf(document)).toEqual([
    'a message: See your cart or Help:Contents now.',
    'b message: Ask our team or a friend.',
    'c message: A [note] and a ]] stay.',
  ])
  expect(document.passages[0]!.write!('[[x]]')).toBeUndefined()
})

test('comments in a file are no strings', () => {
  const strings = { _comment: 'For the top', '//': 'Old ones', __comment__: 'x', a: { _comments: 'y', b: 'Your cart' } }
  expect(rowsOf(format.read(JSON.stringify(strings), { path: 'locales/en.json' }))).toEqual(['a.b label: Your cart'])
})

test('a link of vue-i18n to a string whose key is quoted', () => {
  const document = format.read(`{"a": "By @:{'shop.name'} and @.upper:{'b c'}."}`, { path: 'locales/en.json' })
  expect(rowsOf(document)).toEqual([`a message: By ${ATOM} and ${ATOM}.`])
})
