/** Resources of .NET against the document tree of xmldom. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/resx/format.ts'
import { asStrings } from './texts.ts'
import { content, elementsIn, head, own, rootOf, textOf } from './xml-texts.ts'

test('every value of a string is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(
      head,
      fc.array(
        fc.tuple(
          content(),
          fc.constantFrom(
            ' xml:space="preserve"',
            '',
            ' type="System.String"',
            ' type="System.Int32"',
            ' mimetype="a/b"',
          ),
          fc.boolean(),
        ),
        { minLength: 1, maxLength: 5 },
      ),
      (start, entries) => {
        const source = `${start}<root><resheader name="version"><value>2.0</value></resheader>${entries
          .map(([text, more, comment], index) => {
            const note = comment ? '<comment>a note</comment>' : ''
            return `<data name="n${index}"${more}>\n  ${index % 2 === 0 ? note : ''}<value>${text}</value>${note}\n</data>\n`
          })
          .join('')}</root>`
        const theirs = elementsIn(rootOf(source), 'data')
          .filter((element) => /^(?:System\.String)?$/.test(element.getAttribute('type') ?? ''))
          .filter((element) => !element.hasAttribute('mimetype'))
          .flatMap((element) => elementsIn(element, 'value').map(textOf))
        expect({ source, ...own(format, source) }).toEqual({ source, ...asStrings(theirs) })
      },
    ),
    { numRuns: 300 },
  ))
