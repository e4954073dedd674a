import { type FormatSample, htmlPiece } from '../format-sample.fixture.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A paragraph as Word cuts it into runs. */
const paragraph = (text: string): string => {
  const runs = text
    .split('\n')
    .map((line, index) => `${index > 0 ? '<w:r><w:br/></w:r>' : ''}<w:r><w:t>${escaped(line)}</w:t></w:r>`)
  return `<w:p w:rsidR="00A1"><w:pPr><w:spacing w:after="0"/></w:pPr>${runs.join('')}</w:p>`
}

export const sample: FormatSample = {
  path: 'letter.docx',
  prose: 'plain',
  write: (texts) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${texts.map(paragraph).join('')}<w:sectPr/></w:body></w:document>`,
  decode: htmlPiece,
}
