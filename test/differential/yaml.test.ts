/** YAML against js-yaml, in files that js-yaml and the `yaml` package write. */
import fc from 'fast-check'
import { CORE_SCHEMA, dump, loadAll } from 'js-yaml'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { DataNode } from '../../packages/core/src/formats/structured/node.ts'
import { readYaml } from '../../packages/core/src/formats/structured/yaml.ts'
import { texts } from './texts.ts'

type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

const stringsIn = (at: unknown): string[] =>
  typeof at === 'string' ? [at] : at !== null && typeof at === 'object' ? Object.values(at).flatMap(stringsIn) : []

function textsIn(node: DataNode): string[] {
  if (node.kind === 'text') {
    const { text, map } = node.decoded()
    expect(text).toBe(node.value())
    // Its letters have places of their own, whatever it is written in.
    if (text.startsWith('w')) expect(map.segments().some(({ verbatim }) => verbatim)).toBe(true)
    return [node.value()]
  }
  if (node.kind === 'list') return Array.from(node.items()).flatMap(textsIn)
  return node.kind === 'block' ? Array.from(node.entries()).flatMap(({ value }) => textsIn(value)) : []
}

const text = fc.oneof(
  texts(
    '"',
    "'",
    '\\',
    '\n',
    '\n\n',
    ': ',
    ' #',
    '#',
    '&',
    '*',
    '|',
    '>',
    '%',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\t',
    '\u2028',
    '\u0007',
  ),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    'true',
    'null',
    '~',
    '12',
    '0x1f',
    '1e3',
    '- a',
    '? b',
    ' lead',
    'trail ',
    'end\n',
    'end\n\n',
    '\nstart',
    '  two\n in',
    '2024-01-01',
    '<<',
    '=',
    '@a',
    '`b',
  ),
)
const key = fc.constantFrom('a', 'b c', 'd:', 'é', '1', 'true', 'e#', '"q"')
const value = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    text,
    fc.constantFrom(null, true, 12, 1.5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value

const written = fc.record({
  given: fc.oneof(
    fc.array(value, { minLength: 1, maxLength: 4 }),
    fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 }),
  ),
  write: fc.constantFrom(
    (given: Value) => dump(given, { noRefs: true, schema: CORE_SCHEMA }),
    (given: Value) => dump(given, { noRefs: true, schema: CORE_SCHEMA, lineWidth: 20 }),
    (given: Value) => dump(given, { noRefs: true, schema: CORE_SCHEMA, flowLevel: 1 }),
    (given: Value) => stringify(given),
    (given: Value) => stringify(given, { lineWidth: 20, minContentWidth: 0, indent: 4 }),
    (given: Value) => stringify(given, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 20, minContentWidth: 0 }),
    (given: Value) => stringify(given, { defaultStringType: 'QUOTE_SINGLE', indentSeq: false }),
    (given: Value) => stringify(given, { defaultStringType: 'BLOCK_FOLDED', lineWidth: 20, minContentWidth: 0 }),
    (given: Value) => stringify(given, { defaultStringType: 'BLOCK_LITERAL', directives: true }),
    (given: Value) => stringify(given, { collectionStyle: 'flow', lineWidth: 20 }),
  ),
  lineEnd: fc.constantFrom('\n', '\r\n'),
})

const oracle = (source: string): string[] => loadAll(source, { schema: CORE_SCHEMA }).flatMap(stringsIn)

test('every text of a YAML file is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(written, ({ given, write, lineEnd }) => {
      const source = write(given).replaceAll('\n', lineEnd)
      const { roots, problems } = readYaml(source)
      expect([source, problems]).toEqual([source, []])
      expect([source, ...roots.flatMap(textsIn)]).toEqual([source, ...oracle(source)])
    }),
    { numRuns: 600 },
  ))
