/** A file of texts that is read again after an edit must be the document that it would be without the reading before. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Document } from '../../text/index.ts'
import { format as freshdesk } from '../freshdesk/format.ts'
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
  .tuple(
    fc.array(macro, { minLength: 1, maxLength: 8 }),
    fc.array(macro, { maxLength: 2 }),
    fc.constantFrom(null, 'https://hoshi.example/macros.json?page=2'),
    fc.constantFrom(0, 2),
    fc.boolean(),
  )
  .map(([all, triggers, next_page, indent, escaped]) => {
    // Triggers are read after macros, wherever they stand.
    const lists = triggers.length > 0 ? { triggers, macros: all } : { macros: all }
    const source = JSON.stringify({ ...lists, next_page }, undefined, indent)
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

/** Words and syntax in the place of some units between the quotes of a text. */
const typed = fc.record({
  text: fc.nat(),
  at: fc.oneof(fc.constant(0), fc.nat()),
  length: fc.constantFrom(0, 0, 1, 3, 1000),
  put: fc.constantFrom(
    'a',
    ' ',
    '',
    '<p>',
    '</p><p>',
    '\\n',
    '\\"',
    '\\ud83d',
    '\\u00e9',
    'é',
    '{{',
    '{% if a %}',
    '<!-- x -->',
    '"',
  ),
})

const responses = fc
  .array(fc.record({ content_html: fc.constantFrom(...bodies), content: fc.constantFrom(...bodies) }), { minLength: 1 })
  .map((all) => JSON.stringify(all.map((one, id) => ({ id, title: `Reply ${id}`, ...one }))))

/** A file, its format, and where its texts stand. */
const kinds = [
  [macros, file, /"(?:value|subject)": ?"((?:[^"\\]|\\.)*)"/g],
  [freshdesk, responses, /"content(?:_html)?":"((?:[^"\\]|\\.)*)"/g],
] as const

it.each(kinds)('says the same after somebody typed into a text: $id', ({ read }, files, isText) => {
  fc.assert(
    fc.property(files, fc.array(typed, { minLength: 1, maxLength: 8 }), (start, edits) => {
      let source = start
      let before = read(source, { again: {} })
      for (const { text, at, length, put } of edits) {
        const texts = [...source.matchAll(isText)]
        const found = texts[text % Math.max(1, texts.length)]
        if (!found) return
        const [from, size] = [found.index + found[0].length - 1 - found[1]!.length, found[1]!.length]
        const place = from + (at % (size + 1))
        source = source.slice(0, place) + put + source.slice(Math.min(from + size, place + length))
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
