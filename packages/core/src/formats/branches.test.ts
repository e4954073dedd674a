import { expect, test } from 'vitest'
import { verbatim } from '../text/index.ts'
import { branchesOf } from './branches.ts'
import { format as markdown } from './markdown/format.ts'
import { format as plain } from './plain/format.ts'
import { readPlain } from './plain/read.ts'
import { templateBranches } from './template-branches.ts'

const readings = (text: string): string[] =>
  branchesOf(verbatim(text, 0, text.length), templateBranches).map((one) => one.text)

test.each([
  [
    '{% if vip %}Welcome back{% else %}Welcome{% endif %}, {{name}}.',
    ['Welcome back, {{name}}.', 'Welcome, {{name}}.'],
  ],
  ['A{% if x %} b{% endif %} c', ['A b c']],
  ["{% case lang %}{% when 'ja' %}はい{% when 'de' %}Ja{% else %}Yes{% endcase %}!", ['はい!', 'Ja!', 'Yes!']],
  ['{{#if a}}One {{#if b}}two{{else}}three{{/if}}{{else}}none{{/if}}', ['One two', 'One three', 'none']],
  ['*|IF:VIP|*Dear*|ELSE:|*Hi*|END:IF|* you', ['Dear you', 'Hi you']],
  ['{% for item in items %}{{item}}, {% endfor %}done', ['{{item}}, done']],
  ['{% comment %}not sent{% endcomment %}sent', ['sent']],
  ['{% raw %}{% if %}{% endraw %}', ['{% if %}']],
  ['{% if a %}open', ['{% if a %}open']],
  ['{% endif %}{% if a %}', ['{% endif %}{% if a %}']],
])('%s', (text, expected) => expect(readings(text)).toEqual(expected))

test('each reading points into the file', () => {
  const text = 'Hi {% if vip %}dear{% else %}there{% endif %}, act now'
  for (const { text: reading, map } of branchesOf(verbatim(text, 0, text.length), templateBranches)) {
    const word = reading.split(' ')[1]!.replace(',', '')
    const { start, end } = map.source({ start: 3, end: 3 + word.length })
    expect(text.slice(start, end)).toBe(word)
  }
})

test('what branches share stands in the document once, marked as a branch', () => {
  const source = 'First paragraph.\n\nHi {% if vip %}dear{% else %}there{% endif %}.\n\nLast paragraph.'
  const { passages, text } = plain.read(source, {})
  expect(passages.map(({ start, end, branch }) => [text.slice(start, end), branch])).toEqual([
    ['First paragraph.', undefined],
    ['Hi dear.', undefined],
    ['Last paragraph.', undefined],
    ['Hi there.', true],
  ])
})

test('a text without conditions is read as before', () => {
  expect(plain.read('One {{name}}.', {}).text).toBe(readPlain('One {{name}}.').text)
})

test('comments are kept from every branch, once each', () => {
  const source = '<!-- a -->\n\n{% if vip %}Dear <!-- b -->{% else %}Hi <!-- c -->{% endif %}'
  const { comments } = markdown.read(source, {})
  expect(comments.map(({ text, span }) => [text, source.slice(span.start, span.end)])).toEqual([
    ['a', '<!-- a -->'],
    ['b', '<!-- b -->'],
    ['c', '<!-- c -->'],
  ])
})
