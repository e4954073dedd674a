import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'lib/l10n/app_en.arb',
  prose: 'plain',
  keys: ['"t0"', '"t1"'],
  write: (texts) =>
    JSON.stringify(
      { '@@locale': 'en', ...Object.fromEntries(texts.map((text, index) => [`t${index}`, text])) },
      null,
      2,
    ),
  decode: jsonPiece,
}
