import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'replies.csv',
  prose: 'plain',
  write: (texts) => `Name,Body\r\n${texts.map((text, row) => `Reply ${row},${cell(text, row)}\r\n`).join('')}`,
  decode: (source) => source.replaceAll('""', '"'),
}

/** With and without quotes. */
const cell = (text: string, row: number): string =>
  /[",\n]/.test(text) || row % 2 === 0 ? `"${text.replaceAll('"', '""')}"` : text
