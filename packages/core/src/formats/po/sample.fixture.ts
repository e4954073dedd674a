import { type FormatSample, jsonPiece } from '../format-sample.fixture.ts'

const quoted = (text: string): string => JSON.stringify(text)

export const sample: FormatSample = {
  path: 'locale/en.po',
  prose: 'plain',
  keys: ['"text 0"', '"text 1"'],
  write: (texts) =>
    [
      'msgid ""\nmsgstr ""\n"Language: en\\n"\n',
      ...texts.map((text, index) => `msgid "text ${index}"\nmsgstr ${quoted(text)}\n`),
    ].join('\n'),
  decode: jsonPiece,
}
