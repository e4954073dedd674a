import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWithLibrary } from './library.ts'
import type { YamlNode } from './node.ts'
import { parsePlain } from './plain.ts'

/** Ends of block collections and of nothing are not part of the contract. */
function comparable(node: YamlNode): unknown {
  if (node.kind === 'list') return { list: node.items.map(comparable), start: node.start }
  if (node.kind === 'map')
    return { map: node.entries.map(({ key, keySpan, value }) => [key, keySpan, comparable(value)]), start: node.start }
  return node.value === null ? 'nothing' : node
}

/** Reads the text as the library does, or leaves it to the library. */
function expectSame(source: string): void {
  const plain = parsePlain(source)
  if (!plain) return
  const { value, problems } = parseWithLibrary(source)
  expect(problems).toEqual([])
  expect(comparable(plain)).toEqual(comparable(value!))
}

const read = [
  'a: b\n',
  'a: b',
  '# c\n\na: b # c\n\n# d\nb: 2\n',
  'a:\nb: ~\n',
  'a:\n  b: 1\n  c: -2\nd: x\n',
  'a:\n- b\n- c\nd: x\n',
  'a:\n  - b: 1\n    c: 2\n\n  - d\n',
  'a:\n  -\n    b: 1\n',
  "a: 'it''s: # fine'\nb: \"x, y\" # c\n",
  'a: [b, c d, "e", [1, 2], {}]\n',
  'a: { b: c, d: [e],\n  f: g, }\nh: i\n',
  'a: x#y\nb: http://x.example/y\nc: 2027-03-31\nd: 10:30 o’clock\n',
  'pushy/*: off\n日本: 東京、大阪\n',
  'a: true\nb: False\nc: 007\r\nd: x\r\n',
  'a: b ,c\nd: [b ;c]\n',
]

const left = [
  '',
  'text',
  'a: |\n  b\n',
  'a: b\n  c\n',
  'a: &x b\n',
  'a: *x\n',
  'a: !t b\n',
  'a: "b\\n"\n',
  'a: 1.5\n',
  'a: 0x1f\n',
  'a: b: c\n',
  'a: b:\n',
  'a: 1\na: 2\n',
  'a: { b: 1, b: 2 }\n',
  'a: [b\nc]\n',
  'a: [b: c]\n',
  'a: {b}\n',
  'a: - b\n',
  'a:\n    b: 1\n  c: 2\n',
  'a: 1\n---\nb: 2\n',
  '%YAML 1.2\n---\na: 1\n',
  'a: [b, # c\n  d]\n',
  ' a: 1\n',
  'a:\n\tb: 1\n',
  '1: a\n',
  'true: a\n',
  '"a": b\n',
  'a: "b" c\n',
  'a: {{b}}\n',
  `a: ${'['.repeat(40)}${']'.repeat(40)}\n`,
]

describe('plain YAML', () => {
  test.each(read)('is read: %j', (source) => {
    expect(parsePlain(source)).toBeDefined()
    expectSame(source)
  })

  test.each(left)('is left to the library: %j', (source) => {
    expect(parsePlain(source)).toBeUndefined()
  })

  test('covers the built-in profile', () => {
    const source = readFileSync(
      new URL('../../../../../voice-profiles/recommended/profile.yaml', import.meta.url),
      'utf8',
    )
    expect(parsePlain(source)).toBeDefined()
    expectSame(source)
  })

  test('is the same as the library on random text', { timeout: 30_000 }, () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'c: ',
      'd:',
      '- ',
      '-',
      ' ',
      '  ',
      '    ',
      '\n',
      '\n  ',
      '\n    ',
      '\n- ',
      '\na: ',
      '\nb:',
      '{',
      '}',
      '[',
      ']',
      ', ',
      ',',
      '"',
      "'",
      '#',
      ' # ',
      '1',
      '-2',
      '3.5',
      '~',
      'null',
      'true',
      '日本',
      ':',
      '\r\n',
      '?',
      '*',
      '&',
      '|',
      '%',
      '.',
      '/',
      '\u00a0',
      '\u2028',
    )
    const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (source) => {
        expectSame(source)
        expectSame(`k: ${source}`)
        expectSame(`k:\n  ${source}`)
        expectSame(`k: { ${source} }`)
      }),
      { numRuns: 1000 },
    )
  })
})
