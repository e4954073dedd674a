import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'l10n/de.json',
  prose: 'plain',
  keys: ['"Text 0"', '"Text 1"'],
  write: (texts) =>
    JSON.stringify({
      translations: Object.fromEntries(texts.map((text, index) => [`Text ${index}`, text])),
      pluralForm: 'nplurals=2; plural=(n != 1);',
    }),
  decode: jsonPiece,
}
