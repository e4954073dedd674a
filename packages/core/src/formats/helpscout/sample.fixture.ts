import { asHtml, type FormatSample, htmlPiece, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'replies.json',
  prose: 'html',
  keys: ['"text"', '"chatText"'],
  nextPage: { _links: { next: { href: 'https://hoshi.example/?page=2' } }, page: { number: 1, totalPages: 2 } },
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
