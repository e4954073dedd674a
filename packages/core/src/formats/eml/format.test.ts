import { expect, test } from 'vitest'
import { format } from './format.ts'

const crlf = (text: string): string => text.replace(/\n/g, '\r\n')
const rows = (source: string): [string, string | undefined, string][] => {
  const { text, passages } = format.read(source)
  return passages.map(({ role, path, start, end }) => [role, path, text.slice(start, end)])
}
/** Where each occurrence of a phrase in the prose stands in the file. */
const sourceOf = (source: string, phrase: string): string => {
  const { text, map } = format.read(source)
  const start = text.indexOf(phrase)
  const span = map.source({ start, end: start + phrase.length })
  return source.slice(span.start, span.end)
}

const mail = crlf(`From: Hoshi Coffee <hello@hoshi.example>
To: someone@customer.example
Subject: =?UTF-8?Q?Your_beans_=E2=80=93_?=
 =?UTF-8?B?4piV?= are ready
Date: Fri, 1 May 2026 09:00:00 +0900
MIME-Version: 1.0
Content-Language: en
Content-Type: multipart/mixed; boundary="outer; 1"

This line is for old programs.
--outer; 1
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Good morning,

your beans are ready =E2=80=93 caf=C3=
=A9 or home, as you=
 like.
--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><body><div style=3D"display:none">Roasted this morning.</div>
<p>Good morning,</p><p>your beans are ready &ndash; caf=C3=A9 or home, as y=
ou like.</p></body></html>
--inner--
--outer; 1
Content-Type: application/pdf; name="price list.pdf"
Content-Disposition: attachment; filename="price list.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--outer; 1--
`)

test('subject, preheader and body; what repeats the HTML and what is attached is named', () => {
  expect(rows(mail)).toEqual([
    ['subject', 'Subject', 'Your beans – ☕ are ready'],
    ['preheader', 'part 1.2 (text/html)', 'Roasted this morning.'],
    ['body', 'part 1.2 (text/html)', 'Good morning,'],
    ['body', 'part 1.2 (text/html)', 'your beans are ready – café or home, as you like.'],
  ])
  const { problems, skipped, passages, frontMatter } = format.read(mail)
  expect(problems).toEqual([])
  expect(skipped).toEqual([
    { reason: { text: 'attachments' }, count: 1, path: 'price list.pdf' },
    { reason: { text: 'the same text as in the HTML part' }, count: 1, path: 'part 1.1 (text/plain)' },
  ])
  expect(passages.map(({ language }) => language)).toEqual([undefined, 'en', 'en', 'en'])
  expect(frontMatter).toEqual({ title: 'Your beans – ☕ are ready' })
})

test('places lead through every layer of encoding', () => {
  expect(sourceOf(mail, 'café or')).toBe('caf=C3=A9 or')
  expect(sourceOf(mail, 'you like')).toBe('y=\r\nou like')
  expect(sourceOf(mail, 'ready – c')).toBe('ready &ndash; c')
  expect(sourceOf(mail, 'beans –')).toBe('beans_=E2=80=93')
  expect(sourceOf(mail, 'ean')).toBe('ean')
  expect(sourceOf(mail, '☕ are')).toBe('4piV?= are')
})

test('a plain part that says something else is read too', () => {
  const other = mail.replace('Good morning,\r\n\r\nyour', 'Good evening,\r\n\r\nyour')
  expect(rows(other).map(([, path]) => path)).toContain('part 1.1 (text/plain)')
})

test('a plain part says the same however its words are divided from each other, but not when they are other words', () => {
  const both = (plain: string, html: string): string =>
    `Subject: x\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\n${plain}\n--b\nContent-Type: text/html\n\n${html}\n--b--\n`
  const parts = (plain: string, html: string): number => format.read(both(plain, html)).skipped.length
  expect(parts('Sign up -\nby e-mail!', '<p>Sign&nbsp;up <b>by e&ndash;mail</b></p>')).toBe(1)
  expect(parts('ご注文の\n確認です。', '<p>ご注文の確認です</p>')).toBe(1)
  expect(parts('Sign up', '<p>Si&shy;gn&#8203; up</p>')).toBe(1)
  expect(parts('Signup', '<p>Sign up</p>')).toBe(0)
})

const japanese = (body: string, charset: string, transfer: string, subject: string): string =>
  crlf(
    `From: a@b.example\nTo: c@d.example\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${transfer}\n\n${body}\n`,
  )

test('a Japanese subject of several encoded words, each of which goes back to ASCII', () => {
  const words = [
    '=?ISO-2022-JP?B?GyRCJDQbKEI=?=',
    '=?ISO-2022-JP?B?GyRCQ21KOCROGyhC?=',
    '=?ISO-2022-JP?B?GyRCM05HJxsoQg==?=',
  ]
  const source = `Subject: ${words.join('\r\n ')}\r\n\r\nHi.\r\n`
  expect(rows(source)[0]).toEqual(['subject', 'Subject', 'ご注文の確認'])
})

test('Japanese in ISO-2022-JP', () => {
  const body = '\x1b$B$$$D$b$4MxMQ$$$?$@$-!"$"$j$,$H$&$4$6$$$^$9!#\x1b(B\n\x1b$B:#$9$0$43NG\'$/$@$5$$!#\x1b(B OK'
  const source = japanese(body, 'ISO-2022-JP', '7bit', '=?ISO-2022-JP?B?GyRCJDRDbUo4JE4zTkcnGyhC?=')
  expect(rows(source)).toEqual([
    ['subject', 'Subject', 'ご注文の確認'],
    ['body', 'text/plain', 'いつもご利用いただき、ありがとうございます。\n今すぐご確認ください。 OK'],
  ])
  expect(sourceOf(source, '今すぐ')).toBe(':#$9$0')
})

test('Japanese in Shift_JIS, base64 and quoted-printable', () => {
  const subject = '=?Shift_JIS?B?grKSjZW2gsyKbZRG?='
  const quoted = '=82=B2=92=8D=95=B6=82=CC=8Am=94F'
  expect(rows(japanese(quoted, 'Shift_JIS', 'quoted-printable', subject)).map(([, , text]) => text)).toEqual([
    'ご注文の確認',
    'ご注文の確認',
  ])
  expect(sourceOf(japanese(quoted, 'cp932', 'quoted-printable', 'x'), '確認')).toBe('=8Am=94F')
  const encoded = Buffer.from('ご注文の確認です。\nsee you').toString('base64').replace(/.{20}/g, '$&\n')
  const source = japanese(encoded, 'utf-8', 'base64', subject)
  expect(rows(source)[1]![2]).toBe('ご注文の確認です。\nsee you')
})

test('what Windows has beyond Latin-1', () => {
  const body = 'It=92s ready =96 see =93you=94'
  expect(rows(japanese(body, 'windows-1252', 'quoted-printable', '=?iso-8859-1?Q?It=92s?='))).toEqual([
    ['subject', 'Subject', 'It’s'],
    ['body', 'text/plain', 'It’s ready – see “you”'],
  ])
})

test.each([
  [
    'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello',
    'The mail is cut off: the last line of its boundary “b” is missing.',
  ],
  ['Content-Type: multipart/mixed; boundary=b\n\nHello', 'The boundary “b” that the headers name does not come.'],
  ['Content-Type: multipart/mixed\n\nHello', 'A part with several parts does not name its boundary.'],
  [
    'Content-Transfer-Encoding: base64\n\nSGVs*G8=',
    'The base64 of text/plain holds a character that is none of its alphabet, so it is not read.',
  ],
  [
    'Content-Type: text/plain; charset=x-none\n\nHello',
    'The character set “x-none” of text/plain is not known, so it is not read.',
  ],
  [
    'Content-Transfer-Encoding: quoted-printable\n\n=FF=FE',
    'The text of text/plain is not valid UTF-8, so it is not read.',
  ],
])('the broken mail %j', (lines, message) => {
  const { problems, source } = format.read(`Subject: x\n${lines}`)
  expect(problems.map((problem) => problem.message)).toEqual([message])
  expect(problems[0]!.span!.start).toBeLessThan(source.length)
})

test.each([
  ['nested parts', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(2000)],
  ['boundaries', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(20_000)}`],
  [
    'parts without their boundary',
    `Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=x\n\n'.repeat(5000)}`,
  ],
  ['semicolons', `Content-Type: text/plain${';'.repeat(100_000)}\n\nx`],
  ['encoded words', `Subject: ${'=?utf-8?q?a?= '.repeat(20_000)}\n\nx`],
  ['half encoded words', `Subject: ${'=?utf-8?q?'.repeat(20_000)}\n\nx`],
  ['folds', `Subject: a${'\n '.repeat(50_000)}\n\nx`],
  ['headers', 'a: b\n'.repeat(50_000)],
])('hostile %s are read in bounded time', (_, source) => {
  expect(format.read(source).source).toBe(source)
})

test.each([
  [mail, 0.95],
  ['Subject: Hi\nFrom: a@b.example\n\nText', 0.7],
  ['Subject: Hi\n\nText', 0],
  ['Note: this\nis text', 0],
])('recognised by its headers', (source, sure) => expect(format.recognises(source, {})).toBe(sure))

test('a remark beside the transfer encoding', () => {
  const mail =
    'Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable (by us)\n\na=20=\nb\n'
  expect(format.read(mail).text).toBe('x\u2029a b')
})
