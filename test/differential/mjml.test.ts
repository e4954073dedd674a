/** MJML that is well-formed against the document tree of xmldom. Compared are the words that readers see, run by run. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format } from '../../packages/core/src/formats/mjml/format.ts'
import { proseOf } from './texts.ts'

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const silent = named('mj-style mj-attributes mj-font mj-breakpoint mj-html-attributes style script')
const inline = named('b i a span em strong')
const seen = named('alt title')

/** Runs of text, and attributes that readers see. */
function oracle(source: string): string[] {
  const problems: string[] = []
  const root = new DOMParser({ onError: (_, message) => problems.push(message) }).parseFromString(source, 'text/xml')
  expect(problems).toEqual([])
  const attributes: string[] = []
  let text = ''
  const visit = (node: Node): void => {
    if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? ''
    if (node.nodeName === 'br') text += ' '
    if (node.nodeType !== 1 || silent.has(node.nodeName)) return
    for (const { name, value } of Array.from((node as Element).attributes)) if (seen.has(name)) attributes.push(value)
    const divides = !inline.has(node.nodeName) && node.nodeName !== 'br'
    if (divides) text += '\u2029'
    for (const child of Array.from(node.childNodes)) visit(child)
    if (divides) text += '\u2029'
  }
  visit(root.documentElement!)
  return [...text.split('\u2029'), ...attributes].map(folded).filter(Boolean).toSorted()
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

function own(source: string): string[] {
  const document = format.read(source)
  expect([source, document.problems]).toEqual([source, []])
  return proseOf(document).map(folded).filter(Boolean).toSorted()
}

const words = fc
  .array(
    fc.constantFrom(
      'one',
      'Two',
      'に',
      'x1',
      '&amp;',
      '&lt;b&gt;',
      '&#8217;',
      '&#x3042;',
      '\n   ',
      '😀',
      '{{first_name}}',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `w${parts.join(' ')}z`)
const attribute = fc.constantFrom(
  '',
  ' font-size="14px"',
  ' css-class="no"',
  " title='seen &amp; read'",
  ' href="https://hoshi.example/?no=1&amp;b"',
  '\n  color="#c00"',
)
const phrase = fc
  .array(
    fc.oneof(
      words,
      fc
        .tuple(fc.constantFrom('b', 'a', 'span', 'em'), attribute, words)
        .map(([name, more, text]) => `<${name}${more}>${text}</${name}>`),
      fc.constantFrom('<br/>', '<!-- no -->', '<br />'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '))
const html = fc
  .array(
    fc.oneof(
      phrase,
      fc
        .tuple(fc.constantFrom('p', 'h1', 'div', 'blockquote'), attribute, phrase)
        .map(([name, more, text]) => `<${name}${more}>${text}</${name}>`),
      fc
        .array(phrase, { minLength: 1, maxLength: 3 })
        .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join('\n'))

const content = fc.oneof(
  fc
    .tuple(fc.constantFrom('mj-text', 'mj-accordion-text'), attribute, html)
    .map(([name, more, text]) => `<${name}${more}>\n${text}\n</${name}>`),
  fc
    .tuple(fc.constantFrom('mj-button', 'mj-navbar-link', 'mj-social-element', 'mj-accordion-title'), attribute, phrase)
    .map(([name, more, text]) => `<${name}${more}>${text}</${name}>`),
  fc
    .array(fc.array(phrase, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map(
      (rows) =>
        `<mj-table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</mj-table>`,
    ),
  words.map((alt) => `<mj-image src="no.png" alt="${alt}" />`),
  html.map((text) => `<mj-raw><div>${text}</div></mj-raw>`),
  fc.constantFrom('<mj-divider />', '<mj-spacer height="20px"/>', '<mj-include path="./no.mjml" />', '<!-- no -->'),
)

const mail = fc.record({
  title: fc.option(words),
  preview: fc.option(words),
  head: fc.subarray([
    '<mj-attributes><mj-all font-family="no" /><mj-class name="no" color="#c00"/></mj-attributes>',
    '<mj-style inline="inline">.no { color: red }</mj-style>',
    '<mj-font name="no" href="https://hoshi.example"/>',
    '<mj-breakpoint width="320px" />',
  ]),
  body: fc.array(content, { minLength: 1, maxLength: 6 }),
})

test('every run of text is read, and nothing else', () =>
  fc.assert(
    fc.property(mail, ({ title, preview, head, body }) => {
      const top = [
        ...(title === null ? [] : [`<mj-title>${title}</mj-title>`]),
        ...(preview === null ? [] : [`<mj-preview>${preview}</mj-preview>`]),
        ...head,
      ]
      const source = `<mjml lang="en">\n<mj-head>${top.join('\n')}</mj-head>\n<mj-body width="600px">\n<mj-section><mj-column>\n${body.join('\n')}\n</mj-column></mj-section>\n</mj-body>\n</mjml>\n`
      expect([source, ...own(source)]).toEqual([source, ...oracle(source)])
    }),
    { numRuns: 300 },
  ))
