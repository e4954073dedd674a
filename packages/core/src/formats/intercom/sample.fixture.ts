import { asHtml, type FormatSample, htmlPiece, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'macros.json',
  prose: 'html',
  keys: ['"body"', '"body_text"'],
  nextPage: { pages: { type: 'pages', page: 1, next: { page: 2, starting_after: 'x' } } },
  write: (texts) =>
    JSON.stringify(
      {
        type: 'list',
        data: texts.map((text, id) => ({
          type: 'macro',
          id,
          name: `Macro ${id}`,
          body: asHtml(text),
          body_text: text,
        })),
      },
      null,
      2,
    ),
  decode: (source) => htmlPiece(jsonPiece(source)),
}
