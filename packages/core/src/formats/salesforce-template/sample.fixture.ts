import { asHtml, type FormatSample, htmlPiece, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'EmailTemplate.json',
  prose: 'html',
  keys: ['"Name"', '"HtmlValue"'],
  nextPage: { done: false, nextRecordsUrl: '/services/data/query/01g-2000' },
  write: (texts) =>
    JSON.stringify(
      {
        records: texts.map((text, id) => ({
          attributes: { type: 'EmailTemplate', referenceId: `EmailTemplateRef${id}` },
          Name: `Template ${id}`,
          HtmlValue: asHtml(text),
        })),
      },
      null,
      2,
    ),
  decode: (source) => htmlPiece(jsonPiece(source)),
}
