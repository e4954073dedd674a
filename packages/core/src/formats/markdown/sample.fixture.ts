import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'page.md',
  prose: 'markdown',
  write: (texts) => `${texts.map((text) => text.replaceAll('\n', '\n\n')).join('\n\n')}\n`,
}
