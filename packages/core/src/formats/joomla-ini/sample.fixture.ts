import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'en-GB.com_shop.ini',
  prose: 'plain',
  keys: ['TEXT_0', 'TEXT_1'],
  write: (texts) => texts.map((text, index) => `; ${index}\nCOM_TEXT_${index}=${JSON.stringify(text)}\n`).join('\n'),
  decode: jsonPiece,
}
