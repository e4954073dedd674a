import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'QuickText.json',
  prose: 'plain',
  keys: ['"Name"', '"Message"'],
  nextPage: { done: false, nextRecordsUrl: '/services/data/query/01g-2000' },
  write: (texts) =>
    JSON.stringify(
      {
        records: texts.map((text, id) => ({
          attributes: { type: 'QuickText', referenceId: `QuickTextRef${id}` },
          Name: `Quick text ${id}`,
          Message: text,
        })),
      },
      null,
      2,
    ),
  decode: (source) => jsonPiece(source),
}
