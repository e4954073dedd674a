import { type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const sample: FormatSample = {
  path: 'email/orders/late.email-meta.xml',
  prose: 'plain',
  write: (texts) =>
    ['<EmailTemplate>', ...texts.map((text) => `  <textOnly>${escaped(text)}</textOnly>`), '</EmailTemplate>'].join(
      '\n',
    ),
  decode: htmlPiece,
}
