/** Mails against postal-mime: subjects, parts in every transfer encoding, attachments. */
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/eml/format.ts'
import { readHtml } from '../../packages/core/src/formats/html/read.ts'
import { readPlain } from '../../packages/core/src/formats/plain/read.ts'
import { bytesOf, encodedWords, escaped } from './encoded-words.ts'
import { example, folded, proseOf, texts } from './texts.ts'

interface Charset {
  readonly name: string
  readonly letters: RegExp
}
const charsets: readonly Charset[] = [
  { name: 'utf-8', letters: /[\s\S]/u },
  { name: 'iso-8859-1', letters: /[ -~é]/u },
  { name: 'Shift_JIS', letters: /[ -~語に。]/u },
  { name: 'ISO-2022-JP', letters: /[ -~語に。]/u },
]

const sevenBit = charsets[3]!

const text = fc
  .tuple(texts('=', '?', '_', ',', '"', '<', '\t'), fc.constantFrom(...charsets))
  .map(([given, charset]) => ({
    text: Array.from(given.replace(/<(?=\w)/g, '< '), (unit) => (charset.letters.test(unit) ? unit : 'x')).join(''),
    charset,
  }))

const quotedPrintable = (bytes: Buffer): string => {
  let line = ''
  let all = ''
  for (const [index, byte] of bytes.entries()) {
    const unit = String.fromCharCode(byte)
    const blankAtEnd = (unit === ' ' || unit === '\t') && (bytes[index + 1] === 13 || index === bytes.length - 1)
    const piece =
      byte === 13 ||
      byte === 10 ||
      (byte >= 32 && byte < 127 && unit !== '=' && !blankAtEnd) ||
      (unit === '\t' && !blankAtEnd)
        ? unit
        : escaped(byte)
    if (byte !== 13 && byte !== 10 && line.length + piece.length > 75) {
      all += `${line}=\r\n`
      line = ''
    }
    line += piece
    if (byte === 10) {
      all += line
      line = ''
    }
  }
  return all + line
}

const transfers = {
  base64: (bytes: Buffer) =>
    bytes
      .toString('base64')
      .replace(/.{1,76}/g, '$&\r\n')
      .trimEnd(),
  'quoted-printable': quotedPrintable,
  '7bit': (bytes: Buffer) => bytes.toString('latin1'),
} as const

const part = fc.record({
  lines: fc.array(text, { minLength: 1, maxLength: 4 }),
  transfer: fc.constantFrom('base64' as const, 'quoted-printable' as const, '7bit' as const),
  kind: fc.constantFrom('plain', 'html'),
})
type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never

/** All lines of a part are in the character set of its first. */
function partOf({ lines, transfer, kind }: Part): string {
  // Of these only ISO-2022-JP has room in seven bits for more than ASCII.
  const charset = transfer === '7bit' ? sevenBit : lines[0]!.charset
  const said = lines.map((one) => Array.from(one.text, (unit) => (charset.letters.test(unit) ? unit : 'y')).join(''))
  const content =
    kind === 'plain' ? said.join('\r\n\r\n') : said.map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`).join('\r\n')
  return `Content-Type: text/${kind}; charset="${charset.name}"\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${transfers[transfer](bytesOf(content, charset.name))}`
}

const attachment =
  'Content-Type: text/plain; name="notes.txt"\r\nContent-Disposition: attachment; filename="notes.txt"\r\n\r\nNot to be read.'
const image = `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <logo>\r\n\r\n${Buffer.from('not to be read').toString('base64')}`

const proseIn = (html: string | undefined, plain: string | undefined): string =>
  folded([...(html ? proseOf(readHtml(html)) : []), ...(plain ? proseOf(readPlain(plain)) : [])].join(' '))

async function bodyOf(
  source: string,
): Promise<{ subject: string; html: string | undefined; text: string | undefined }> {
  const { subject = '', html, text } = await PostalMime.parse(source)
  return { subject, html, text }
}

/** The words of a mail by where they stand. */
function own(source: string): { subject: string; html: string; plain: string } {
  const document = format.read(source)
  expect([source, document.problems]).toEqual([source, []])
  const prose = proseOf(document)
  const said = (wanted: (path: string) => boolean): string =>
    folded(prose.filter((_, index) => wanted(document.passages[index]!.path ?? '')).join(' '))
  return {
    subject: said((path) => path === 'Subject'),
    html: said((path) => path.includes('text/html')),
    plain: said((path) => path.includes('text/plain')),
  }
}

test('subjects in encoded words', () =>
  fc.assert(
    fc.asyncProperty(
      text,
      fc.constantFrom('B' as const, 'Q' as const),
      fc.integer({ min: 1, max: 12 }),
      async (given, kind, size) => {
        const source = `From: a@example.com\r\nSubject: ${encodedWords(given.text, given.charset.name, kind, size)}\r\nTo: b@example.com\r\n\r\nHi.\r\n`
        expect([source, own(source).subject]).toEqual([source, folded((await bodyOf(source)).subject)])
      },
    ),
    { numRuns: 200 },
  ))

test('a mail of one part', () =>
  fc.assert(
    fc.asyncProperty(part, fc.constantFrom('\r\n', '\n'), async (one, lineEnd) => {
      const written = `From: a@example.com\r\nTo: b@example.com\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n${partOf(one)}\r\n`
      const source = written.replaceAll('\r\n', lineEnd)
      const { html, plain } = own(source)
      const theirs = await bodyOf(source)
      expect([source, one.kind === 'html' ? html : plain]).toEqual([
        source,
        one.kind === 'html' ? proseIn(theirs.html, undefined) : proseIn(undefined, theirs.text),
      ])
    }),
    { numRuns: 200 },
  ))

test('parts, parts in parts and attachments', () =>
  fc.assert(
    fc.asyncProperty(
      part,
      part,
      fc.boolean(),
      fc.constantFrom('=_a', 'b(1)', 'c.d:e'),
      async (first, second, nested, boundary) => {
        const inner = [partOf({ ...first, kind: 'plain' }), partOf({ ...second, kind: 'html' })]
        const within = (type: string, name: string, parts: readonly string[]): string =>
          `Content-Type: multipart/${type};\r\n boundary="${name}"\r\n\r\nThis is a mail of several parts.\r\n${parts.map((one) => `--${name}\r\n${one}\r\n`).join('')}--${name}--\r\nepilogue\r\n`
        const body = nested
          ? [within('alternative', `${boundary}-in`, inner), image, attachment]
          : [...inner, attachment]
        const source = `From: a@example.com\r\nTo: b@example.com\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n${within('mixed', boundary, body)}`
        const { html, plain } = own(source)
        const { attachments, ...theirs } = await PostalMime.parse(source)
        expect(attachments.length).toBe(nested ? 2 : 1)
        // In parts that are no alternatives of each other, postal-mime adds each text to the other form as well.
        if (nested) expect([source, html]).toEqual([source, proseIn(theirs.html, undefined)])
        if (nested && plain !== '') expect([source, plain]).toEqual([source, proseIn(undefined, theirs.text)])
      },
    ),
    { numRuns: 200 },
  ))

test('the example', async () => {
  const source = example('mail/subscription-june.ja.eml')
  const { subject, html, text } = await bodyOf(source)
  const ours = own(source)
  expect(ours.subject).toBe(folded(subject))
  expect(ours.html).toBe(proseIn(html, undefined))
  expect(ours.plain === '' || ours.plain === proseIn(undefined, text)).toBe(true)
})

test.each([
  ['one boundary in pieces', ['boundary*0="ab";', 'boundary*1="c-";', 'boundary*2=d']],
  ['pieces in another order', ['boundary*1="c-d";', 'boundary*0=ab']],
  ['a charset', ["boundary*=us-ascii'en'abc-d"]],
  ['a charset and signs as bytes', ["boundary*=utf-8''ab%63%2Dd"]],
  ['pieces with a charset', ["boundary*0*=us-ascii''ab%63;", 'boundary*1="-d"']],
])('a boundary with %s (RFC 2231)', async (_, parameters) => {
  const part = (kind: string, said: string): string => `--abc-d\r\nContent-Type: text/${kind}\r\n\r\n${said}\r\n`
  const headers = [
    'From: a@example.com',
    'Subject: Hello',
    ['Content-Type: multipart/alternative;', ...parameters].join('\r\n '),
  ]
  const source = `${headers.join('\r\n')}\r\n\r\n${part('plain', 'One.')}${part('html', '<p>Two.</p>')}--abc-d--\r\n`
  const theirs = await PostalMime.parse(source)
  expect(theirs.text).toContain('One.')
  expect(own(source)).toEqual({ subject: 'Hello', plain: 'One.', html: 'Two.' })
})

test.each([
  "filename*=utf-8''%E4%BE%A1%E6%A0%BC%3B.txt",
  'filename="old.txt"; filename*=Shift_JIS\'ja\'%89%BF%8Ai%3B.txt',
  'filename*0*=utf-8\'\'%E4%BE%A1%E6; filename*1*=%A0%BC; filename*2=";.txt"',
  'filename="価格;.txt"',
  'filename="a\\"; b.txt"',
])('the name of an attachment in %s', async (parameters) => {
  const source = `Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHi.\r\n--b\r\nContent-Disposition: attachment; ${parameters}\r\n\r\nx\r\n--b--\r\n`
  const { attachments } = await PostalMime.parse(source)
  expect(format.read(source).skipped.map(({ path }) => path)).toEqual(attachments.map(({ filename }) => filename))
})
