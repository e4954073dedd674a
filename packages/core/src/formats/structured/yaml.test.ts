import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { documentBuilder } from '../../text/index.ts'
import type { DataNode } from './node.ts'
import { readYaml } from './yaml.ts'

function textsIn(node: DataNode): { text: string; exact: boolean }[] {
  if (node.kind === 'block') return [...node.entries()].flatMap(({ value }) => textsIn(value))
  if (node.kind === 'list') return [...node.items()].flatMap(textsIn)
  if (node.kind !== 'text') return []
  const { text, map } = node.decoded()
  const segments = [...map.segments()]
  // A text that was not understood stands for its source as a whole.
  return [{ text, exact: text === '' || segments.length > 1 || segments[0]!.verbatim }]
}

const line = fc
  .array(fc.constantFrom('word', 'it’s', "it's", '"so"', '語', '  in', 'a: b', '# no', '\\\\'), { maxLength: 6 })
  .map((words) => words.join(' '))

test('scalars of each style are read exactly, wherever their lines break', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n')),
        { minLength: 1, maxLength: 4 },
      ),
      fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
      fc.constantFrom(0, 20, 40),
      (texts, defaultStringType, lineWidth) => {
        const source = stringify({ texts }, { defaultStringType, defaultKeyType: 'PLAIN', lineWidth })
        const { roots, problems } = readYaml(source)
        expect(problems).toEqual([])
        expect(roots.flatMap(textsIn).map(({ text }) => text)).toEqual((parse(source) as { texts: string[] }).texts)
      },
    ),
  ))

test.each([
  ['a: |\n  one\n  two\n\n  three\n', 'one\ntwo\n\nthree\n'],
  ['a: >-\n  one\n  two\n\n  three\n    more\n  four\n', 'one two\nthree\n  more\nfour'],
  ['a: |+\n  one\n\n\nb: 1\n', 'one\n\n\n'],
  ['a: "one\n  two\\\n  three \\u3042\\x41\\n"\n', 'one twothree あA\n'],
  ["a: 'it''s\n\n  two'\n", "it's\ntwo"],
  ['a: one\n  two # no\n', 'one two'],
  ['a: >\r\n  one\r\n  two\r\n', 'one two\n'],
])('%j', (source, text) => {
  const [root] = readYaml(source).roots
  expect(textsIn(root!)[0]).toEqual({ text, exact: true })
})

test('comments, several documents and aliases', () => {
  const source = '# one\na: &x text # two\nb: *x\n---\nc: [x, # three\n  y]\n'
  const builder = documentBuilder(source, 'yaml')
  const { roots } = readYaml(source, builder)
  expect(roots.flatMap(textsIn).map(({ text }) => text)).toEqual(['text', 'x', 'y'])
  expect(builder.finish().comments.map(({ text, span }) => [text, source.slice(span.start, span.end)])).toEqual([
    ['one', '# one'],
    ['two', '# two'],
    ['three', '# three'],
  ])
})

test.each([
  ['[', 'brackets'],
  ['{a: ', 'blocks'],
  ['- ', 'marks of lists'],
  ['\n- ', 'lists'],
])('%j, a thousand times, is refused or read', (piece) => {
  const { problems } = readYaml(piece.repeat(1000))
  for (const { message } of problems) expect(message).toMatch(/[.]$/)
})

test('lines that are indented ever deeper are refused', () => {
  const source = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')
  expect(readYaml(source).problems.map(({ code }) => code)).toEqual(['too-deep'])
})
