import { type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const sample: FormatSample = {
  path: 'Properties/Resources.en.resx',
  prose: 'plain',
  keys: ['name="T0"', 'name="T1"'],
  write: (texts) =>
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<root>',
      '  <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>',
      ...texts.map((text, index) => `  <data name="T${index}"><value>${escaped(text)}</value></data>`),
      '</root>',
    ].join('\n'),
  decode: htmlPiece,
}
