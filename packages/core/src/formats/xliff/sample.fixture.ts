import { type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const sample: FormatSample = {
  path: 'messages.de.xlf',
  prose: 'plain',
  keys: ['id="t0"', 'id="t1"'],
  write: (texts) =>
    [
      '<xliff version="1.2"><file source-language="en" target-language="de" original="app"><body>',
      ...texts.map(
        (text, id) => `<trans-unit id="t${id}"><source>Text</source><target>${escaped(text)}</target></trans-unit>`,
      ),
      '</body></file></xliff>',
    ].join('\n'),
  decode: htmlPiece,
}
