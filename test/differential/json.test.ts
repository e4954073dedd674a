/** JSON and JSON Lines against the parser of the language itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { format as i18n } from '../../packages/core/src/formats/i18n-json/format.ts'
import { format as json } from '../../packages/core/src/formats/json/format.ts'
import { format as jsonl } from '../../packages/core/src/formats/jsonl/format.ts'
import { readJson } from '../../packages/core/src/formats/structured/json.ts'
import type { DataNode } from '../../packages/core/src/formats/structured/node.ts'
import { asStrings, proseOf, readings, texts } from './texts.ts'

type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

/** The value of a node, through all that the formats see of it. */
function dataIn(node: DataNode): Value {
  if (node.kind === 'text') {
    expect(node.decoded().text).toBe(node.value())
    return node.value()
  }
  if (node.kind === 'list') return Array.from(node.items(), dataIn)
  if (node.kind === 'other') return JSON.parse(node.raw) as Value
  const entries = Array.from(node.entries(), ({ key, value }) => [key, dataIn(value)] as const)
  for (const [key] of entries) expect(node.get(key)).toBeDefined()
  return Object.fromEntries(entries)
}

/** Lone surrogates are no text: they are told as a problem. */
const whole = (value: string): string => Buffer.from(value).toString()

const text = fc.oneof(
  texts('"', '\\', '/', '\n', '\t', '\f', '\b', '\r', '\u2028', '\u0000', '\u007f'),
  fc.string({ unit: 'binary' }).map(whole),
)

const value = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constantFrom(null, true, false, 0, -1.5e-7, 1e21),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value

/** Ways in which other programs write the same JSON. */
const writings: readonly ((source: string) => string)[] = [
  (source) => source,
  (source) => `\ufeff${source}\r\n`,
  (source) =>
    source.replace(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`),
  (source) => source.replaceAll('/', '\\/'),
  (source) => source.replace(/[{}[\]](?=(?:[^"\\]|\\.|"(?:[^"\\]|\\.)*")*$)/g, ' $&\t\r\n '),
]

test('every value of a JSON file is the one that JSON.parse gives', () =>
  fc.assert(
    fc.property(value, fc.constantFrom(...writings), fc.constantFrom(undefined, 2, '\t'), (given, write, indent) => {
      const source = write(JSON.stringify(given, null, indent))
      const { roots, problems } = readJson(source)
      expect(problems).toEqual([])
      expect(roots.map(dataIn)).toEqual([JSON.parse(source.replace(/^\ufeff/, ''))])
    }),
    { numRuns: 400 },
  ))

/** The strings of a value in the order of the file. */
const stringsIn = (at: Value): string[] =>
  typeof at === 'string' ? [at] : at !== null && typeof at === 'object' ? Object.values(at).flatMap(stringsIn) : []

const words = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    texts('"', '\\', '/', ',', ':'),
    fc.constantFrom(null, true, 12),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', '.', '[', '"', ' ') }), tie('value'), { maxKeys: 4 }),
  ),
})).value

test('every text of a JSON file is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(words, (given) => {
      const source = JSON.stringify(given)
      const document = json.read(source, { reading: { texts: [{ path: '$' }, { path: '**' }] } })
      expect(document.problems).toEqual([])
      expect(proseOf(document)).toEqual(stringsIn(JSON.parse(source) as Value))
    }),
    { numRuns: 200 },
  ))

test('every text of JSON Lines is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(fc.array(words, { minLength: 1 }), fc.constantFrom('\n', '\r\n', '\n\n'), (given, lineEnd) => {
      const source = given.map((one) => JSON.stringify(one)).join(lineEnd)
      const document = jsonl.read(source, { reading: { texts: [{ path: '**' }] } })
      expect(document.problems).toEqual([])
      expect(proseOf(document)).toEqual(
        source
          .split(lineEnd)
          .filter(Boolean)
          .flatMap((line) => stringsIn(JSON.parse(line) as Value)),
      )
    }),
    { numRuns: 100 },
  ))

const strings = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    texts('"', '\\', '/', "'", '%'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', '.', '_', ' ') }), tie('value'), { maxKeys: 4 }),
  ),
})).value

test('every string of nested JSON is read, in order, and nothing else', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b_one', 'b_other', 'c d'), strings, { minKeys: 1 }), (given) => {
      const source = JSON.stringify(given, null, 2)
      expect({ source, ...readings(i18n, source) }).toEqual({
        source,
        ...asStrings(stringsIn(JSON.parse(source) as Value)),
      })
    }),
    { numRuns: 200 },
  ))

/**
 * Where we are kinder on purpose: comments and a last comma are what people write, and values one after the other what JSON Lines are when their
 * file is named `.json`; an empty file says nothing.
 */
const forgiven = (source: string, roots: number): boolean => roots !== 1 || /,\s*[}\]]|\/[/*]/.test(source)

test('what JSON.parse refuses is a problem, and what it accepts is none', () =>
  fc.assert(
    fc.property(
      words,
      fc.nat(),
      fc.constantFrom('', '"', '{', ']', ',', ':', '\\', 'x', '\n'),
      (given, where, piece) => {
        const sound = JSON.stringify(given)
        const at = where % (sound.length + 1)
        const source = sound.slice(0, at) + piece + sound.slice(at + (piece === '' ? 1 : 0))
        const { roots, problems } = readJson(source)
        let expected: Value | undefined
        try {
          expected = JSON.parse(source) as Value
        } catch {}
        // Half a character cannot be read as a text.
        if (expected !== undefined && !/\\u[dD][89a-fA-F]/.test(source) && whole(source) === source)
          if (problems.every(({ code }) => code === 'repeated-key')) expect(roots.map(dataIn)).toEqual([expected])
          else expect([source, problems]).toEqual([source, []])
        else if (expected === undefined && !forgiven(source, roots.length))
          expect([source, problems.length > 0]).toEqual([source, true])
      },
    ),
    { numRuns: 1000 },
  ))
