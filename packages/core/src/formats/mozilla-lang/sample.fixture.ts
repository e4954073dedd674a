import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'de/shop.lang',
  prose: 'plain',
  write: (texts) => texts.map((text, index) => `;English ${index}\n${text}\n`).join('\n'),
  allows: (text) => !text.includes('\n'),
}
