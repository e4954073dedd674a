import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './json.ts'
import type { DataNode } from './node.ts'

function plainValue(node: DataNode): unknown {
  if (node.kind === 'text') return node.decoded().text
  if (node.kind === 'list') return [...node.items()].map(plainValue)
  if (node.kind === 'block')
    return Object.fromEntries([...node.entries()].map(({ key, value }) => [key, plainValue(value)]))
  return node.raw === '' ? undefined : JSON.parse(node.raw)
}

test('reads what JSON.parse reads', () =>
  fc.assert(
    fc.property(fc.json({ stringUnit: 'grapheme' }), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
      const source = JSON.stringify(JSON.parse(json), null, indent)
      const { roots, problems } = readJson(source)
      expect(problems).toEqual([])
      expect(JSON.stringify(roots.map(plainValue)[0])).toBe(JSON.stringify(JSON.parse(source)))
    }),
  ))

test('texts stand where they say, written in either way', () => {
  const source = '{"a":"caf\\u00e9 \\ud83d\\ude00 \\"x\\"\\n","b":"café"}'
  const [root] = readJson(source).roots
  const [a, b] = root?.kind === 'block' ? [root.get('a'), root.get('b')] : []
  if (a?.kind !== 'text' || b?.kind !== 'text') throw new Error('no texts')
  const { text, map } = a.decoded()
  expect(text).toBe('café 😀 "x"\n')
  expect(map.source({ start: 5, end: 7 })).toEqual({ start: source.indexOf('\\ud83d'), end: source.indexOf(' \\"x') })
  expect([...b.decoded().map.segments()].every(({ verbatim }) => verbatim)).toBe(true)
  expect(a.write('é "q"\n')).toBe('é \\"q\\"\\n')
})

test('a file that writes everything beyond ASCII as escapes keeps to it', () => {
  const [root] = readJson('["caf\\u00e9"]').roots
  const [text] = root?.kind === 'list' ? root.items() : []
  expect(text?.kind === 'text' && text.write('é😀')).toBe('\\u00e9\\ud83d\\ude00')
})

test.each([
  [
    'cut off in a text',
    '{"a":["b',
    [
      'This text is not closed: a quote is missing, or a line break in it is not written as \\n.',
      'The file ends before “]”: it is cut off.',
    ],
    { a: ['b'] },
  ],
  ['cut off after a key', '{"a":1,"b"', ['The file ends before “}”: it is cut off.'], { a: 1, b: undefined }],
  ['a comma is missing', '["a" "b"]', ['A comma is missing before this.'], ['a', 'b']],
  ['a colon is missing', '{"a" "b"}', ['A colon is missing before this.'], { a: 'b' }],
  ['a value is missing', '{"a":,"b":1}', ['“,” is not expected here.'], { a: undefined, b: 1 }],
  ['a wrong bracket', '{"a":[1}', ['“]” is missing before this.'], { a: [1] }],
  [
    'a key stands twice',
    '{"a":1,"a":2}',
    ['"a" stands twice in this block; programs keep only the last one.'],
    { a: 2 },
  ],
  ['half a character', '["x\\ud800y"]', ['This escape is half a character: its other half is missing.'], ['x\uFFFDy']],
  ['NUL in a text', '["x\0y"]', ['This text has a control character in it.'], ['x\0y']],
  ['no JSON at all', 'Hello.', ['This is no JSON.'], undefined],
  ['comments and a last comma', '\uFEFF{// one\r"a": 1, /* two */}', [], { a: 1 }],
])('%s', (_, source, messages, value) => {
  const { roots, problems } = readJson(source)
  const [read] = roots.map((root) => (root.kind === 'other' ? undefined : plainValue(root)))
  expect(read).toEqual(value)
  expect(problems.map(({ message }) => message)).toEqual(messages)
})

test('what is nested too deep is left out, and said', () => {
  const { roots, problems } = readJson(`[${'['.repeat(100_000)}"x"${']'.repeat(100_000)},"y"]`)
  expect(problems.map(({ code }) => code)).toEqual(['too-deep'])
  expect(roots).toHaveLength(1)
  expect([...(roots[0] as { items(): Iterable<DataNode> }).items()].at(-1)?.kind).toBe('text')
})

test('comments are handed over with their places', () => {
  const comments: [string, number, number][] = []
  readJson('{ // one\n"a": 1 /* two */ }', { builder: { comment: (...one) => comments.push(one) } })
  expect(comments).toEqual([
    [' one', 2, 8],
    [' two ', 16, 25],
  ])
})
