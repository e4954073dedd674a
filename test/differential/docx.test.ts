/** Word documents against mammoth. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/docx/format.ts'
import { folded, proseOf, texts } from './texts.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const run = (text: string, facts = ''): string => `<w:r>${facts}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

const piece = fc.oneof(
  texts('&', '<', '"', "'").map((text) => run(text)),
  texts().map((text) => run(text, '<w:rPr><w:b/></w:rPr>')),
  texts().map((text) => `<w:ins w:id="1" w:author="a">${run(text)}</w:ins>`),
  texts().map((text) => `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`),
  texts().map((text) => `<w:smartTag>${run(text)}</w:smartTag>`),
  texts().map((text) => `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
  fc.constantFrom(
    '<w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del>',
    '<w:r><w:br/></w:r>',
    '<w:r><w:tab/></w:r>',
    '<w:bookmarkStart w:id="0" w:name="x"/>',
    '<w:proofErr w:type="spellStart"/>',
    '<w:r><w:lastRenderedPageBreak/></w:r>',
    '<w:r><w:noBreakHyphen/></w:r>',
  ),
)
const paragraph = fc
  .tuple(
    fc.constantFrom('', '<w:pStyle w:val="Heading1"/>', '<w:jc w:val="center"/>'),
    fc.array(piece, { maxLength: 5 }),
  )
  .map(([facts, pieces]) => `<w:p w:rsidR="00"><w:pPr>${facts}</w:pPr>${pieces.join('')}</w:p>`)
const table = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map(
    (rows) =>
      `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  )

const packed = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  })

test('every paragraph is read, in order, and nothing else', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(paragraph, paragraph, table), { minLength: 1, maxLength: 5 }),
      async (blocks) => {
        const bytes = packed(blocks.join(''))
        const { value: source, problems } = format.unpack!(bytes)
        expect(problems).toEqual([])
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
        // Line breaks are no part of mammoth's text; a hyphen is one, whichever kind it is.
        const bare = (text: string): string => folded(text).replace(/\s/g, '').replaceAll('\u2011', '-')
        const theirs = value.split('\n\n').map(bare).filter(Boolean)
        expect([source, ...proseOf(format.read(source!)).map(bare)]).toEqual([source, ...theirs])
      },
    ),
    { numRuns: 150 },
  ))
