/** XML that saxes calls not well-formed: it is a problem with its place, or nothing of what the file says is lost or added. */
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { format as android } from '../../packages/core/src/formats/android-strings/format.ts'
import type { Format } from '../../packages/core/src/formats/format.ts'
import { format as apple } from '../../packages/core/src/formats/ios-strings/format.ts'
import { format as resx } from '../../packages/core/src/formats/resx/format.ts'
import { format as salesforce } from '../../packages/core/src/formats/salesforce-email-meta/format.ts'
import { format as xliff } from '../../packages/core/src/formats/xliff/format.ts'

/** What is wrong with a file, in the words of the other parser. */
function faultIn(source: string): string | undefined {
  let fault: string | undefined
  const parser = new SaxesParser()
  parser.on('error', ({ message }) => {
    fault ??= message
  })
  try {
    parser.write(source).close()
  } catch (error) {
    fault ??= String(error)
  }
  return fault
}

const files: readonly (readonly [format: Format, source: string])[] = [
  [
    android,
    '<?xml version="1.0" encoding="utf-8"?>\n<!-- Of the shop -->\n<resources xmlns:xliff="urn:x">\n  <string name="cart" note=\'a > b\'>Your <b>cart</b> &amp; more</string>\n  <string name="pay"><![CDATA[Pay <i>now</i>]]></string>\n  <plurals name="bags">\n    <item quantity="one">One bag</item>\n    <item quantity="other"><xliff:g id="n">%d</xliff:g> bags</item>\n  </plurals>\n</resources>\n',
  ],
  [
    xliff,
    '<?xml version="1.0"?>\n<xliff version="1.2"><file source-language="en" target-language="ja" original="a"><body>\n<trans-unit id="a"><source>Cart</source><target state="final">Your <g id="1">cart</g> &lt; <x id="2"/> more</target><note>no</note></trans-unit>\n<!-- no -->\n<trans-unit id="b"><source>Pay</source><target>Pay later</target></trans-unit></body></file></xliff>\n',
  ],
  [
    apple,
    '<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict><key>bags</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@n@ left</string><key>n</key><dict><key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string><key>one</key><string>one bag</string><key>other</key><string>%d bags &amp; more</string></dict></dict></dict></plist>\n',
  ],
  [
    resx,
    '<?xml version="1.0" encoding="utf-8"?>\n<root>\n  <!-- Of the shop -->\n  <resheader name="version"><value>2.0</value></resheader>\n  <data name="cart" xml:space="preserve"><value>Your cart of {0} &lt; more</value><comment>no</comment></data>\n  <data name="logo" type="System.Resources.ResXFileRef"><value>no</value></data>\n  <data name="pay"><value><![CDATA[Pay <i>now</i>]]></value></data>\n</root>\n',
  ],
  [
    salesforce,
    '<?xml version="1.0" encoding="UTF-8"?>\n<EmailTemplate xmlns="http://soap.sforce.com/2006/04/metadata">\n<available>true</available><name>no</name><subject>Your order &amp; more</subject><textOnly>Dear customer,\n\nit is &quot;here&quot;.</textOnly>\n</EmailTemplate>\n',
  ],
]

/** Letters alone: the damage is never one of them. */
const lettersIn = (format: Format, source: string): string => format.read(source).text.replace(/[^\p{L}\p{N}]/gu, '')

const damage = fc.record({
  at: fc.nat(),
  taken: fc.nat({ max: 2 }),
  put: fc.constantFrom(
    '',
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '=',
    '!',
    '-',
    '[',
    ']',
    '</',
    '/>',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
    '&#',
    '<?',
    '?>',
    '<>',
    '</>',
    '\0',
    ' ',
    ';',
  ),
})

test.each(files)('%#: the file itself is well-formed, and read without a problem', (format, source) => {
  expect(faultIn(source)).toBeUndefined()
  expect(format.read(source).problems).toEqual([])
})

test('an instruction without a name is told', () => {
  const { problems } = android.read('<resources><string name="a">one <?>b two?></string></resources>')
  expect(problems.map(({ message }) => message)).toEqual(['“<?” begins nothing here, so it is not read.'])
})

test.each(files)('%#: what is not well-formed is told, or read as if it were', (format, source) => {
  let faults = 0
  const whole = lettersIn(format, source)
  fc.assert(
    fc.property(damage, ({ at, taken, put }) => {
      const from = at % source.length
      // Letters stay.
      const end = /[\p{L}\p{N}]/u.test(source.slice(from, from + taken)) ? from : from + taken
      const broken = source.slice(0, from) + put + source.slice(end)
      const fault = faultIn(broken)
      if (fault === undefined) return
      faults++
      const { problems } = format.read(broken)
      for (const { span } of problems) expect(span).toBeDefined()
      if (problems.length === 0) expect([broken, fault, lettersIn(format, broken)]).toEqual([broken, fault, whole])
    }),
    { numRuns: 3000 },
  )
  expect(faults).toBeGreaterThan(500)
})
