/** Language files of Joomla against the `ini` package, which reads quoted values as JSON does. */
import fc from 'fast-check'
import { parse } from 'ini'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/joomla-ini/format.ts'
import { asStrings, readings, texts } from './texts.ts'

/** The values of all sections, in order. */
const oracle = (source: string): string[] => {
  const valuesIn = (section: object): string[] =>
    Object.values(section).flatMap((value) => (typeof value === 'string' ? [value] : valuesIn(value as object)))
  return valuesIn(parse(source))
}

const text = texts('"', '\\', '\n', "'", ';', '#', '=', '[', ']', '<b>', '</b>', '&amp;', '%s', '$').map((given) =>
  given.replaceAll('</b>', '').replaceAll('<b>', ''),
)
const written = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

const between = fc.constantFrom('', '\n', '; a "note" = 1\n', '  ;; x\n', '\t\n')
const entry = fc.tuple(between, fc.constantFrom('=', ' = ', '\t=', '= '), text, fc.constantFrom('', ' ', '\t'))

test('every value is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 7 }),
      fc.constantFrom('\n', '\r\n'),
      (entries, section, lineEnd) => {
        const source = entries
          .map(
            ([before, equals, value, after], index) =>
              `${before}${index === section ? '[Section]\n' : ''}COM_SHOP_${index}${equals}"${written(value)}"${after}\n`,
          )
          .join('')
          .replaceAll('\n', lineEnd)
        expect({ source, ...readings(format, source) }).toEqual({ source, ...asStrings(oracle(source)) })
      },
    ),
    { numRuns: 300 },
  ))
