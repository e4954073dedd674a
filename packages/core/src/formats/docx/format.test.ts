import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ATOM, HARD_BREAK } from '../../text/index.ts'
import { format } from './format.ts'

const document = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="x"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="r1"/></w:sectPr></w:body></w:document>`
const run = (text: string, facts = ''): string => `<w:r>${facts}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, facts = ''): string => `<w:p><w:pPr>${facts}</w:pPr>${content}</w:p>`
const styled = (style: string, text: string): string => paragraph(run(text), `<w:pStyle w:val="${style}"/>`)

const rows = (source: string): [string, string | undefined, string][] => {
  const { text, passages } = format.read(source)
  return passages.map(({ role, path, start, end }) => [role, path, text.slice(start, end)])
}

const letter = document(
  styled('Title', 'Spring at Hoshi Coffee') +
    styled('Heading1', 'What is new') +
    paragraph(
      `${run('Act')}${run(' n', '<w:rPr><w:b/></w:rPr>')}${run('ow')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run(' &amp; save')}</w:ins>`,
    ) +
    paragraph('') +
    styled('ListParagraph', 'one') +
    paragraph(run('two'), '<w:numPr/>') +
    `<w:tbl><w:tr><w:tc>${paragraph(run('Huila'))}</w:tc><w:tc>${paragraph(run('washed'))}</w:tc></w:tr></w:tbl>` +
    paragraph(
      `${run('Hi ')}<w:fldSimple w:instr=" MERGEFIELD FirstName "><w:r><w:t>«FirstName»</w:t></w:r></w:fldSimple>${run(',')}<w:r><w:br/></w:r>${run('see')}<w:r><w:tab/></w:r>${run('non')}<w:r><w:noBreakHyphen/></w:r>${run('stop')}${run('hidden', '<w:rPr><w:vanish/></w:rPr>')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
    ) +
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD order_date \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('«order_')}${run('date»')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' is here')}`,
    ) +
    paragraph(
      `<w:hyperlink r:id="r2">${run('our shop')}</w:hyperlink><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('A box'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('A box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
)

test('paragraphs with their roles, across runs', () => {
  expect(rows(letter)).toEqual([
    ['title', 'paragraph 1', 'Spring at Hoshi Coffee'],
    ['heading', 'paragraph 2', 'What is new'],
    ['body', 'paragraph 3', 'Act now & save'],
    ['list-item', 'paragraph 5', 'one'],
    ['list-item', 'paragraph 6', 'two'],
    ['table-cell', 'paragraph 7', 'Huila'],
    ['table-cell', 'paragraph 8', 'washed'],
    ['body', 'paragraph 9', `Hi ${ATOM},${HARD_BREAK}see non-stop`],
    ['body', 'paragraph 10', `${ATOM} is here`],
    ['body', 'paragraph 11', 'our shop'],
    ['body', 'paragraph 12', 'A box'],
  ])
  const { atoms, skipped, problems, text, map, passages } = format.read(letter)
  expect(atoms.map(({ raw, meaning }) => [raw, meaning])).toEqual([
    ['«FirstName»', 'name'],
    ['«order_date»', 'date'],
  ])
  expect(skipped).toEqual([
    { reason: 'in footnotes', count: 1 },
    { reason: 'in page footers', count: 1 },
  ])
  expect(problems).toEqual([])
  const now = map.source({ start: text.indexOf('now'), end: text.indexOf('now') + 3 })
  expect(letter.slice(now.start, now.end)).toMatch(/^n<.*>ow$/)
  expect(passages[0]!.write!('x')).toBeUndefined()
})

test('the language of the spelling, where the runs agree', () => {
  const tagged = (text: string, tags: string): string => paragraph(run(text, `<w:rPr><w:lang ${tags}/></w:rPr>`))
  const both = 'w:val="en-GB" w:eastAsia="ja-JP"'
  const { passages } = format.read(
    document(tagged('Hello', both) + tagged('こんにちは', both) + paragraph(run('Hello'))),
  )
  expect(passages.map(({ language }) => language)).toEqual(['en-GB', 'ja-JP', undefined])
})

test('entities of the file are not expanded', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${document(paragraph(run('x&b;y')))}`
  expect(rows(bomb).map(([, , text]) => text)).toEqual(['x&b;y'])
})

const archive = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
    ),
  )

test('the text is taken out of the archive', () => {
  const bytes = archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': letter, 'word/media/a.png': 'x' })
  expect(format.unpack!(bytes)).toEqual({ value: letter, problems: [] })
  expect(format.recognises(letter, {})).toBe(1)
})

test.each([
  ['nothing', new Uint8Array(0), 'broken-archive'],
  ['no archive', strToU8('PK no archive'), 'broken-archive'],
  ['a cut archive', archive({ 'word/document.xml': letter }).subarray(0, 200), 'broken-archive'],
  ['an archive of something else', archive({ 'xl/workbook.xml': 'x' }), 'not-docx'],
  ['the old format', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'not-docx'],
  ['bytes that are no text', archive({ 'word/document.xml': Uint8Array.of(0xff, 0xfa, 0x80) }), 'broken-archive'],
  ['a bomb', archive({ 'word/document.xml': new Uint8Array(20_000_000) }), 'suspicious-archive'],
  [
    'a bomb of many files',
    archive(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, '']))),
    'suspicious-archive',
  ],
])('%s', (_, bytes, code) => {
  const { value, problems } = format.unpack!(bytes)
  expect(value).toBeUndefined()
  expect(problems.map((problem) => problem.code)).toEqual([code])
})

test('a size that lies does not inflate more than it says', () => {
  const bytes = archive({ 'word/document.xml': new Uint8Array(5_000_000).fill(32) })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const directory = bytes.findLastIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50)
  view.setUint32(directory + 24, 1000, true)
  expect((format.unpack!(bytes).value ?? '').length).toBeLessThanOrEqual(1000)
})
