/** Messages that choose between texts: those of ICU against the parser of messageformat, those of Fluent against the parser that runs them. */
import { FluentResource } from '@fluent/bundle'
import { parse, type Select } from '@messageformat/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format as arb } from '../../packages/core/src/formats/arb/format.ts'
import { format as fluent } from '../../packages/core/src/formats/ftl/format.ts'
import { ATOM, type Document } from '../../packages/core/src/text/index.ts'
import { fixturesOf, folded, texts } from './texts.ts'

/** A text with what stands in it for something else, and with choices. */
type Piece = string | typeof ATOM | readonly (readonly Piece[])[]

const width = (pieces: readonly Piece[]): number =>
  Math.max(
    1,
    ...pieces.map((piece) => (typeof piece === 'string' ? 1 : piece.reduce((sum, one) => sum + width(one), 0))),
  )

/** The texts that readers may get: the first with the first branch of every choice, and so on. A choice with fewer shows its last one again. */
const readingsOf = (pieces: readonly Piece[]): string[] =>
  Array.from({ length: width(pieces) }, (_, index) => readingAt(pieces, index))

const readingAt = (pieces: readonly Piece[], index: number): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const all = piece.flatMap(readingsOf)
      return all[Math.min(index, all.length - 1)]!
    })
    .join('')

/** Ours, with every placeholder as the same sign. */
const own = ({ text, passages }: Document): string[] => passages.map(({ start, end }) => folded(text.slice(start, end)))

type IcuToken = ReturnType<typeof parse>[number] | Select['cases'][number]['tokens'][number]

const icuPieces = (tokens: readonly IcuToken[]): Piece[] =>
  tokens.map((token) => {
    if (token.type === 'content') return token.value
    return 'cases' in token ? token.cases.map(({ tokens: inner }) => icuPieces(inner)) : ATOM
  })

const literal = fc.oneof(
  // `www.` would begin an address.
  texts("''", "' ", '-').map((text) => text.replaceAll('.', '!')),
  fc.constantFrom("'{'", "'{it''s!'", "''", "isn't", '"', ' | ', '<b>now</b>'),
)
const argument = fc.constantFrom('{name}', '{ n }', '{count, number}', '{when, date, short}', '{0}')
/** `#` directly in a select is a sign like any other in ICU, but a number for messageformat: there it is left out. */
const { message } = fc.letrec<{ message: string; branch: string }>((tie) => ({
  branch: fc
    .array(fc.oneof({ depthSize: 'xsmall' }, literal, literal, argument, fc.constant('#'), tie('message')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => `w${parts.join(' ')}z`),
  message: fc
    .tuple(
      fc.constantFrom('plural', 'selectordinal', 'select', 'plural, offset:1'),
      fc.array(tie('branch'), { minLength: 2, maxLength: 3 }),
    )
    .map(([kind, branches]) => {
      const keys = kind === 'select' ? ['female', 'male', 'other'] : ['=0', 'one', 'other']
      const [comma, offset] = kind.split(', ')
      return `{n, ${comma},${offset ? ` ${offset}` : ''} ${branches.map((branch, index) => `${keys[index + 3 - branches.length]} {${kind === 'select' ? branch.replaceAll('#', '-') : branch}}`).join(' ')}}`
    }),
})) as { message: fc.Arbitrary<string> }

test('each branch of an ICU message is a text, with what stands around it', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(literal, argument, message), { minLength: 1, maxLength: 3 }),
      message,
      (parts, choice) => {
        const source = `w${parts.join(' ')} ${choice}z`
        const pieces = icuPieces(parse(source, { strictPluralKeys: false }))
        // More branches than these are not read.
        fc.pre(width(pieces) <= 12)
        const document = arb.read(JSON.stringify({ key: source }))
        const theirs = readingsOf(pieces).map((text) => folded(text.replace(/<\/?b>/g, '')))
        expect([source, ...own(document)]).toEqual([source, ...theirs])
      },
    ),
    { numRuns: 400 },
  ))

type Pattern = FluentResource['body'][number]['value']
type Element = Exclude<Pattern, string | null>[number]

const fluentPieces = (pattern: Pattern): Piece[] =>
  pattern === null ? [] : typeof pattern === 'string' ? [pattern] : pattern.map(fluentPiece)

function fluentPiece(element: Element): Piece {
  if (typeof element === 'string') return element
  if (element.type === 'str') return element.value
  return element.type === 'select' ? element.variants.map(({ value }) => fluentPieces(value)) : ATOM
}

/** The texts of all messages, terms and attributes, in the order of the file; attributes of terms are not shown to anybody. */
const fluentTexts = (source: string): string[] =>
  new FluentResource(source).body.flatMap(({ id, value, attributes }) =>
    [
      value,
      ...Object.entries(id.startsWith('-') ? {} : attributes).flatMap(([name, text]) =>
        name === 'accesskey' ? [] : [text],
      ),
    ]
      .filter((pattern) => pattern !== null)
      .flatMap((pattern) => readingsOf(fluentPieces(pattern)))
      .map(folded),
  )

const placeable = fc.constantFrom(
  '{ $name }',
  '{$n}',
  '{ -brand }',
  '{ -brand(case: "x") }',
  '{ other.title }',
  '{ NUMBER($n, digits: 2) }',
  '{ 12 }',
  '{ "{" }',
  '{ "" }',
  '{ { $x } }',
  '{"\\u0041"}',
)
const inline = fc
  .array(fc.oneof(texts("'", '"', '#', '=', ':', ','), placeable), { minLength: 1, maxLength: 4 })
  .map((parts) => `w${parts.join(' ')}z`)
const pattern = fc.oneof(
  inline,
  fc.tuple(inline, inline).map(([one, two]) => `${one}\n    ${two}`),
  fc.tuple(inline, inline).map(([one, two]) => `\n    ${one}\n      ${two}`),
  fc
    .tuple(inline, inline, inline)
    .map(([around, one, two]) => `${around} { $n ->\n        [one] ${one}\n       *[other] ${two}\n    } w`),
  fc
    .tuple(inline, inline)
    .map(([one, two]) => `{ PLATFORM() ->\n    [macos] ${one}\n   *[other]\n       ${two}\n    }`),
)

test('each variant of a Fluent message is a text, with what stands around it', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          pattern,
          fc.array(inline, { maxLength: 2 }),
          fc.constantFrom('', '# note = x\n', '### a { b\n\n', '\n'),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      fc.constantFrom('\n', '\r\n'),
      (messages, lineEnd) => {
        const source = messages
          .map(
            ([value, attributes, before], index) =>
              `${before}${index % 3 === 2 ? '-' : ''}m${index} = ${value}\n${attributes.map((text, at) => `    .${at === 0 ? 'title' : 'accesskey'} = ${text}\n`).join('')}`,
          )
          .join('')
          .replaceAll('\n', lineEnd)
        const document = fluent.read(source)
        expect([source, document.problems]).toEqual([source, []])
        expect([source, ...own(document)]).toEqual([source, ...fluentTexts(source)])
      },
    ),
    { numRuns: 300 },
  ))

test('the fixtures', () => {
  // A text that looks like a placeholder counts as one, wherever it comes from.
  const theirs = (source: string): string[] => fluentTexts(source).map((text) => text.replace(/\{[^{}\s]+\}/g, ATOM))
  for (const { name, source } of fixturesOf('ftl'))
    expect([name, ...own(fluent.read(source))]).toEqual([name, ...theirs(source)])
})
