/** What edits make of the bodies of mails, in quoted-printable, base64 and ISO-2022-JP, against Node's decoders and postal-mime. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { asWindows1252, type TextSpan } from '../../packages/core/src/base/index.ts'
import { applyEdits, editOf } from '../../packages/core/src/engine/edits.ts'
import { format } from '../../packages/core/src/formats/eml/format.ts'
import { ATOM } from '../../packages/core/src/text/index.ts'
import { folded } from './texts.ts'

const letters: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['é', '語', '😀', '。'],
  'windows-1252': ['é', '€', '’'],
  Shift_JIS: ['語', 'に', '。', 'ｱ'],
  'EUC-JP': ['語', 'に', '。'],
  'ISO-2022-JP': ['語', 'に', '。'],
}

const words = (name: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.array(fc.constantFrom('a', 'B', '1', '=', ',', '&', '<', '"', ...letters[name]!), {
        minLength: 1,
        maxLength: 9,
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((all) => all.map((units) => `x${units.join('')}`).join(' '))

interface Body {
  readonly start: string
  readonly encoded: string
  readonly end: string
}

const inLines = (text: string, width: number, lineEnd: string): string =>
  text.replace(new RegExp(`.{${width}}(?!$)`, 'g'), `$&${lineEnd}`)

const quoted = (bytes: Buffer, width: number, lineEnd: string): string => {
  const lines = ['']
  for (const byte of bytes) {
    const unit = String.fromCharCode(byte)
    const piece = /[!-<>-~]/.test(unit) ? unit : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (lines.at(-1)!.length + piece.length < width) lines[lines.length - 1] += piece
    else lines.push(piece)
  }
  return lines.join(`=${lineEnd}`)
}

/** Between changes of alphabet; iconv-lite does not know it, and EUC-JP has the same characters with another bit. */
const shifted = (text: string): Buffer =>
  Buffer.concat(
    text
      .split(/([^\0-\x7f]+)/)
      .map((run, index) =>
        index % 2 === 0
          ? Buffer.from(run)
          : Buffer.concat([
              Buffer.from('\x1b$B'),
              iconv.encode(run, 'EUC-JP').map((byte) => byte & 0x7f),
              Buffer.from('\x1b(B'),
            ]),
      ),
  )

const encodedIn = (charset: string, text: string): Buffer =>
  charset === 'ISO-2022-JP' ? shifted(text) : iconv.encode(text, charset)

const decodedFrom = (charset: string, bytes: Buffer): string =>
  charset === 'ISO-2022-JP' ? new TextDecoder(charset).decode(bytes) : iconv.decode(bytes, charset)

const transfers = {
  '7bit': (bytes: Buffer) => bytes.toString('latin1'),
  base64: (bytes: Buffer, width: number, lineEnd: string) => inLines(bytes.toString('base64'), width, lineEnd),
  'quoted-printable': quoted,
} as const

const mail = fc.constantFrom(...Object.keys(letters)).chain((charset) =>
  fc.record({
    charset: fc.constant(charset),
    paragraphs: fc.array(words(charset), { minLength: 1, maxLength: 4 }),
    replacement: words(charset),
    kind: fc.constantFrom('plain' as const, 'html' as const),
    transfer: fc.constantFrom(
      'base64' as const,
      charset === 'ISO-2022-JP' ? ('7bit' as const) : ('base64' as const),
      'quoted-printable' as const,
    ),
    width: fc.constantFrom(20, 60, 72, 76, 2000),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    alone: fc.boolean(),
    which: fc.nat(),
    from: fc.nat(),
    length: fc.nat({ max: 60 }),
  }),
)
type Mail = typeof mail extends fc.Arbitrary<infer Value> ? Value : never

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** What the body says, as bytes are made of it. */
const bodyOf = ({ kind, paragraphs, lineEnd }: Mail): string =>
  kind === 'plain' ? paragraphs.join(lineEnd.repeat(2)) : paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('')

function written(given: Mail): Body {
  const { charset, kind, transfer, width, lineEnd, alone } = given
  const encoded = transfers[transfer](encodedIn(charset, bodyOf(given)), width, lineEnd)
  const top = ['From: a@example.com', 'To: b@example.com', 'Subject: Hi', 'MIME-Version: 1.0']
  const part = [`Content-Type: text/${kind}; charset=${charset}`, `Content-Transfer-Encoding: ${transfer}`, '', '']
  const around = ['Content-Type: multipart/mixed; boundary=b', '', '--b', ...part]
  return {
    start: [...top, ...(alone ? part : around)].join(lineEnd),
    encoded,
    end: alone ? lineEnd : ['', '--b', 'Content-Type: image/png', '', 'x', '--b--', ''].join(lineEnd),
  }
}

const decoded = (encoded: string, { transfer, charset }: Mail): string =>
  decodedFrom(
    charset,
    transfer !== 'quoted-printable'
      ? Buffer.from(encoded, transfer === 'base64' ? transfer : 'latin1')
      : Buffer.from(
          encoded
            .replace(/=\r?\n/g, '')
            .replace(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
          'latin1',
        ),
  )

test('an edit of an encoded body changes the words in it and nothing else', async () => {
  let edits = 0
  await fc.assert(
    fc.asyncProperty(mail, async (given) => {
      const { start, encoded, end } = written(given)
      const source = start + encoded + end
      const document = format.read(source)
      expect(document.problems).toEqual([])
      const bodies = document.passages.slice(1)
      const passage = bodies[given.which % bodies.length]!
      const from = passage.start + (given.from % (passage.end - passage.start))
      const span = { start: from, end: Math.min(passage.end, from + given.length) } as TextSpan
      const said = document.text.slice(span.start, span.end)
      fc.pre(said !== '' && !said.includes(ATOM) && Buffer.from(said).toString() === said)
      const edit = editOf(document, passage, span, given.replacement)
      expect(edit).toBeDefined()
      edits++
      const after = applyEdits(source, [edit!])
      expect([after.slice(0, start.length), after.slice(after.length - end.length)]).toEqual([start, end])
      const again = format.read(after)
      expect(again.problems).toEqual([])
      expect(again.text).toBe(document.text.slice(0, span.start) + given.replacement + document.text.slice(span.end))

      // The decoded body has the new words in the place of the old ones.
      const body = after.slice(start.length, after.length - end.length)
      const [before, now] = [decoded(encoded, given), decoded(body, given)]
      const write = given.kind === 'html' ? escaped : String
      const [old, fresh] = [write(said), write(given.replacement)]
      const places = Array.from({ length: before.length }, (_, at) => at).filter((at) => before.startsWith(old, at))
      const wanted = places.map((at) => before.slice(0, at) + fresh + before.slice(at + old.length))
      expect(wanted).toContain(now)

      const lines = (text: string): string[] => text.split(given.lineEnd)
      if (given.transfer === 'base64' && lines(encoded).length > 1)
        expect(
          new Set(
            lines(body)
              .slice(0, -1)
              .map(({ length }) => length),
          ),
        ).toEqual(new Set(lines(body).length > 1 ? [given.width] : []))
      const { text, html } = await PostalMime.parse(after)
      const theirs = given.kind === 'html' ? html : text
      // It decodes with what Node has, whose windows-1252 is Latin-1.
      expect(folded(asWindows1252(theirs!).trim())).toBe(folded(now.trim()))
    }),
    { numRuns: 300, interruptAfterTimeLimit: 25_000 },
  )
  expect(edits).toBeGreaterThan(150)
})
