import { asHtml, type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'mail.html',
  prose: 'html',
  write: (texts) =>
    `<!doctype html>\n<html lang="en"><body>\n<!-- May -->\n${texts.map((text) => `<div class="x">${asHtml(text)}</div>`).join('\n')}\n</body></html>\n`,
  decode: htmlPiece,
}
