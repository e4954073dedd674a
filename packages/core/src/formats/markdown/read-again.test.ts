/** A text that is read again after an edit must be the document that it would be without the reading before. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Document } from '../../text/index.ts'
import { readMarkdown } from './read.ts'

const pieces = [
  '# Our *new* beans\n\n',
  'A line with `code`, {{name}} and a\nlazy [link][beans].\n\n',
  '> Quoted: ![a cup](cup.png)\n> and more\n\n',
  '- one\n- two\n\n  with a second paragraph\n',
  '1. first\n2. second\n\n',
  '<ul>\n<li>one</li>\n</ul>\n<table><tr><td>cell</td></tr></table>\n\n',
  '<div>\n<p>In <b>HTML</b></p>\n<p title="Tip">more</p>\n</div>\n\n',
  '<!-- onevoice-disable tone/* -- agreed -->\n',
  '| a | b |\n|---|---|\n| c `d` | e |\n\n',
  '```\nno prose\n```\n\n',
  '[beans]: https://example.com\n\n',
  'Told below[^note].\n\n[^note]: Here.\n\n',
  'A title\n===\n\n',
  '![](a.png) ![b](b.png)\n\n',
  'Text &amp; <i>more</i> https://example.com.\n\n',
  '    indented\n\n',
  '---\n\n',
  'コーヒー豆が**届きました**。\n\n',
]

const text = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: Beans\nlanguage: en\n---\n'),
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
  )
  .map(([front, parts]) => front + parts.join(''))
const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constantFrom(0, 0, 1, 2), fc.nat(80)),
  put: fc.oneof(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n\n',
      '#',
      '> ',
      '- ',
      '```\n',
      '<',
      '<!--',
      '-->',
      '[',
      ']: x',
      '{{',
      '|',
      '{% if a %}',
    ),
    fc.constantFrom(...pieces),
  ),
})

const shown = ({ map, ...document }: Document): unknown => ({ ...document, segments: map.segments() })

it('equals a first reading after any edits', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
      let source = start
      let before = readMarkdown(source, {})
      for (const { at, length, put } of edits) {
        const from = at % (source.length + 1)
        source = source.slice(0, from) + put + source.slice(from + length)
        before = readMarkdown(source, { before })
        expect(shown(before)).toEqual(shown(readMarkdown(source, {})))
      }
    }),
    { numRuns: 300 },
  )
})

it('keeps the passages before the edit as they are', () => {
  const source = 'A paragraph with words in it.\n\n'.repeat(50)
  const first = readMarkdown(source, {})
  const second = readMarkdown(`${source.slice(0, 800)}x${source.slice(800)}`, { before: first })
  const kept = second.passages.filter((passage, index) => passage === first.passages[index])
  expect(kept.length).toBeGreaterThan(20)
})
