import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'de/shop.lang',
  prose: 'plain',
  keys: ['English 0', 'English 1'],
  write: (texts) => texts.map((text, index) => `;English ${index}\n${text}\n`).join('\n'),
  allows: (text) => !text.includes('\n'),
}
