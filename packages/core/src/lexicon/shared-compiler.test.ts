import { expect, test } from 'vitest'
import { sharedCompiler } from './compile.ts'
import { latinFold } from './fold.ts'
import { createMatcher, type MatchPolicy, type Term } from './matcher.ts'

const asItIs = (word: string): readonly string[] => [word]
const policy: MatchPolicy = { fold: latinFold, words: 'space', inflect: asItIs, variants: asItIs }
const terms = (first: number, ...phrases: string[]): Term[] =>
  phrases.map((phrase, index) => ({ id: first + index, phrase, boundary: 'word' }))

const ids = (own: readonly Term[], by: MatchPolicy, compile: ReturnType<typeof sharedCompiler>): number[] =>
  createMatcher(own, by, undefined, compile)
    .scan('a fresh roast, roasts and beans', 0, 31)
    .map(({ id }) => id)

test('voices with the same phrases share the tables and keep their own ids', () => {
  const compile = sharedCompiler()
  const first = compile(terms(0, 'roast', 'beans'), policy)
  const second = compile(terms(100, 'roast', 'beans'), policy)
  expect(second.dictionaries).toBe(first.dictionaries)
  expect(ids(terms(0, 'roast', 'beans'), policy, compile)).toEqual([0, 1])
  expect(ids(terms(100, 'roast', 'beans'), policy, compile)).toEqual([100, 101])
})

test('other phrases, other exceptions and other inflection are compiled by themselves', () => {
  const compile = sharedCompiler()
  const plain = terms(0, '~roast')
  const inflecting = { ...policy, inflect: (word: string) => [word, `${word}s`] }
  expect(ids(plain, policy, compile)).toEqual([0])
  expect(ids(plain, inflecting, compile)).toEqual([0, 0])
  expect(ids(terms(0, 'beans', 'roast'), policy, compile)).toEqual([1, 0])
  expect(ids([{ ...terms(0, 'roast')[0]!, unless: ['fresh roast'] }], policy, compile)).toEqual([])
  expect(ids([{ ...terms(0, 'roast')[0]!, case: 'exact' }], policy, compile)).toEqual([0])
})
