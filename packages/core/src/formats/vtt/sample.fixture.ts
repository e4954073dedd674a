import { type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'film.vtt',
  prose: 'plain',
  write: (texts) =>
    `WEBVTT\n\nNOTE May\n\n${texts
      .map((text, index) => `00:${10 + index}.000 --> 00:${11 + index}.000\n${text.replaceAll('&', '&amp;')}\n`)
      .join('\n')}`,
  decode: htmlPiece,
}
