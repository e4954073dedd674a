import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'reply.txt',
  prose: 'plain',
  write: (texts) => texts.join('\n\n'),
}
