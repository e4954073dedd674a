import { asHtml, type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

export const sample: FormatSample = {
  path: 'page.html',
  prose: 'html',
  write: (texts) => `<!doctype html>\n<html lang="en">\n<body>\n${texts.map(asHtml).join('\n')}\n</body>\n</html>\n`,
  decode: htmlPiece,
}
