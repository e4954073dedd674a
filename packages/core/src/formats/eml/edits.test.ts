/** What edits make of mails. */
import { expect, test } from 'vitest'
import type { TextSpan } from '../../base/index.ts'
import { applyEdits, editOf, lackingFor } from '../../engine/edits.ts'
import { encoderOf } from './encode.ts'
import { format } from './format.ts'

const crlf = (text: string): string => text.replace(/\n/g, '\r\n')

const mailOf = (body: string, charset: string, transfer: string): string =>
  crlf(
    `From: a@b.example\nTo: c@d.example\nSubject: Hi\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${transfer}\n\n${body}\n`,
  )

const edited = (source: string, from: string, to: string): string | undefined => {
  const document = format.read(source)
  const start = document.text.indexOf(from)
  const passage = document.passages.find((one) => one.start <= start && start < one.end)!
  const edit = editOf(document, passage, { start, end: start + from.length } as TextSpan, to)
  return edit && applyEdits(source, [edit])
}

test.each([
  ['utf-8', 'quoted-printable', 'a=b é', 'a=3Db =C3=A9'],
  ['iso-8859-1', 'quoted-printable', 'é', '=E9'],
  ['iso-8859-1', 'quoted-printable', 'あ', undefined],
  ['windows-1252', 'quoted-printable', 'it’s', 'it=92s'],
  ['Shift_JIS', 'quoted-printable', '今=', '=8D=A1=3D'],
  ['us-ascii', 'quoted-printable', 'é', undefined],
  ['iso-2022-jp', 'quoted-printable', '今=', '=1B$B:#=1B(B=3D'],
  ['iso-2022-jp', '7bit', '今=', '\x1b$B:#\x1b(B='],
  ['iso-2022-jp', '7bit', '☕', undefined],
  ['utf-8', '8bit', 'é', 'é'],
  ['us-ascii', '7bit', 'é', undefined],
])('a part in %s, %s, with %j', (charset, transfer, prose, written) => {
  const source = mailOf('x', charset, transfer)
  const after = edited(source, 'x', prose)
  expect(after).toBe(written === undefined ? undefined : mailOf(written, charset, transfer))
})

test('prose of HTML is escaped before it is encoded, and markup is left alone', () => {
  const html = (body: string, transfer: string): string =>
    `From: a@b\nSubject: x\nContent-Type: text/html\nContent-Transfer-Encoding: ${transfer}\n\n${body}`
  expect(edited(html('<p>a</p>', 'quoted-printable'), 'a', '1 < 2 = é')).toBe(
    html('<p>1 &lt; 2 =3D =C3=A9</p>', 'quoted-printable'),
  )
  expect(edited(html('<p>act n=\now</p>', 'quoted-printable'), 'act now', 'go on')).toBe(
    html('<p>go on</p>', 'quoted-printable'),
  )
  const sent = (body: string): string => html(btoa(body), 'base64')
  expect(edited(sent('<p>Q&amp;A: act now</p>'), 'A: act', 'B < C:')).toBe(sent('<p>Q&amp;B &lt; C: now</p>'))
  expect(edited(sent('<p>act <b>now</b></p>'), 'act now', 'go on')).toBeUndefined()
})

test.each([
  ['=?UTF-8?Q?Act_now_=E2=80=93?= please', 'Act now', 'Order', '=?UTF-8?Q?Order_=E2=80=93?= please'],
  ['=?utf-8?B?4piVIGFjdCBub3c=?=', 'act now', 'see it', '=?utf-8?B?4piVIHNlZSBpdA==?='],
  ['Your beans =?ISO-8859-1?Q?caf=E9?=', 'beans', 'coffee', 'Your coffee =?ISO-8859-1?Q?caf=E9?='],
  ['Your beans =?ISO-8859-1?Q?caf=E9?=', 'beans', 'thé', '=?ISO-8859-1?Q?Your_th=E9_caf=E9?='],
  [
    '=?ISO-2022-JP?B?GyRCOiMkORsoQg==?=\n =?ISO-2022-JP?B?GyRCJDAbKEI=?=',
    '今す',
    '明',
    '=?ISO-2022-JP?B?GyRCTEAkMBsoQg==?=',
  ],
  ['=?Shift_JIS?B?jaGCt4Kt?=', '今', '☕', undefined],
  ['Act now', 'Act now', 'Café', '=?UTF-8?Q?Caf=C3=A9?='],
  ['Act now', 'now', '今日', '=?UTF-8?B?QWN0IOS7iuaXpQ==?='],
  ['Café act now', 'act', 'thé', 'Café thé now'],
  ['=?UTF-8?Q?a=FF?= act now', 'act', 'go', undefined],
  ['=?x-none?Q?a?= act now', 'act', 'thé', undefined],
])('the subject %j with an edit', (subject, from, to, written) => {
  const mail = (value: string): string => `From: a@b.example\nSubject: ${value}\nTo: c@d.example\n\nHi.\n`
  expect(edited(mail(subject), from, to)).toBe(written === undefined ? undefined : mail(written))
})

test('a body in base64 is encoded anew from an edit on, with its lines, in its character set', () => {
  const base64In = (charset: string, bytes: (text: string) => number[]) => (text: string) =>
    mailOf(
      Buffer.from(bytes(text))
        .toString('base64')
        .replace(/.{60}(?!$)/g, '$&\n'),
      charset,
      'base64',
    )
  const text = 'ご注文の確認です。 OK\r\n今すぐお手続きください。\r\nお待ちしております。'
  for (const charset of ['iso-2022-jp', 'shift_jis', 'euc-jp', 'utf-8']) {
    const mail = base64In(charset, (said) =>
      said.split('\r\n').flatMap((line, index) => [...(index > 0 ? [13, 10] : []), ...encoderOf(charset)!(line)!]),
    )
    for (const [from, to] of [
      ['今すぐ', '本日 '],
      ['お待ち', 'a'],
      ['の確認', ''],
      [' OK', '語'],
    ] as const)
      expect(edited(mail(text), from, to)).toBe(mail(text.replace(from, to)))
    expect(edited(mail(text), '今すぐ', '☕')).toBe(
      charset === 'utf-8' ? mail(text.replace('今すぐ', '☕')) : undefined,
    )
  }
})

test.each([
  ['今すぐ', '本日 '],
  ['今すぐお手', '('],
  ['お待ち', 'a'],
  ['の確認', ''],
  [' OK', '語'],
  [' OK', ''],
  ['OK', 'はい'],
  ['す。 OK', 'した'],
  ['ご注文の確認です。', ''],
] as const)('in ISO-2022-JP %j becomes %j as a whole text in it would have it', (from, to) => {
  const text = 'ご注文の確認です。 OK\n今すぐお手続きください。\nお待ちしております。'
  const encode = encoderOf('iso-2022-jp')!
  const lineIn = (line: string, isQuoted: boolean): string =>
    encode(line)!
      .map((byte) => String.fromCharCode(byte))
      .map((unit) => (isQuoted && /[^ -<>-~]/.test(unit) ? `=${unit === '=' ? '3D' : '1B'}` : unit))
      .join('')
  for (const transfer of ['7bit', 'quoted-printable']) {
    const mail = (said: string): string =>
      mailOf(
        said
          .split('\n')
          .map((line) => lineIn(line, transfer !== '7bit'))
          .join('\n'),
        'ISO-2022-JP',
        transfer,
      )
    expect(edited(mail(text), from, to)).toBe(mail(text.replace(from, to)))
  }
})

test('an edit in the rarer alphabets of ISO-2022-JP ends in the one that follows', () => {
  const mail = (body: string): string => mailOf(body, 'iso-2022-jp', '7bit')
  expect(edited(mail('\x1b$@:#$9$0\x1b(J\\100 now\x1b(B'), 'now', '今')).toBe(
    mail('\x1b$@:#$9$0\x1b(J\\100 \x1b$B:#\x1b(B'),
  )
  expect(edited(mail('\x1b$@:#$9$0\x1b(J\\100\x1b(B'), '今', 'a')).toBe(mail('a\x1b$@$9$0\x1b(J\\100\x1b(B'))
  expect(edited(mail('\x1b(I1\x1b(B act \x1b$B:#\x1b(B'), ' act ', '')).toBe(mail('\x1b(I1\x1b$B:#\x1b(B'))
})

test('what a character set does not have is told', () => {
  const lacking = (source: string, from: string, to: string): unknown => {
    const document = format.read(source)
    const start = document.text.indexOf(from)
    const passage = document.passages.find((one) => one.start <= start && start < one.end)!
    return lackingFor(document, passage, { start, end: start + from.length } as TextSpan, to)
  }
  expect(lacking(mailOf('x', 'iso-2022-jp', '7bit'), 'x', '茶☕')).toEqual({ charset: 'iso-2022-jp', character: '☕' })
  expect(lacking(mailOf('x', 'iso-8859-1', 'quoted-printable'), 'x', 'é〜')).toEqual({
    charset: 'iso-8859-1',
    character: '〜',
  })
  expect(lacking(mailOf('x', 'utf-8', '7bit'), 'x', 'é')).toEqual({ charset: '7bit', character: 'é' })
  expect(lacking(mailOf('eA==', 'gb18030', 'base64'), 'x', 'é')).toEqual({ charset: 'gb18030' })
  expect(lacking(mailOf('x', 'utf-8', '8bit'), 'x', 'é')).toBeUndefined()
  expect(lacking('Subject: =?Shift_JIS?B?jaGCt4Kt?=\n\nx\n', '今', '☕')).toEqual({
    charset: 'shift_jis',
    character: '☕',
  })
})

test('a part in one long line, without padding, or with lines of several lengths', () => {
  const mail = (body: string): string => `Subject: x\nContent-Transfer-Encoding: base64\n\n${body}\n\n`
  const long = 'act now '.repeat(20)
  expect(edited(mail(btoa(`x${long}`)), 'xact', 'go')).toBe(mail(btoa(`go${long.slice(3)}`)))
  expect(edited(mail('YWN0IG5vdw'), 'act', 'go')).toBe(mail(btoa('go now')))
  expect(edited(mail('YW\nN0IG\n5v\ndw=='), 'now', 'later')).toBe(mail('YW\nN0IG\nxhdG\nVy'))
  expect(edited(mail('QUJD'), 'C', `C${'d'.repeat(72)}`)).toBe(
    mail(btoa(`ABC${'d'.repeat(72)}`).replace(/.{76}/, '$&\n')),
  )
})

test('edits of one part in base64 become one edit, and stay plain data', () => {
  const mail = mailOf(btoa('act now and act now and act now'), 'utf-8', 'base64')
  const document = format.read(mail)
  const passage = document.passages[1]!
  const edits = [0, 12, 24].map((at, index) => {
    const start = passage.start + at
    return editOf(document, passage, { start, end: start + 3 } as TextSpan, `go${'o'.repeat(index)}`)!
  })
  expect(applyEdits(mail, edits)).toBe(mailOf(btoa('go now and goo now and gooo now'), 'utf-8', 'base64'))
  expect(applyEdits(mail, [edits[2]!, edits[0]!])).toBe(
    mailOf(btoa('go now and act now and gooo now'), 'utf-8', 'base64'),
  )
  expect(applyEdits(mail, [edits[1]!, edits[1]!])).toBe(
    mailOf(btoa('act now and goo now and act now'), 'utf-8', 'base64'),
  )
  expect(structuredClone(edits[0])).toEqual(JSON.parse(JSON.stringify(edits[0])))
})

test('of the edits of a large part in base64 few are printed, and all are made', () => {
  const mail = `Subject: x\nContent-Transfer-Encoding: base64\n\n${btoa('act now '.repeat(100_000))}`
  const document = format.read(mail)
  const [, passage] = document.passages
  const edits = Array.from({ length: 1000 }, (_, index) => {
    const start = passage!.start + 8 * index
    return editOf(document, passage!, { start, end: start + 3 } as TextSpan, 'go')!
  })
  const printed = edits.filter(({ isLong }) => !isLong).length
  expect(printed).toBeGreaterThan(5)
  expect(printed).toBeLessThan(10)
  expect(format.read(applyEdits(mail, edits)).text).toContain(`${'go now '.repeat(1000)}act now act`)
})

test('a subject that grows is divided into words of 75 characters', () => {
  const source = crlf('Subject: =?UTF-8?B?5LuK44GZ44GQ?=\n\nHi.\n')
  const after = edited(source, '今す', 'ご注文いただいたコーヒー豆が焼き上がりましたので本日')!
  const lines = after.split('\r\n\r\n')[0]!.split('\r\n')
  expect(lines.length).toBe(2)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(76)
  expect(format.read(after).text.split('\u2029')[0]).toBe('ご注文いただいたコーヒー豆が焼き上がりましたので本日ぐ')
})

test.each(['\n', '\r\n'])(
  'a line that an edit makes too long is divided by soft line breaks, and no other line (%j)',
  (lineEnd) => {
    const line = 'Thank you for your order, which we pack today and which is with you soon.'
    const head = [
      'Subject: x',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
    ]
    const source = [...head, line, `${line.slice(0, -6)}=`, 'soon.', ''].join(lineEnd)
    const before = format.read(source)
    for (const word of ['order', 'Thank', 'soon'])
      for (const prose of ['y', '“précis” – “précis”', 'words and words and words and words, '.repeat(5)]) {
        const after = edited(source, word, prose)!
        const at = before.text.indexOf(word)
        expect(format.read(after).text).toBe(before.text.slice(0, at) + prose + before.text.slice(at + word.length))
        expect(Math.max(...after.split(lineEnd).map(({ length }) => length))).toBeLessThanOrEqual(76)
        expect(after.endsWith(source.slice(source.indexOf(line) + line.length))).toBe(true)
      }
  },
)
