import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'canned_responses.json',
  prose: 'markdown',
  keys: ['"id"', '"short_code"'],
  write: (texts) =>
    JSON.stringify(
      texts.map((text, id) => ({ id, short_code: `r${id}`, content: text.replaceAll('\n', '\n\n') })),
      null,
      2,
    ),
  decode: (source) => jsonPiece(source),
}
