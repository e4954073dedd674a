import type { FormatSample } from '../format-sample.fixture.ts'

const headers =
  'From: hello@hoshi.example\r\nDate: Fri, 1 May 2026 09:00:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'

/** Quoted-printable with lines that go on after 60 characters, in the middle of characters too. */
const quoted = (line: string): string => {
  const units = [...Buffer.from(line)].map((byte) =>
    byte > 31 && byte < 127 && byte !== 61
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return units.map((unit, index) => (index % 20 === 19 ? `${unit}=\r\n` : unit)).join('')
}

export const sample: FormatSample = {
  path: 'mail.eml',
  prose: 'plain',
  write: (texts) => headers + texts.map((text) => text.split('\n').map(quoted).join('\r\n')).join('\r\n\r\n'),
  decode: (source) =>
    Buffer.from(
      Buffer.from(source.replace(/=\r\n/g, ''), 'utf8')
        .toString('latin1')
        .replace(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
      'latin1',
    ).toString('utf8'),
}
