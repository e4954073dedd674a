import { expect, test } from 'vitest'
import { wordsOf } from '../../base/index.ts'
import { editOf } from '../../engine/edits.ts'
import { fixture, rowsOf } from '../rows.fixture.ts'
import { format } from './format.ts'

const read = (name: string): ReturnType<typeof format.read> =>
  format.read(fixture(new URL(`fixtures/${name}`, import.meta.url)), { path: name })

test('columns are known by their names, languages and channels by their cells', () => {
  const document = read('replies.csv')
  expect(document.problems).toEqual([])
  const late = { language: 'en', channel: 'support', title: 'Late delivery' }
  expect(rowsOf(document)).toEqual([
    ['row 2, Subject', 'Your order is late', { role: 'subject', ...late }],
    ['row 2, Body', 'Hi \uFFFC,', late],
    ['row 2, Body', 'your parcel is late. We call it "the slow star", and it is on its way.', late],
    ['row 3, Body', 'お荷物が遅れております。', { language: 'ja', channel: 'chat', title: 'Delay' }],
    ['row 5, Body', 'Thank you & see you soon.', { language: 'en', title: 'HTML' }],
  ])
  expect(document.skipped).toEqual([{ reason: { text: 'only a placeholder' }, path: 'row 4, Body', count: 1 }])
})

test('what Excel writes in Japan: semicolons, a byte order mark, line breaks in cells', () => {
  expect(rowsOf(read('excel.csv'))).toEqual([
    ['row 2, 件名', 'ご注文の確認', { role: 'subject' }],
    ['row 2, 本文', 'ご注文ありがとうございます。\n発送は明日です。', {}],
    ['row 2, 社内メモ', '急ぎ', { audience: 'internal' }],
  ])
})

test('a table of strings has a column for each language', () => {
  expect(rowsOf(read('strings.tsv'))).toEqual([
    ['row 2, en', 'Welcome back', { language: 'en', title: 'home.title' }],
    ['row 2, ja', 'おかえりなさい', { language: 'ja', title: 'home.title' }],
    ['row 3, en', 'Read more', { language: 'en', title: 'home.more' }],
  ])
})

test('languages in the names of columns, and texts in HTML beside the same ones without', () => {
  const source = 'Body (EN),Body (EN) HTML,本文（日本語）\nHi.,<p>Hi.</p>,どうも。\nBye.,,\n'
  const document = format.read(source, {})
  expect(rowsOf(document).map(([path, text, { language }]) => [path, text, language])).toEqual([
    ['row 2, Body (EN) HTML', 'Hi.', 'en'],
    ['row 2, 本文（日本語）', 'どうも。', 'ja'],
    ['row 3, Body (EN)', 'Bye.', 'en'],
  ])
})

test.each([
  [
    'dynamic content of Zendesk',
    'Title,Default language,Default text,German text,Variant status\nBye,English (United States),So long.,Bis bald.,Current\n',
    ['en Default text «Bye»', 'de German text «Bye»'],
  ],
  [
    'quick texts of Salesforce',
    'Id,Name,Message,Channel\n0X1,Late,Hello.,Live Agent\n0X2,Note,Hello.,Internal\n0X3,Both,Hello.,Email;Phone\n',
    ['- Message «Late» #chat', '- Message «Note» internal', '- Message «Both»'],
  ],
  [
    'templates of Salesforce',
    'Name,Subject,HtmlValue,Body\nA,Hi,<p>You</p>,You\nB,Hi,,You\n',
    ['- Subject «A»', '- HtmlValue «A»', '- Subject «B»', '- Body «B»'],
  ],
  [
    'macros of Gorgias',
    'name,body_text,body_html,language\nA,You,<p>You</p>,en\nB,Du,,de\n',
    ['en body_html «A»', 'de body_text «B»'],
  ],
  [
    'names of other languages',
    'Titel;Betreff;Nachricht;Sprache\nA;Hallo;Du;de\n',
    ['de Betreff «A»', 'de Nachricht «A»'],
  ],
  [
    'languages before and after the name',
    'key,text.en,ja_text,French body\na,You,どうも,Toi\n',
    ['en text.en «a»', 'ja ja_text «a»', 'fr French body «a»'],
  ],
  ['notes beside texts', 'Name,Body,Internal note\nA,You,We\n', ['- Body «A»', '- Internal note «A» internal']],
  [
    'translations, whose language is not that of the originals',
    'Locale,Default content,Translated content\nja,You,どうも\n',
    ['ja Translated content'],
  ],
])('%s', (_, source, expected) => {
  const { passages } = format.read(source, {})
  expect(
    passages.map(({ language = '-', path, title, channel, audience }) =>
      [
        language,
        path!.replace(/^row \d+, /, ''),
        title ? `«${title}»` : '',
        channel ? `#${channel}` : '',
        audience === 'internal' ? audience : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  ).toEqual(expected)
})

test('the profile names columns of its own', () => {
  const source = 'Wording;When;Note\nHello.;Start;nobody reads it\n'
  const reading = {
    texts: [{ path: 'wording', role: 'button' as const }, { path: 'Other' }],
    title: 'When',
    language: 'en',
  }
  const document = format.read(source, { reading })
  expect(rowsOf(document)).toEqual([['row 2, Wording', 'Hello.', { role: 'button', title: 'Start', language: 'en' }]])
  expect(document.skipped.map(({ reason }) => wordsOf(reason))).toEqual(['no column is called “Other”'])
})

test.each([
  ['Body\nHello there,"x"\n', 'Hello there', 'Hello', 'Hi'],
  ['Body\n"Hello there"\n', 'Hello there', 'Hello', 'Hi, ""you""'],
])('%j is edited in its own way', (source, text, word, written) => {
  const document = format.read(source, {})
  const passage = document.passages[0]!
  expect(document.text).toBe(text)
  const span = { start: 0, end: word.length }
  expect(editOf(document, passage, span, 'Hi, "you"')?.text).toBe(written.includes('you') ? 'i, ""you""' : undefined)
  expect(editOf(document, passage, span, 'Hi')?.text).toBe('i')
})

test.each([
  [
    'a quote that is never closed',
    'Body\n"Hello.\nBye.\n',
    ['Hello.', 'Bye.'],
    ['This cell begins with a quote that is never closed.'],
  ],
  [
    'text after a quote',
    'Body,X\n"Hello" you,1\nBye.\n',
    ['Hello', 'Bye.'],
    ['After the closing quote of a cell there is more text: a quote in a cell is written twice.'],
  ],
  [
    'no column of texts',
    'A,B\n1,2\n',
    [],
    ['No column of this table has a name that tells of texts, such as Body or 本文.'],
  ],
  ['CR alone', 'Body\rHello.\r"Bye"\r', ['Hello.', 'Bye'], []],
  ['rows of other lengths', 'Name,Body\nA\nB,Hello.,more\n\n', ['Hello.'], []],
])('%s', (_, source, texts, messages) => {
  const document = format.read(source, {})
  expect(rowsOf(document).map(([, text]) => text.replace(/^"/, ''))).toEqual(texts)
  expect(document.problems.map(({ message }) => message)).toEqual(messages)
})

test('a cell of ten megabytes', () => {
  const source = `Body\n"${'Hello there. '.repeat(800_000)}"\nBye.\n`
  expect(format.read(source, {}).passages.map(({ path }) => path)).toEqual(['row 2, Body', 'row 3, Body'])
})

test('a table of other things is not its own', () => {
  expect(format.recognises('date,amount\n2026-01-01,3\n', { path: 'a.csv' })).toBe(0)
  expect(format.recognises('name,body\nA,Hello.\n', { path: 'a.csv' })).toBeGreaterThan(0.5)
})

test.each([
  ['Name,Shortcut,Body', ['Body']],
  ['Macro name,Macro body', ['Macro body']],
  ['Canned Response Title,Canned Response', ['Canned Response']],
  ['Title,HTML Body,Plain Text', ['HTML Body']],
  ['Subject Line,Preheader,Body Copy,URL', ['Subject Line', 'Preheader', 'Body Copy']],
  ['テンプレート名,件名,メール本文', ['件名', 'メール本文']],
  ['タイトル,返信内容,更新日', ['返信内容']],
  ['返信文（日本語）,返信文（英語）', ['返信文（日本語）', '返信文（英語）']],
])('the columns of %s that hold texts', (header, names) => {
  const row = header.split(',').map((name) => `${name}の文`)
  const document = format.read(`${header}\n${row.join(',')}\n`, {})
  expect(rowsOf(document).map(([path]) => path)).toEqual(names.map((name) => `row 2, ${name}`))
})

test('of columns with one name all are read', () => {
  const reading = { texts: [{ path: 'Wording' }] }
  const document = format.read('Wording,Id,Wording\nOne here,1,Two here\n', { reading })
  expect(rowsOf(document).map(([, text]) => text)).toEqual(['One here', 'Two here'])
})
