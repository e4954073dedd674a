/** String files in XML against the document tree of xmldom: Android, XLIFF, Apple's .stringsdict, Salesforce. */
import type { Element, Node } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format as android } from '../../packages/core/src/formats/android-strings/format.ts'
import { format as apple } from '../../packages/core/src/formats/ios-strings/format.ts'
import { readPlain } from '../../packages/core/src/formats/plain/read.ts'
import { format as salesforce } from '../../packages/core/src/formats/salesforce-email-meta/format.ts'
import { format as xliff } from '../../packages/core/src/formats/xliff/format.ts'
import { asStrings, fixturesOf, proseOf, readings } from './texts.ts'
import { attributes, content, elementsIn, head, own, rootOf, textOf } from './xml-texts.ts'

/** Android: blanks are one blank unless they stand in quotes, and backslashes escape. */
function androidText(node: Node): string {
  let quoted = false
  return textOf(node).replace(/\\u([0-9a-f]{4})|\\([\s\S])|"|[ \t\r\n]+/gi, (whole, code, unit) => {
    if (code) return String.fromCharCode(Number.parseInt(code, 16))
    if (unit) return unit === 'n' ? '\n' : unit
    if (whole === '"') quoted = !quoted
    return whole === '"' ? '' : quoted ? whole : ' '
  })
}

test('Android: every string, plural and item is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(
      head,
      fc.array(
        fc.tuple(
          fc.constantFrom('string', 'plurals', 'string-array', 'color'),
          attributes,
          fc.array(
            content(
              '<b>bold</b>',
              '<xliff:g id="n" example="3">%1$d</xliff:g>',
              '<i/>',
              "\\'",
              '\\n',
              '\\u0041',
              '\\@',
            ),
            { minLength: 1, maxLength: 2 },
          ),
          fc.constantFrom('', ' translatable="false"'),
        ),
        { minLength: 1, maxLength: 5 },
      ),
      (start, resources) => {
        const source = `${start}<resources xmlns:xliff="urn:x">${resources
          .map(([name, more, contents, flag], index) => {
            const items = contents.map((text) => `<item quantity="one"${more}>${text}</item>\n`).join('')
            return `<${name} name="n${index}"${flag}${more}>${name === 'string' || name === 'color' ? contents[0] : items}</${name}>\n`
          })
          .join('')}</resources>`
        const theirs = elementsIn(rootOf(source), 'string', 'plurals', 'string-array')
          .filter((element) => element.getAttribute('translatable') !== 'false')
          .flatMap((element) => (element.nodeName === 'string' ? [element] : elementsIn(element, 'item')))
          .map(androidText)
        expect({ source, ...own(android, source) }).toEqual({ source, ...asStrings(theirs) })
      },
    ),
    { numRuns: 300 },
  ))

const stateOf = (element: Element): string =>
  element.getAttribute('state') ?? (element.parentNode as Element).getAttribute('state') ?? ''

/** The targets of all units, or the sources of a file without any. */
function xliffTexts(root: Element): string[] {
  return elementsIn(root, 'file').flatMap((file) => {
    const units = Array.from(file.getElementsByTagName('*')).filter(
      ({ nodeName, parentNode }) =>
        ['trans-unit', 'segment'].includes(nodeName) && (parentNode as Element).getAttribute('translate') !== 'no',
    )
    const targets = units.flatMap((unit) => elementsIn(unit, 'target'))
    const side = targets.length > 0 ? 'target' : 'source'
    return units
      .filter((unit) => unit.getAttribute('translate') !== 'no')
      .flatMap((unit) => elementsIn(unit, side))
      .filter((element) => side === 'source' || !['new', 'initial'].includes(stateOf(element)))
      .map(textOf)
      .filter((text) => text.trim() !== '')
  })
}

const inXliff = content(
  '<g id="1">now</g>',
  '<x id="2"/>',
  '<ph id="3"/>',
  '<pc id="4">this <pc id="5">one</pc></pc>',
  '<bpt id="6">&lt;b></bpt>',
  '<ept id="6">&lt;/b></ept>',
  '<mrk mtype="x">term</mrk>',
)

test('XLIFF 1.2: every target in use is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(
      head,
      fc.array(
        fc.tuple(
          inXliff,
          fc.option(inXliff),
          fc.constantFrom('', ' state="translated"', ' state="new"'),
          fc.constantFrom('', ' translate="no"'),
          fc.boolean(),
        ),
        { minLength: 1, maxLength: 5 },
      ),
      (start, units) => {
        const source = `${start}<xliff version="1.2"><file source-language="en" target-language="ja" original="a"><header><note>no</note></header><body>${units
          .map(([from, to, state, translate, group], index) => {
            const unit = `<trans-unit id="u${index}"${translate}><source>${from}</source>${to === null ? '' : `<target${state}>${to}</target>`}<note>no</note><alt-trans><target>no</target></alt-trans></trans-unit>`
            return group ? `<group>\n${unit}</group>` : unit
          })
          .join('\n')}</body></file></xliff>`
        expect({ source, ...own(xliff, source) }).toEqual({ source, ...asStrings(xliffTexts(rootOf(source))) })
      },
    ),
    { numRuns: 300 },
  ))

test('XLIFF 2: every target in use is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.tuple(inXliff, fc.option(inXliff), fc.constantFrom('', ' state="final"', ' state="initial"')), {
          minLength: 1,
          maxLength: 2,
        }),
        { minLength: 1, maxLength: 4 },
      ),
      (units) => {
        const source = `<xliff version="2.0" srcLang="en" trgLang="ja" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">${units
          .map(
            (segments, index) =>
              `<unit id="u${index}"><notes><note>no</note></notes>${segments.map(([from, to, state]) => `<segment${state}><source>${from}</source>${to === null ? '' : `<target>${to}</target>`}</segment><ignorable><source> </source></ignorable>`).join('')}</unit>`,
          )
          .join('\n')}</file></xliff>`
        expect({ source, ...own(xliff, source) }).toEqual({ source, ...asStrings(xliffTexts(rootOf(source))) })
      },
    ),
    { numRuns: 200 },
  ))

/** Every string of a property list but those that are switches. */
function plistTexts(dict: Element): string[] {
  let key = ''
  return elementsIn(dict).flatMap((element) => {
    if (element.nodeName === 'key') key = element.textContent ?? ''
    if (element.nodeName === 'dict') return plistTexts(element)
    return element.nodeName === 'string' && !/^NSStringFormat(?:Spec|Value)Type/.test(key)
      ? [element.textContent ?? '']
      : []
  })
}

test('.stringsdict: every variant is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(content(), content(), content()), { minLength: 1, maxLength: 4 }), (entries) => {
      const source = `<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict>${entries
        .map(
          ([format, one, other], index) =>
            `<key>k &amp; ${index}</key>\n<dict><key>NSStringLocalizedFormatKey</key><string>${format}</string><key>n</key><dict><key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string><key>NSStringFormatValueTypeKey</key><string>d</string><key>one</key><string>${one}</string><key>other</key><string>${other}</string></dict></dict>`,
        )
        .join('\n')}</dict></plist>\n`
      expect({ source, ...readings(apple, source) }).toEqual({
        source,
        ...asStrings(elementsIn(rootOf(source), 'dict').flatMap(plistTexts)),
      })
    }),
    { numRuns: 200 },
  ))

test('Salesforce: subject and text of a template', () =>
  fc.assert(
    fc.property(head, content(), content(), (start, subject, text) => {
      const source = `${start}<EmailTemplate xmlns="http://soap.sforce.com/2006/04/metadata"><available>true</available><name>${text}</name><subject>${subject}</subject><textOnly>${text}</textOnly></EmailTemplate>`
      const root = rootOf(source)
      const theirs = elementsIn(root, 'subject', 'textOnly').map(textOf)
      expect([source, ...readings(salesforce, source).texts]).toEqual([
        source,
        ...theirs.flatMap((text) => proseOf(readPlain(text))),
      ])
    }),
    { numRuns: 100 },
  ))

test('the fixtures', () => {
  for (const { name, source } of fixturesOf('xliff'))
    expect({ name, ...own(xliff, source) }).toEqual({ name, ...asStrings(xliffTexts(rootOf(source))) })
  for (const { name, source } of fixturesOf('ios-strings', '.stringsdict'))
    expect({ name, ...readings(apple, source) }).toEqual({
      name,
      ...asStrings(elementsIn(rootOf(source), 'dict').flatMap(plistTexts)),
    })
})
