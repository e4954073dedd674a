import type { FormatSample } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'film.srt',
  prose: 'plain',
  write: (texts) =>
    texts
      .map((text, index) => `${index + 1}\n00:00:${10 + index},000 --> 00:00:${11 + index},000\n<i>${text}</i>\n`)
      .join('\n'),
}
