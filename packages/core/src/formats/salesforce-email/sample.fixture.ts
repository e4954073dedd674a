import { asHtml, type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'email/orders/late.email',
  prose: 'html',
  write: (texts) => texts.map(asHtml).join('\n'),
  decode: htmlPiece,
}
