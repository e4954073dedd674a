import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'en.lproj/Localizable.strings',
  prose: 'plain',
  keys: ['"t0"', '"t1"'],
  write: (texts) => texts.map((text, index) => `/* ${index} */\n"t${index}" = ${JSON.stringify(text)};\n`).join('\n'),
  decode: jsonPiece,
}
