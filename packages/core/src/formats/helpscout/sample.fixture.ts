import { asHtml, type FormatSample, htmlPiece, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'replies.json',
  prose: 'html',
  write: (texts) =>
    JSON.stringify(
      {
        _embedded: {
          replies: texts.map((text, id) => ({ id, name: `Reply ${id}`, text: asHtml(text), chatText: '' })),
        },
      },
      null,
      2,
    ),
  decode: (source) => htmlPiece(jsonPiece(source)),
}
