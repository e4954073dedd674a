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
  expect(skipped).toEqual([])
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
  const { value, problems } = format.unpack!(bytes)
  expect(problems).toEqual([])
  expect(rows(value!)).toEqual(rows(letter))
  expect(format.recognises(value!, {})).toBe(1)
  expect(format.recognises(letter, {})).toBe(1)
})

const styles = `<?xml version="1.0"?><w:styles xmlns:w="x"><w:docDefaults/>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
  <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="List Paragraph"/></w:style>
  <w:style w:type="paragraph" w:styleId="a6"><w:name w:val="社内見出し"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="a7"><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="a8"><w:name w:val="箇条"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="a9"><w:name w:val="輪"/><w:basedOn w:val="a9"/></w:style>
  </w:styles>`

const japanese = archive({
  'word/document.xml': document(
    styled('a3', '春のご案内') +
      styled('1', '新しい豆') +
      styled('a6', '産地から') +
      styled('a7', '焙煎') +
      styled('a5', '浅煎り') +
      styled('a8', '深煎り') +
      styled('a9', 'ご予約は店頭で。') +
      paragraph(run('番号なし'), '<w:pStyle w:val="a8"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph(
        `<w:r><w:ruby><w:rt><w:r><w:t>ばいせん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>焙煎</w:t></w:r></w:rubyBase></w:ruby></w:r>${run('したてです。')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
      ) +
      paragraph(run('見える', '<w:rPr><w:vanish w:val="0"/></w:rPr>')) +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(run('ここをクリック'))}</w:sdtContent></w:sdt>` +
      paragraph(`<w:moveFrom>${run('前の文')}</w:moveFrom><w:moveTo>${run('あとの文')}</w:moveTo>`),
  ),
  'word/footnotes.xml': `<w:footnotes xmlns:w="x"><w:footnote w:type="separator" w:id="0">${paragraph('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${paragraph(run('当店調べ'))}</w:footnote></w:footnotes>`,
  'word/header1.xml': `<w:hdr xmlns:w="x">${paragraph(run('ホシコーヒー'))}</w:hdr>`,
  'word/comments.xml': `<w:comments xmlns:w="x"><w:comment w:id="0">${paragraph(run('要確認'))}</w:comment></w:comments>`,
  'word/styles.xml': styles,
})

test('styles are known by their names, whatever their ids; notes and page headers are read, comments are not', () => {
  const { value } = format.unpack!(japanese)
  expect(rows(value!)).toEqual([
    ['title', 'paragraph 1', '春のご案内'],
    ['heading', 'paragraph 2', '新しい豆'],
    ['heading', 'paragraph 3', '産地から'],
    ['heading', 'paragraph 4', '焙煎'],
    ['list-item', 'paragraph 5', '浅煎り'],
    ['list-item', 'paragraph 6', '深煎り'],
    ['body', 'paragraph 7', 'ご予約は店頭で。'],
    ['body', 'paragraph 8', '番号なし'],
    ['body', 'paragraph 9', '焙煎したてです。'],
    ['body', 'paragraph 10', '見える'],
    ['body', 'paragraph 11', 'あとの文'],
    ['body', 'footnote 1, paragraph 1', '当店調べ'],
    ['body', 'header 1, paragraph 1', 'ホシコーヒー'],
  ])
  const { skipped, problems, passages } = format.read(value!)
  expect([skipped, problems]).toEqual([[{ reason: { text: 'in comments' }, count: 1 }], []])
  expect(passages[8]!.parts).toEqual([
    { at: 0, name: 'run 2' },
    { at: 2, name: 'run 3' },
    { at: 8, name: 'run 5' },
  ])
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
  expect(/ +/.exec(format.unpack!(bytes).value?.slice(200) ?? '')?.[0].length ?? 0).toBeLessThanOrEqual(1000)
})

test('a text that is no Word document is a problem, not a document without findings', () => {
  for (const source of ['Act now!', '', '<pkg:package></pkg:package>'])
    expect(format.read(source).problems.map(({ code }) => code)).toContain('not-docx')
})
