import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Document, documentBuilder } from '../../text/index.ts'
import { paragraphMemory } from './paragraphs.ts'
import { writeHtml } from './read.ts'
import type { Paragraphs } from './reader.ts'

function read(source: string, paragraphs?: Paragraphs): Omit<Document, 'map'> & { readonly segments: unknown } {
  const builder = documentBuilder(source, 'html')
  writeHtml(source, builder, paragraphs)
  const { map, ...document } = builder.finish()
  return { ...document, segments: map.segments() }
}

test('a paragraph that comes back is written without being read, and points to where it stands', () => {
  const greeting = '<p>Hi {{customer.first_name}},<br>thanks &amp; <b>welcome</b>!</p>'
  const paragraphs = paragraphMemory()
  expect([1, 2, 3].map(() => paragraphs.stepsOf(greeting)?.length)).toEqual([undefined, 9, 9])
  const source = `<div>One ${greeting}`
  expect(read(source, paragraphs)).toEqual(read(source))
})

test('what looks beyond its end, has passages of its own or other facts is read each time', () => {
  const apart = [
    '<p>Use <code>npm</p>',
    '<p>Dear {{name</p>',
    '<p>20% <a href="x>y</p>',
    '<p>One<!-- two</p>',
    '<p lang="de">Danke</p>',
    '<p><img alt="A cup"> Three</p>',
    '<p>Four <span title="Five">six</span></p>',
    '<p hidden="hidden">Seven</p>',
  ]
  const paragraphs = paragraphMemory()
  for (const paragraph of apart)
    expect([1, 2, 3].map(() => paragraphs.stepsOf(paragraph))).toEqual([undefined, undefined, undefined])
})

const pieces = [
  ...['<p>', '<p style="margin: 0">', '<p class="preheader">', '<p lang="ja">', '</p>', '</p>\n', '<div>', '</div>'],
  ...['<div hidden>', '<br>', '<br/> ', '<b>', '</b>', '<a href="https://hoshi.example/a{b">', '<a class="button">'],
  ...['</a>', '<a href="', '">', '<ul><li>', '</li></ul>', '<h2>', '</h2>', '<code>', '</code>', '<!-- ', ' -->'],
  ...[
    'Thanks',
    ' for ',
    '  ',
    '\n',
    '\u00a0',
    '&amp;',
    '&zwnj;',
    '&nbsp',
    '{{name}}',
    '{{ a',
    '}}',
    '{%s',
    '50%',
    '%s',
    '〇〇様',
  ],
  ...['www.', 'hoshi.example', 'me@hoshi.example', '。', 'お茶', '<'],
]

test('what is read with a memory of paragraphs is what is read without', () => {
  const part = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((words) => words.join(''))
  const paragraph = part.map((words) => `<p>${words}</p>`)
  const texts = fc
    .tuple(fc.array(fc.oneof(part, paragraph), { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { maxLength: 30 }))
    .map(([parts, order]) => order.map((index) => parts[index % parts.length]))
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 3 }), (written) => {
      const paragraphs = paragraphMemory()
      for (const text of written) expect(read(text.join(''), paragraphs)).toEqual(read(text.join('')))
    }),
    { numRuns: 500 },
  )
})
