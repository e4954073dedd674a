import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeAs } from '../base/index.ts'
import { decodedText, encodeAs, lackingIn } from './encodings.ts'

const japanese = 'お問い合わせは①番の窓口へ。ﾃｽﾄ～髙﨑'
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each(['shift_jis', 'euc-jp'])('Japanese in %s is recognised and written back', async (encoding) => {
  const text = encoding === 'shift_jis' ? japanese : 'お問い合わせはこちらの窓口へ。'
  const bytes = (await encodeAs(text, encoding))!
  expect(decodedText(bytes).encoding).toBe(encoding)
  expect(decodeAs(bytes, encoding)).toBe(text)
})

test('byte order marks decide', async () => {
  const little = (await encodeAs('\uFEFFabc', 'utf-16le'))!
  expect([...little.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x61, 0])
  expect(decodedText(little).encoding).toBe('utf-16le')
  const big = (await encodeAs('\uFEFFabc', 'utf-16be'))!
  expect([...big.subarray(0, 4)]).toEqual([0xfe, 0xff, 0, 0x61])
  expect(decodedText(big).encoding).toBe('utf-16be')
})

test('a declared charset is believed when the bytes fit', () => {
  expect(decodedText(bytesOf('<meta charset="iso-8859-1"><p>café</p>')).encoding).toBe('windows-1252')
  expect(decodedText(bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>café</a>')).encoding).toBe('iso-8859-1')
  expect(decodedText(Buffer.from('<meta charset="iso-8859-1"><p>café</p>', 'utf8')).encoding).toBe('utf-8')
  const escapes = '\x1b$B$"\x1b(B'
  expect(decodedText(bytesOf(`<meta charset="iso-2022-jp">${escapes}`)).encoding).toBe('iso-2022-jp')
  // Each part of a mail has a charset of its own.
  expect(decodedText(bytesOf(`Content-Type: text/plain; charset=ISO-2022-JP\r\n\r\n${escapes}`)).encoding).toBe('utf-8')
})

test('Latin-1 is what Windows has, quotation marks among it, and is written back so', async () => {
  const bytes = bytesOf('<meta charset="iso-8859-1"><p>It\x92s \x93so\x94, \x80 5</p>')
  expect(decodedText(bytes).encoding).toBe('windows-1252')
  const text = decodeAs(bytes, 'windows-1252')!
  expect(text).toContain('It’s “so”, € 5')
  expect(await encodeAs(text, 'windows-1252')).toEqual(Buffer.from(bytes))
})

test('what readers of a file take to the letter is written so', async () => {
  const po = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=ISO-8859-1\\n"\n'
  expect(decodedText(bytesOf(`${po}# café\n`)).encoding).toBe('iso-8859-1')
  expect(await encodeAs('café', 'iso-8859-1')).toEqual(Buffer.from('café', 'latin1'))
  expect(await encodeAs('“café”', 'iso-8859-1')).toBeUndefined()
  // Who wrote it took Latin-1 for what Windows has.
  expect(decodedText(bytesOf(`${po}# \x93caf\xe9\x94\n`)).encoding).toBe('windows-1252')
})

test.each([
  ['<?xml version="1.0" encoding="Shift_JIS"?><a>x</a>', 'shift_jis'],
  ['<meta charset="euc-jp"><p>x</p>', 'euc-jp'],
  ['# Hoshi\nmsgid ""\nmsgstr "Content-Type: text/plain; charset=koi8-r\\n"', 'koi8-r'],
  ['Subject: x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nx', 'iso-8859-1'],
  ['Subject: x\nContent-Type: text/plain; charset=iso-2022-jp\n\nx', 'utf-8'],
  ['Write `<meta charset="shift_jis">` into the head.', 'utf-8'],
])('%s has only ASCII so far, and is to stay in %s', (text, encoding) =>
  expect(decodedText(bytesOf(text)).encoding).toBe(encoding),
)

test('bytes that fit nothing are not guessed at', () => {
  expect(decodedText(bytesOf('Le café est fermé.')).text).toBeUndefined()
  expect(decodedText(Buffer.from([0x61, 0xff, 0xff, 0x62])).text).toBeUndefined()
  expect(decodedText(bytesOf('<meta charset="no-such-set">café')).text).toBeUndefined()
})

test('what an encoding cannot write is refused', async () => {
  expect(await encodeAs('😀', 'shift_jis')).toBeUndefined()
  expect(await encodeAs('☕', 'iso-2022-jp')).toBeUndefined()
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, encoding } = decodedText(bytes)
      if (text !== undefined) expect(decodeAs(bytes, encoding)).toBe(text)
    }),
  )
})

test('what an encoding can write is read as it was, and what it lacks is one of the characters', async () => {
  const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'windows-1252']
  const text = fc.string({ unit: fc.constantFrom(...`aZ\\~\n${japanese}ガ゛々　—−‖¥‾é€“ß한☕😀\u00a0`) })
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...encodings), async (said, encoding) => {
      const bytes = await encodeAs(said, encoding)
      const lacking = (await lackingIn(encoding))(said)
      expect(bytes === undefined).toBe(lacking !== undefined)
      if (bytes) expect(decodeAs(bytes, encoding)).toBe(said)
      else expect(said).toContain(lacking!.character)
    }),
  )
})
