import { type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

const escaped = (text: string): string =>
  text
    .replace(/[\\'"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')

export const sample: FormatSample = {
  path: 'res/values-en/strings.xml',
  prose: 'plain',
  keys: ['name="t0"', 'name="t1"'],
  write: (texts) =>
    [
      '<resources>',
      ...texts.map((text, index) => `  <string name="t${index}">${escaped(text)}</string>`),
      '</resources>',
    ].join('\n'),
  decode: (source) => htmlPiece(source).replace(/\\(.)/gs, (_, unit: string) => (unit === 'n' ? '\n' : unit)),
}
