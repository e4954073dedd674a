import { asHtml, type FormatSample, htmlPiece, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'macros.json',
  prose: 'html',
  keys: ['"id"', '"title"'],
  nextPage: { next_page: 'https://hoshi.example/macros.json?page=2' },
  write: (texts) =>
    JSON.stringify(
      {
        macros: texts.map((text, id) => ({
          id,
          title: `Macro ${id}`,
          active: true,
          actions: [
            { field: 'status', value: 'solved' },
            { field: 'comment_value_html', value: asHtml(text) },
          ],
        })),
        next_page: null,
      },
      null,
      2,
    ),
  decode: (source) => htmlPiece(jsonPiece(source)),
}
