/** Counts steps, not time: reads of the text by the search and by what compares the surroundings of an anchor. */
import { describe, expect, it } from 'vitest'
import { compileTerms, shelveTerms } from './compile.ts'
import { fold, latinFold } from './fold.ts'
import type { MatchPolicy } from './matcher.ts'
import { endsAfter, startsBefore } from './pieces.ts'
import { vocabulary } from './scene.ts'
import { search } from './search.ts'

const policy: MatchPolicy = {
  fold: latinFold,
  words: 'space',
  classWords: { numbers: ['one'], times: ['a'] },
  inflect: (word) => [word],
  variants: (phrase) => [phrase],
}

/** How often units of the text are read while all phrases are looked for. */
function steps(phrases: readonly string[], text: string): number {
  const terms = phrases.map((phrase, id) => ({ id, phrase, boundary: 'word' as const }))
  const folded = fold(text, 0, text.length, latinFold)
  let reads = 0
  const units = new Proxy(folded.units, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) {
        reads++
        return target[Number(key)]
      }
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const counted = { ...folded, units }
  const scene = { folded: counted, text, words: policy.words, vocabulary: vocabulary(policy.classWords) }
  for (const { trie, context: contextOf } of compileTerms(terms, policy).dictionaries) {
    const found = { triples: new Int32Array(3), length: 0 }
    search(trie, units, folded.length, found)
    for (let at = 0; at < found.length; at += 3) {
      const context = contextOf(found.triples[at]!)
      if (!context) continue
      endsAfter(context.right, scene, found.triples[at + 2]!)
      startsBefore(context.left, scene, found.triples[at + 1]!)
    }
  }
  return reads
}

describe('hostile text costs in proportion to its length', () => {
  it.each([
    ['words', 'a ', ['a a a a a b', 'a … a … b', '<any> a <any> b', 'b <any> <any> … a']],
    ['one long word', 'a', ['a', 'aa … a', '<any> aaa', 'aaaaaaaaaaaaaaaaaaab']],
    ['numbers', '1 ', ['<number> <number> 1 <number> x', 'x <time> 1', '1 … 1 … 1']],
    ['one long number', '1,', ['<number> 1', '<money> 1', '<date> 1']],
    ['signs', '!', ['!!!!!!!!!?', '! … !']],
  ])('%s', (_, unit, phrases) => {
    const once = steps(phrases, unit.repeat(400))
    expect(steps(phrases, unit.repeat(1600))).toBeLessThan(once * 4.4)
  })
})

it('looks at hardly more of the text when there are many more phrases', () => {
  const text = 'the quick brown fox jumps over the lazy dog and runs home again. '.repeat(40)
  const phrases = (count: number): string[] =>
    Array.from({ length: count }, (_, n) => `phrase${n} number${n * 7} of many`)
  expect(steps(phrases(5000), text)).toBeLessThan(steps(phrases(200), text) * 1.3)
})

describe('what is looked for of a phrase', () => {
  const shelved = (phrase: string, own: Partial<MatchPolicy> = {}) =>
    shelveTerms([{ id: 0, phrase, boundary: 'word' }], { ...policy, ...own }).map(({ kind, literals }) => [
      kind,
      literals,
    ])

  it('begins where words begin, though the words before it may be missing', () => {
    expect(shelved('([please|now]) buy <number> of them')).toEqual([['word', ['of them']]])
    expect(shelved('(please|now) (just) buy <number>')).toEqual([['word', ['buy']]])
  })

  it('is looked for inside words where something may stand before it without a space', () => {
    expect(shelved('<number>( )hours')).toEqual([['any', ['hours']]])
    expect(shelved('(un)paid <number>')).toEqual([['any', ['paid']]])
  })

  it('is the rarest part, by how often words are written', () => {
    const phrase = 'because <any> [crate|barrel]'
    expect(shelved(phrase)).toEqual([['word', ['because']]])
    const frequency = (word: string): number => (word === 'because' ? 0.001 : 0.00002)
    expect(shelved(phrase, { frequency })).toEqual([['word', ['crate', 'barrel']]])
  })
})
