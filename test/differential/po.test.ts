/** gettext files against gettext-parser. */
import fc from 'fast-check'
import { type GetTextTranslation, po } from 'gettext-parser'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/po/format.ts'
import { asStrings, chosenEdits, editedText, example, fixturesOf, type Readings, readings, texts } from './texts.ts'

const text = texts('"', '\\', '\n', '\t', '\r', '%', '#', '\\n', "'")
const entry = fc.record({
  msgctxt: fc.option(fc.constantFrom('menu', 'a "b"', 'two\nlines'), { nil: undefined }),
  msgid: text,
  msgid_plural: fc.option(text, { nil: undefined }),
  msgstr: fc.array(fc.oneof(text, text, fc.constant('')), { minLength: 1, maxLength: 3 }),
  flag: fc.constantFrom('', 'fuzzy', 'c-format', 'c-format, fuzzy'),
  translator: fc.constantFrom('', 'a note', 'msgstr "no"\nsecond'),
  obsolete: fc.boolean(),
})

const entryOf = (msgid: string, translation: string, flag: string): GetTextTranslation => ({
  msgid,
  msgstr: [translation],
  comments: { flag, translator: '', reference: '', extracted: '', previous: '' },
})

/** Translations that are in use, as their parser gives them. It groups them by context: the order is not the file's. */
function oracle(source: string): string[] {
  const { translations } = po.parse(source)
  return Object.values(translations)
    .flatMap((inContext) => Object.values(inContext))
    .filter(({ msgid, msgctxt, comments }) => (msgid || msgctxt) && !/\bfuzzy\b/.test(comments?.flag ?? ''))
    .flatMap(({ msgstr, comments }) =>
      /\bc-format\b/.test(comments?.flag ?? '') ? msgstr.map((one) => one.replaceAll('%%', '%')) : msgstr,
    )
    .filter((translation) => translation.trim() !== '')
}

const sorted = ({ texts, problems }: Readings): Readings => ({ texts: texts.toSorted(), problems })

test('every translation in use is read, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ({ msgid }) => msgid }),
      fc.constantFrom(0, 20, 76),
      fc.constantFrom('\n', '\r\n'),
      (entries, foldLength, eol) => {
        const translations: Record<string, Record<string, GetTextTranslation>> = {}
        const obsolete: Record<string, Record<string, GetTextTranslation>> = {}
        for (const { flag, translator, obsolete: old, msgctxt, msgid_plural, ...rest } of entries) {
          const into = old ? obsolete : translations
          const one: GetTextTranslation = {
            ...rest,
            ...(msgctxt === undefined ? {} : { msgctxt }),
            ...(msgid_plural === undefined ? { msgstr: rest.msgstr.slice(0, 1) } : { msgid_plural }),
            comments: { flag, translator, reference: 'a.ts:1', extracted: '', previous: '' },
          }
          into[msgctxt ?? ''] = { ...into[msgctxt ?? ''], [rest.msgid]: one }
        }
        const headers = { 'Content-Type': 'text/plain; charset=utf-8', Language: 'en' }
        const source = po.compile({ charset: 'utf-8', headers, translations, obsolete }, { foldLength, eol }).toString()
        expect({ source, ...sorted(readings(format, source)) }).toEqual({
          source,
          ...sorted(asStrings(oracle(source))),
        })
      },
    ),
    { numRuns: 300 },
  ))

test('an edit says the same to both, over the ends of lines too', () => {
  let across = 0
  fc.assert(
    fc.property(
      fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(10, 20, 76),
      fc.constantFrom('\n', '\r\n'),
      chosenEdits('"', '\\', "'", '%'),
      fc.constantFrom('', 'c-format'),
      (given, foldLength, eol, chosen, flag) => {
        const ids = given.map((one, index) => [`id ${index}`, entryOf(`id ${index}`, one, flag)] as const)
        const inContext = Object.fromEntries(ids)
        const headers = { 'Content-Type': 'text/plain; charset=utf-8', Language: 'en' }
        const data = { charset: 'utf-8', headers, translations: { '': inContext } }
        const document = format.read(po.compile(data, { foldLength, eol }).toString())
        fc.pre(document.passages.length > 0)
        const edited = editedText(document, chosen)
        fc.pre(edited !== undefined)
        const { edit, span, source } = edited
        if (document.source.slice(edit.span.start, edit.span.end).includes(eol)) across++
        const again = format.read(source)
        expect(again.text).toBe(document.text.slice(0, span.start) + chosen.replacement + document.text.slice(span.end))
        expect({ source, ...sorted(readings(format, source)) }).toEqual({
          source,
          ...sorted(asStrings(oracle(source))),
        })
      },
    ),
    { numRuns: 300 },
  )
  expect(across).toBeGreaterThan(15)
})

/** Lines as people and tools leave them: without blank lines, indented, over several lines, with remains of earlier texts. */
const lines = fc.array(
  fc.oneof(
    text.map((one) => `msgstr ${JSON.stringify(one)}`),
    fc.tuple(text, text).map(([one, two]) => `  msgstr ""\n\t${JSON.stringify(one)}\n\n${JSON.stringify(two)}`),
    text.map((one) => `msgstr ${JSON.stringify(one)}   `),
    fc
      .tuple(text, text)
      .map(([one, two]) => `msgid_plural "x"\nmsgstr[0] ${JSON.stringify(one)}\nmsgstr[1]${JSON.stringify(two)}`),
    fc.constant('msgstr ""'),
  ),
  { minLength: 1, maxLength: 5 },
)
const before = fc.constantFrom(
  '',
  '\n',
  '# a note\n',
  '#: a.ts:1\n',
  '#, fuzzy\n',
  '#, c-format\n',
  '#. "msgid"\n',
  '#| msgid "old"\n',
  'msgctxt "menu"\n',
  '#~ msgid "gone"\n#~ msgstr "gone"\n\n',
)

test('files written by hand', () =>
  fc.assert(
    fc.property(
      fc.array(before, { minLength: 5, maxLength: 5 }),
      lines,
      fc.constantFrom('\n', '\r\n'),
      (above, entries, lineEnd) => {
        const body = entries.map((entry, index) => `${above[index]}msgid "text ${index}"\n${entry}\n`).join('')
        const source = `msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n${body}`.replaceAll(
          '\n',
          lineEnd,
        )
        expect({ source, ...sorted(readings(format, source)) }).toEqual({
          source,
          ...sorted(asStrings(oracle(source))),
        })
      },
    ),
    { numRuns: 300 },
  ))

test('the files of fixtures and examples', () => {
  for (const { name, source } of [
    ...fixturesOf('po', '.po'),
    { name: 'shop.po', source: example('app/locale/ja/LC_MESSAGES/shop.po') },
  ])
    expect({ name, ...sorted(readings(format, source)) }).toEqual({ name, ...sorted(asStrings(oracle(source))) })
})
