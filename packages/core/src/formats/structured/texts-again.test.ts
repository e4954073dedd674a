/** A file of texts that is read again after an edit must be the document that it would be without the reading before. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Document } from '../../text/index.ts'
import { format as intercom } from '../intercom/format.ts'
import { format as macros } from '../zendesk-macros/format.ts'

const bodies = [
  '<p>Hi {{ticket.requester.first_name}},</p><p>we <b>utilize</b> &amp; love it.</p>',
  '<p title="Tip">Act now</p><ul><li>one</li><li>two</li></ul><!-- onevoice-disable tone/* -- agreed -->',
  'Plain “text”\nin two lines. \u{1f600}',
  '{% if a %}Welcome back{% else %}Welcome{% endif %}, {{name}}.',
  '{{only.placeholder}}',
  '',
  'お問い合わせありがとうございます。',
]

const macro = fc.record({
  title: fc.constantFrom('Refund', 'A “title” of some length', '返金'),
  active: fc.constantFrom(true, true, false),
  actions: fc.array(
    fc.record({
      field: fc.constantFrom('comment_value_html', 'comment_value', 'subject', 'status', 'comment_mode_is_public'),
      value: fc.oneof(
        fc.constantFrom(...bodies),
        fc.tuple(fc.constantFrom('channel:chat'), fc.constantFrom(...bodies)),
      ),
    }),
    { maxLength: 3 },
  ),
})
const file = fc
  .tuple(fc.array(macro, { minLength: 1, maxLength: 8 }), fc.constantFrom(0, 2), fc.boolean())
  .map(([all, indent, escaped]) => {
    const source = JSON.stringify({ macros: all }, undefined, indent)
    return escaped
      ? source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : source
  })
const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constantFrom(0, 0, 1, 2), fc.nat(60)),
  put: fc.oneof(
    fc.constantFrom('a', ' ', '"', '\\', '\\n', '<', '</p><p>', '{', '{{', '}', ',', 'é', '// note\n', '\\ud83d'),
    macro.map((one) => `${JSON.stringify(one)},`),
  ),
})

const shown = ({ map, memory: _, passages, ...document }: Document): unknown => ({
  ...document,
  // What prose is written with is held by what it writes.
  passages: passages.map(({ write, ...passage }) => ({ ...passage, written: write?.('“a” <b> é\n') })),
  segments: map.segments(),
})

it.each([macros, intercom])('equals a first reading after any edits: $id', ({ read }) => {
  fc.assert(
    fc.property(file, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
      let source = start
      let before = read(source, { again: {} })
      for (const { at, length, put } of edits) {
        const from = at % (source.length + 1)
        source = source.slice(0, from) + put + source.slice(from + length)
        before = read(source, { again: { before } })
        expect(shown(before)).toEqual(shown(read(source)))
      }
    }),
    { numRuns: 300 },
  )
})

it('hands over how passages are written', () => {
  const source = JSON.stringify({
    macros: [1, 2, 3].map((id) => ({ id, actions: [{ field: 'comment_value_html', value: `<p>Text ${id}</p>` }] })),
  })
  const first = macros.read(source, { again: {} })
  const second = macros.read(source.replace('Text 2', 'Text two'), { again: { before: first } })
  expect(second.passages.map(({ write }) => write)).toEqual(first.passages.map(({ write }) => write))
})
