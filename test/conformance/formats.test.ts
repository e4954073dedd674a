/** Every format keeps the same promises: no prose lost or invented, every place true, edits that change nothing else, and no file that breaks it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, editOf } from '../../packages/core/src/engine/edits.ts'
import type { Format } from '../../packages/core/src/formats/format.ts'
import type { FormatSample } from '../../packages/core/src/formats/format-sample.fixture.ts'
import { formatFor } from '../../packages/core/src/formats/read-document.ts'
import { formats } from '../../packages/core/src/generated/formats.ts'
import type { Passage } from '../../packages/core/src/text/index.ts'
import { root } from '../../scripts/generate/outputs.ts'
import { findingsIn } from './findings.ts'
import { brokenPlaces, textsIn } from './places.ts'
import { editableProse, prose } from './prose.ts'

const folder = 'packages/core/src/formats'
const runs = { numRuns: 60 }

const samples = await Promise.all(
  formats.map(async (entry) => {
    const path = join(root, folder, entry.id, 'sample.fixture.ts')
    const sample = existsSync(path) ? ((await import(path)) as { sample: FormatSample }).sample : undefined
    return { id: entry.id, format: await entry.load(), sample, fixtures: fixturesOf(entry.id) }
  }),
)

function fixturesOf(id: string): { name: string; source: string }[] {
  const path = join(root, folder, id, 'fixtures')
  if (!existsSync(path)) return []
  return readdirSync(path).map((name) => ({ name, source: readFileSync(join(path, name), 'utf8') }))
}

test('every format joins with a sample.fixture.ts in its folder', () =>
  expect(samples.filter(({ sample }) => !sample).map(({ id }) => id)).toEqual([]))

/** Prose has no keys; a table has columns, and a mail headers. */
const withoutKeys =
  'csv docx eml html markdown markdown-macros mdx mjml plain salesforce-email salesforce-email-meta srt vtt'

test('every format with keys says how they are written', () =>
  expect(samples.flatMap(({ id, sample }) => (sample?.keys ? [] : [id])).toSorted()).toEqual(withoutKeys.split(' ')))

describe.each(samples.flatMap(({ sample, ...facts }) => (sample ? [{ ...facts, sample }] : [])))(
  '$id',
  ({ id, format, sample, fixtures }) => {
    const read = (source: string): ReturnType<Format['read']> => format.read(source, facts)
    const facts = { path: sample.path, ...(sample.reading ? { reading: sample.reading } : {}) }
    const texts = fc.array(prose(sample.prose).filter(sample.allows ?? (() => true)), { minLength: 1, maxLength: 4 })

    test.skipIf(sample.reading)('a file of it is recognised', () =>
      fc.assert(
        fc.asyncProperty(texts, async (given) => {
          const found = await formatFor(formats, sample.write(given), { path: sample.path })
          expect(found?.id).toBe(id)
        }),
        { numRuns: 10 },
      ),
    )

    test('no prose is lost or invented, and every unit of it stands where its place says', () =>
      fc.assert(
        fc.property(texts, (given) => {
          const document = read(sample.write(given))
          expect(document.problems).toEqual([])
          expect(textsIn(document).flatMap((text) => text.split(/\s+/))).toEqual(
            given.flatMap((text) => text.split(/\s+/)),
          )
          expect(brokenPlaces(document, sample.decode ?? ((source) => source))).toEqual([])
        }),
        runs,
      ))

    test('an edit gives the edited text, and nothing else changes', () => {
      let edits = 0
      fc.assert(
        fc.property(texts, fc.nat(), fc.nat(), editableProse(sample.prose), (given, which, where, replacement) => {
          const document = read(sample.write(given))
          const passage = document.passages[which % document.passages.length]!
          const words = [...document.text.slice(passage.start, passage.end).matchAll(/[^\s\uFFFC]+/g)]
          const word = words[where % words.length]!
          const span = { start: passage.start + word.index, end: passage.start + word.index + word[0].length }
          const edit = editOf(document, passage, span, replacement)
          if (!edit) return
          edits++
          const after = read(applyEdits(document.source, [edit]))
          expect(after.text).toBe(document.text.slice(0, span.start) + replacement + document.text.slice(span.end))
          expect(after.problems).toEqual([])
          expect(after.passages.map(withoutSpan)).toEqual(document.passages.map(withoutSpan))
        }),
        runs,
      )
      if (!format.readOnly) expect(edits).toBeGreaterThan(runs.numRuns / 2)
    })

    test('findings lie in the file and decode to their text', () =>
      fc.assert(
        fc.asyncProperty(texts, async (given) => {
          const source = sample.write(given.map((text) => `${text} Act now please.`))
          const findings = await findingsIn(source, { ...facts, format: id })
          expect(findings.length).toBeGreaterThanOrEqual(given.length)
          for (const { span, text } of findings)
            expect(oneLine((sample.decode ?? String)(source.slice(span.start, span.end)))).toBe(oneLine(text))
        }),
        { numRuns: 15 },
      ))

    test.each(fixtures)('$name is recognised, and read with true places', async ({ name, source }) => {
      if (!sample.reading) expect((await formatFor(formats, source, { path: name }))?.id).toBe(id)
      const document = read(source)
      expect(document.passages.length).toBeGreaterThan(0)
      expect(brokenPlaces(document)).toEqual([])
    })

    test('cut off anywhere, it is read as far as it goes, or its problem says where', () => {
      const whole = sample.write(['Act now.', 'Please sign up.'].filter(sample.allows ?? (() => true)))
      for (let end = 0; end < whole.length; end++) expectSound(read(whole.slice(0, end)))
    })

    test.each(hostile)('%s is read or refused, with a sentence', (_, piece) => {
      const whole = sample.write(['MARK here, please.'])
      const at = whole.indexOf('MARK')
      for (const source of [piece, whole.slice(0, at) + piece + whole.slice(at)]) expectSound(read(source))
    })

    test.skipIf(!sample.keys)('a key that stands twice is a problem with its place', () => {
      const [first, second] = sample.keys!
      const source = sample.write(['Act now.', 'Please sign up.'])
      expect(read(source).problems).toEqual([])
      const { problems } = read(source.replace(second, first))
      expect(problems).not.toEqual([])
      for (const { message, span } of problems) {
        expect(message).toContain('twice')
        expect(span!.end).toBeGreaterThan(source.indexOf(second.replace(/^"|"$/g, '')))
      }
    })

    test.skipIf(!sample.nextPage)('an export that is one page of many is a problem with its place', () => {
      const whole = JSON.parse(sample.write(['Act now.'])) as object
      const document = read(JSON.stringify({ ...whole, ...sample.nextPage }, null, 2))
      expect(document.problems.map(({ code }) => code)).toEqual(['one-page'])
      expectSound(document)
      expect(textsIn(document)).toEqual(['Act now.'])
    })

    test.each(['\r', '\r\n'])('with the line end %j', (lineEnd) => {
      const source = sample.write(['Act now.', 'Please sign up.'].filter(sample.allows ?? (() => true)))
      const document = read(source.replaceAll(/\r?\n/g, lineEnd))
      expectSound(document)
      if (document.problems.length === 0) expect(textsIn(document)).toEqual(textsIn(read(source)))
    })

    test('no cut or change makes it throw or point outside the file', () => {
      const whole = fc.oneof(texts.map(sample.write), ...fixtures.map(({ source }) => fc.constant(source)))
      fc.assert(
        fc.property(whole, fc.array(damage, { minLength: 1, maxLength: 4 }), (source, damages) => {
          const broken = damages.reduce((text, change) => change(text), source)
          const document = read(broken)
          expect(brokenPlaces(document)).toEqual([])
          for (const { span } of document.problems)
            if (span) expect(0 <= span.start && span.start <= span.end && span.end <= broken.length).toBe(true)
        }),
        { numRuns: 150 },
      )
    })
  },
)

/** True places, and problems that say what is wrong, where, in a whole sentence. */
function expectSound(document: ReturnType<Format['read']>): void {
  expect(brokenPlaces(document)).toEqual([])
  for (const { message, span } of document.problems) {
    expect(message).toMatch(/[.”]$/)
    if (span) expect(0 <= span.start && span.start <= span.end && span.end <= document.source.length).toBe(true)
  }
}

const names = [...'abcdefgh']
const bombOf = (entry: (name: string, inner: string) => string): string =>
  names.map((name, index) => entry(name, names[index - 1] ?? 'x')).join('')
const entities = bombOf((name, inner) => `<!ENTITY ${name} "${`&${inner};`.repeat(10)}">`)
const aliases = bombOf((name, inner) => `${name}: &${name} [${`*${inner},`.repeat(9)}]\n`)

/** What nobody writes, inside a text and instead of a file. */
const hostile: readonly (readonly [string, string])[] = [
  ['NUL', 'a\0b'],
  ['half a character', '\ud800 a \udc00'],
  ['an escaped half', '\\ud800 &#xD800; \\uDC00'],
  ['an entity bomb', `<!DOCTYPE a [${entities}]>&h;`],
  ['an alias bomb', aliases],
  ['mixed line ends', 'a\rb\r\nc\n\rd\u2028e\u0085f'],
  ['control characters', String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code))],
  ['a mark in the middle', 'a\ufeffb'],
  ...['{', '[', '"', '<a>', '> ', '{"a":', '{% if a %}', '{a, plural, one {'].map(
    (piece) => [`${piece}, 20,000 times,`, piece.repeat(20_000)] as const,
  ),
]

/** Line breaks are written in many ways. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** What must stay. Whether a string is worded as a label or as a message is told by the text itself. */
const withoutSpan = ({ start, end, write, rewrite, lacking, role, ...facts }: Passage): object => ({
  ...facts,
  role: role === 'label' ? 'message' : role,
})

/** Ways in which files break. */
const damage = fc.oneof(
  fc.nat().map((at) => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.nat().map((at) => (text: string) => text.slice(at % (text.length + 1))),
  fc
    .tuple(
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom(
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        '<',
        '>',
        '\0',
        '\r',
        '\n',
        ',',
        ':',
        '\ud800',
        '\\ud800',
        '\ufeff',
        '&',
        "'",
        '{% if x %}',
        '\t',
      ),
    )
    .map(([at, length, piece]) => (text: string) => {
      const from = at % (text.length + 1)
      return text.slice(0, from) + piece + text.slice(from + length)
    }),
  fc.constant((text: string) => text.replaceAll('\n', '\r')),
  fc.constant((text: string) => `\ufeff${text}`),
)
