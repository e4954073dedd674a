import { expect, test } from 'vitest'
import { documentBuilder, verbatim } from '../../text/index.ts'
import { stringAdder } from '../string-entry.ts'
import { rowsOf } from '../strings.fixture.ts'
import { icuMessage } from './message.ts'

function read(source: string): ReturnType<ReturnType<typeof documentBuilder>['finish']> {
  const builder = documentBuilder(source, 'test')
  const text = verbatim(source, 0, source.length)
  const icu = icuMessage(text)
  stringAdder(builder)({ text: icu?.text ?? text, path: 'a', branches: icu?.branches })
  return builder.finish()
}

test('each branch is a text with what stands around it', () => {
  const source =
    "Hi {name}, it''s {n, plural, =0 {no bags} one {# bag for {who}} other {# bags{s, select, 2 { A} 1 { B}}}} left."
  const document = read(source)
  expect(rowsOf(document)).toEqual([
    "a message: Hi \uFFFC, it's no bags left.",
    "a +message: Hi \uFFFC, it's \uFFFC bag for \uFFFC left.",
    "a +message: Hi \uFFFC, it's \uFFFC bags A left.",
    "a +message: Hi \uFFFC, it's \uFFFC bags B left.",
  ])
  for (const atom of document.atoms) {
    const { start, end } = document.map.source(atom)
    expect(source.slice(start, end)).toBe(atom.raw)
  }
  expect(document.atoms.map(({ raw, meaning }) => `${raw} ${meaning}`)).toContain('# number')
})

test.each([
  ['{n, selectordinal, one {#st} other {#th}} visit', ['a label: \uFFFCst visit', 'a +label: \uFFFCth visit']],
  ["Use '{'this'}' or ''that'', {x}.", ["a message: Use \uFFFC or 'that', \uFFFC."]],
  ['{d, date, short} {n, number} {n, plural, other {x}}', ['a label: \uFFFC \uFFFC x']],
  ['{{count}} items', ['a label: \uFFFC items']],
  ['{count, plural, one {a', ['a label: {count, plural, one {a']],
  ["it''s", ["a label: it''s"]],
])('%s', (source, rows) => expect(rowsOf(read(source))).toEqual(rows))

test('prose that would become syntax is not written; apostrophes are doubled where the message doubles them', () => {
  const write = (message: string): ReturnType<typeof icuMessage> => icuMessage(verbatim(message, 0, message.length))
  expect(write("{n, plural, other {it''s}}")!.write("don't")).toBe("don''t")
  expect(write('{n, plural, other {x}}')!.write("don't")).toBe("don't")
  expect(write('{n, plural, other {x}}')!.write('a {b}')).toBeUndefined()
  expect(write('{n, plural, other {x}}')!.write('#1')).toBeUndefined()
})

test('deep and long messages do not hang', () => {
  expect(rowsOf(read('{a,select,x{'.repeat(20_000))).length).toBeLessThan(3)
  const wide = `{n, select, ${Array.from({ length: 500 }, (_, index) => `k${index} {text ${index}}`).join(' ')} other {x}}`
  expect(read(wide).passages).toHaveLength(12)
})
