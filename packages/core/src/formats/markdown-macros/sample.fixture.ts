import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'macros/orders.md',
  reading: {},
  prose: 'markdown',
  write: (texts) => texts.map((text) => `> ${text.replaceAll('\n', '\n>\n> ')}\n`).join('\n'),
}
