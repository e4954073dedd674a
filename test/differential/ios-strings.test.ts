/** Apple's .strings against a parser of OpenStep property lists. */
import { parse } from '@plist/openstep.parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/ios-strings/format.ts'
import { asStrings, fixturesOf, readings, texts } from './texts.ts'

/** It knows no `\\U`, which Apple's tools write. */
const oracle = (source: string): string[] => {
  const known = source.replace(/\\([\s\S])/g, (whole, unit: string) => (unit === 'U' ? '\\u' : whole))
  return Object.values(parse(`{${known}}`) as Record<string, string>)
}

const text = texts('"', '\\', '\n', '\t', '%@', '/*', '//', ';', '=', "'", '\u2028')

type Write = (text: string) => string
const writings: readonly Write[] = [
  (given) => JSON.stringify(given),
  (given) =>
    `"${given
      .replace(/["\\]/g, '\\$&')
      .replaceAll('\n', '\\n')
      .replaceAll('\t', '\\t')
      .replace(/[^ -~]/g, (unit) => `\\U${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`,
]
const between = fc.constantFrom('\n', ' ', '\n\n/* a "note" = "x"; */\n', '// "no" = "x";\n', '\r\n')

test('every value is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, between, fc.constantFrom(...writings), fc.boolean()), { minLength: 1, maxLength: 6 }),
      (entries) => {
        const source = entries
          .map(
            ([value, gap, write, bare], index) =>
              `${bare ? `k${index}` : write(`k ${index}"`)} = ${write(value)};${gap}`,
          )
          .join('')
        expect({ source, ...readings(format, source) }).toEqual({ source, ...asStrings(oracle(source)) })
      },
    ),
    { numRuns: 300 },
  ))

test('the fixtures', () => {
  for (const { name, source } of fixturesOf('ios-strings', '.strings'))
    expect({ name, ...readings(format, source) }).toEqual({ name, ...asStrings(oracle(source)) })
})
