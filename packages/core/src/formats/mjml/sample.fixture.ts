import { asHtml, type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'mail.mjml',
  prose: 'html',
  write: (texts) =>
    `<mjml>\n<mj-body>\n${texts.map((text) => `<mj-text color="#000">${asHtml(text)}</mj-text>`).join('\n')}\n</mj-body>\n</mjml>\n`,
  decode: htmlPiece,
}
