import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ATOM } from '../../text/index.ts'
import { format } from './format.ts'

function rows(source: string): (readonly [string, number, string])[] {
  const document = format.read(source)
  return document.passages.map(({ role, block, start, end }) => [role, block, document.text.slice(start, end)])
}

test('paragraphs are divided by blank lines; line breaks in them are soft', () => {
  expect(rows('Hello Sam,\n\nyour parcel is\n  on its way.\n \t\nBye')).toEqual([
    ['body', 0, 'Hello Sam,'],
    ['body', 0, 'your parcel is\non its way.'],
    ['body', 0, 'Bye'],
  ])
})

test('Japanese lines', () => {
  expect(rows('いつもありがとうございます。\nご確認ください。\n　次の段落です。')).toEqual([
    ['body', 0, 'いつもありがとうございます。\nご確認ください。'],
    ['body', 0, '次の段落です。'],
  ])
})

test('list lines are items, each list with a block of its own', () => {
  expect(rows('Bring:\n- a pen\n- paper,\n  lined\n\n1. come\n2) go\n\nBye\n・傘\n・靴\n※ご注意ください')).toEqual([
    ['body', 0, 'Bring:'],
    ['list-item', 1, 'a pen'],
    ['list-item', 1, 'paper,\nlined'],
    ['list-item', 1, 'come'],
    ['list-item', 1, 'go'],
    ['body', 0, 'Bye'],
    ['list-item', 2, '傘'],
    ['list-item', 2, '靴'],
    ['list-item', 2, 'ご注意ください'],
  ])
})

test('a wrapped item goes on in lower case; other text begins a paragraph', () => {
  expect(rows('- please bring the\nform with you\nThank you!')).toEqual([
    ['list-item', 1, 'please bring the\nform with you'],
    ['body', 0, 'Thank you!'],
  ])
  expect(rows('・傘\n　折りたたみ\nお待ちしています。')).toEqual([
    ['list-item', 1, '傘\n折りたたみ'],
    ['body', 0, 'お待ちしています。'],
  ])
})

test('drawn rules divide', () => {
  expect(rows('One\n-----\nTwo\n━━━━━\n■□■□\n三')).toEqual([
    ['body', 0, 'One'],
    ['body', 0, 'Two'],
    ['body', 0, '三'],
  ])
})

test('what only looks like a list is none', () => {
  expect(rows('-5 degrees\n3.5 stars\n*bold*')).toEqual([['body', 0, '-5 degrees\n3.5 stars\n*bold*']])
})

test('lines quoted from another mail', () => {
  expect(rows('Yes.\n> Can you\n>> help?\n>\n> Sam')).toEqual([
    ['body', 0, 'Yes.'],
    ['quote', 1, 'Can you\nhelp?'],
    ['quote', 2, 'Sam'],
  ])
})

test.each([
  ['Subject: Your order', 'Your order'],
  ['件名：ご注文の確認', 'ご注文の確認'],
])('the subject line %s', (line, subject) => {
  expect(rows(`${line}\n\nText\nSubject: no`)).toEqual([
    ['subject', 1, subject],
    ['body', 0, 'Text\nSubject: no'],
  ])
})

test('addresses are atoms', () => {
  expect(rows('See https://a.example/x (or www.b.example), 詳細はhttps://c.example/を。Mail a.b@c.example.')).toEqual([
    ['body', 0, `See ${ATOM} (or ${ATOM}), 詳細は${ATOM}を。Mail ${ATOM}.`],
  ])
})

test.each(['\n', '\r\n', '\r'])('the line end %j, with a byte order mark', (end) => {
  expect(rows(`\uFEFFOne${end}two${end}${end}three${end}`)).toEqual([
    ['body', 0, 'One\ntwo'],
    ['body', 0, 'three'],
  ])
})

const fragment = fc.constantFrom(
  ...'a;word ;日本。;。;\n;\n\n;\r\n;\r; ;\t;　;- ;・;1. ;> ;Subject: ;件名：;https://a.b/c;x@y.zz;(;);.;👍;\0;\uFEFF;\ud800'.split(
    ';',
  ),
)

test('every unit of prose maps to its source', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
      const source = fragments.join('')
      const document = format.read(source)
      let reached = 0
      for (const { text, source: from, verbatim } of document.map.segments()) {
        expect(text.start).toBe(reached)
        reached = text.end
        const prose = document.text.slice(text.start, text.end)
        const written = source.slice(from.start, from.end)
        if (verbatim) expect(written).toBe(prose)
        else if (prose === '\n') expect(written.replace(/[>\s]/g, '')).toBe('')
        else expect([ATOM, '\u2029']).toContain(prose)
      }
      expect(reached).toBe(document.text.length)
    }),
    { numRuns: 2000 },
  )
})

test('an address between blanks is no prose, whatever stands around it', () => {
  // The marks of a subject line are prose in other places.
  const lettersOf = (text: string): string => text.replace(/Subject|件名|\P{L}/gu, '')
  const isAddress = (text: string): boolean => text.includes('://') || text.includes('@')
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
      const source = fragments.map((text) => (isAddress(text) ? ` ${text} ` : text)).join('')
      const prose = fragments.filter((text) => !isAddress(text)).join('')
      expect(lettersOf(format.read(source).text)).toBe(lettersOf(prose))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['addresses', 'http://a.b/('.repeat(10_000)],
  ['mail', 'a@'.repeat(50_000)],
  ['letters', 'a'.repeat(200_000)],
  ['quotes', '> '.repeat(50_000)],
  ['lines', '\n'.repeat(100_000)],
])('hostile %s are read in bounded time', (_, source) => {
  expect(format.read(source).source).toBe(source)
})
