import { asHtml, type FormatSample, htmlPiece, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'macros.json',
  prose: 'html',
  keys: ['"body_html"', '"body_text"'],
  nextPage: { meta: { prev_cursor: null, next_cursor: 'x' } },
  write: (texts) =>
    JSON.stringify(
      {
        data: texts.map((text, id) => ({
          id,
          name: `Macro ${id}`,
          language: 'en',
          actions: [{ name: 'setResponseText', type: 'user', arguments: { body_html: asHtml(text), body_text: text } }],
        })),
      },
      null,
      2,
    ),
  decode: (source) => htmlPiece(jsonPiece(source)),
}
