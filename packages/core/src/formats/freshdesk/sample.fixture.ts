import { asHtml, type FormatSample, htmlPiece, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'responses.json',
  prose: 'html',
  keys: ['"id"', '"title"'],
  write: (texts) =>
    JSON.stringify(
      texts.map((text, id) => ({
        id,
        title: `Response ${id}`,
        content: text,
        content_html: asHtml(text),
        folder_id: 1,
      })),
      null,
      2,
    ),
  decode: (source) => htmlPiece(jsonPiece(source)),
}
