import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

const entry = (value: string): object => ({ localizations: { en: { stringUnit: { state: 'translated', value } } } })

export const sample: FormatSample = {
  path: 'Localizable.xcstrings',
  prose: 'plain',
  keys: ['"t0"', '"t1"'],
  write: (texts) =>
    JSON.stringify(
      {
        sourceLanguage: 'en',
        strings: Object.fromEntries(texts.map((text, index) => [`t${index}`, entry(text)])),
        version: '1.0',
      },
      null,
      2,
    ),
  decode: jsonPiece,
}
