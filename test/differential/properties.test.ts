/** Java properties against dot-properties. */
import { parse, stringify } from 'dot-properties'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/properties/format.ts'
import { asStrings, chosenEdits, editedText, fixturesOf, readings, texts } from './texts.ts'

const oracle = (source: string): string[] => Object.values(parse(source, false) as Record<string, string>)

// The writer may cut an escaped pair of surrogates in two.
const text = texts('\\', '=', ':', '#', '!', '\t', '\n', '"', 'é', '\u00a0', '\u2028').map((given) =>
  given.replaceAll('😀', '!'),
)
const key = fc
  .array(fc.constantFrom('a', 'b', ' ', '=', ':', '#', '!', '\\', 'é'), { minLength: 1, maxLength: 5 })
  .map((parts) => `k${parts.join('')}`)

test('every value is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.dictionary(key, text, { minKeys: 1, maxKeys: 6 }),
      fc.record({
        latin1: fc.boolean(),
        keySep: fc.constantFrom(' = ', '=', ':', ' ', '\t=\t', ' : '),
        // It does not read a fold that it wrote with CR alone.
        newline: fc.constantFrom('\n' as const, '\r\n' as const),
        foldChars: fc.constantFrom('', '\f\t ', '\f\t .'),
        lineWidth: fc.constantFrom(20, 80, null),
      }),
      (entries, options) => {
        const source = stringify(Object.entries(entries), { ...options, indent: '    ' })
        expect({ source, ...readings(format, source) }).toEqual({ source, ...asStrings(oracle(source)) })
      },
    ),
    { numRuns: 300 },
  ))

test('an edit says the same to both, over the ends of lines too', () => {
  let across = 0
  fc.assert(
    fc.property(
      fc.dictionary(key, text, { minKeys: 1, maxKeys: 4 }),
      fc.constantFrom('\n' as const, '\r\n' as const),
      fc.constantFrom(14, 20),
      chosenEdits('\\', '=', '#', '!'),
      (entries, newline, lineWidth, chosen) => {
        const document = format.read(stringify(Object.entries(entries), { newline, lineWidth, indent: '    ' }))
        fc.pre(document.passages.length > 0)
        const edited = editedText(document, chosen)
        fc.pre(edited !== undefined)
        const { edit, span, source } = edited
        if (document.source.slice(edit.span.start, edit.span.end).includes(newline)) across++
        const again = format.read(source)
        expect(again.text).toBe(document.text.slice(0, span.start) + chosen.replacement + document.text.slice(span.end))
        expect({ source, ...readings(format, source) }).toEqual({ source, ...asStrings(oracle(source)) })
      },
    ),
    { numRuns: 300 },
  )
  expect(across).toBeGreaterThan(15)
})

/** What people write by hand. A fold that ends in CR is beyond the other parser: it gets line feeds. */
const written = fc.array(
  fc.constantFrom(
    'a',
    'b=',
    'c : ',
    '\\',
    '\\\\',
    '\\\n',
    '\\\n  ',
    '\n',
    ' ',
    '\t',
    '\f',
    '#',
    '!',
    '=',
    ':',
    '\\u3042',
    '\\t',
    '\\q',
    '\\ ',
    'word ',
    '\u00a0',
  ),
  { minLength: 1, maxLength: 16 },
)

test('files written by hand', () =>
  fc.assert(
    fc.property(written, fc.constantFrom('\n', '\r\n', '\r'), (pieces, lineEnd) => {
      const source = `first = One\n${pieces.join('')}\nlast = Two\n`
      const { texts, problems } = readings(format, source.replaceAll('\n', lineEnd))
      // A key that stands twice is told, and both of its values are read.
      if (problems.length === 0) expect([source, ...texts]).toEqual([source, ...asStrings(oracle(source)).texts])
    }),
    { numRuns: 1000 },
  ))

test('the fixtures', () => {
  for (const { name, source } of fixturesOf('properties'))
    expect({ name, ...readings(format, source) }).toEqual({ name, ...asStrings(oracle(source)) })
})
