import { asHtml, type FormatSample, htmlPiece, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'macros.json',
  prose: 'html',
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
