import { asHtml, type FormatSample, htmlPiece, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'templates.json',
  prose: 'html',
  keys: ['"subject"', '"body"'],
  nextPage: { _pagination: { next: 'https://hoshi.example/?page=2' } },
  write: (texts) =>
    JSON.stringify(
      {
        _results: texts.map((text, id) => ({
          id: `rsp_${id}`,
          name: `Template ${id}`,
          subject: '',
          body: asHtml(text),
        })),
      },
      null,
      2,
    ),
  decode: (source) => htmlPiece(jsonPiece(source)),
}
