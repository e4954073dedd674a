import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileTerms } from './compile.ts'
import { fold, latinFold } from './fold.ts'
import type { MatchPolicy } from './matcher.ts'
import { canStand } from './near.ts'
import { endsAfter, startsBefore } from './pieces.ts'
import { vocabulary } from './scene.ts'
import { search } from './search.ts'

const classWords = { numbers: ['one', 'six'], times: ['hours'], months: ['may'], percent: ['percent'], money: ['euro'] }
const policy = (words: MatchPolicy['words']): MatchPolicy => ({
  fold: latinFold,
  words,
  classWords,
  inflect: (word) => [word],
  variants: (phrase) => [phrase],
})

const item = fc.constantFrom('a', 'an', 'may', '(so)', '[a|of six|x]', '(an|of) b', '…', '<number>', '<time>', '<date>')
const rare = fc.constantFrom('<money>', '<percent>', '<name>', '<any>')
const phrase = fc.array(fc.oneof({ weight: 4, arbitrary: item }, rare), { maxLength: 2 })
const text = fc.array(
  fc.constantFrom(
    'a',
    'an',
    'so',
    'of',
    'six',
    'x',
    'b',
    'may',
    '5',
    '€',
    '٣',
    'hours',
    '9:30',
    '%',
    'Zoë',
    'anchor',
    '.',
  ),
  { maxLength: 3 },
)

it('turns nothing away that fits', () => {
  let fitting = 0
  fc.assert(
    fc.property(phrase, phrase, text, text, fc.constantFrom(' ', ''), (before, after, left, right, space) => {
      const words = space === '' ? 'script' : 'space'
      const terms = [{ id: 0, phrase: [...before, 'anchor', ...after].join(space), boundary: 'none' as const }]
      const prose = [...left, 'anchor', ...right].join(space)
      const folded = fold(prose, 0, prose.length, latinFold)
      const scene = { folded, text: prose, words, vocabulary: vocabulary(classWords) } as const
      for (const { trie, context } of compileTerms(terms, policy(words)).dictionaries) {
        const found = { triples: new Int32Array(3), length: 0 }
        search(trie, folded.units, folded.length, found)
        for (let at = 0; at < found.length; at += 3) {
          const [literal, start, end] = found.triples.subarray(at, at + 3) as unknown as [number, number, number]
          const { near, left, right } = context(literal) ?? {}
          if (!near || endsAfter(right!, scene, end).length === 0 || startsBefore(left!, scene, start).length === 0)
            continue
          fitting++
          expect(canStand(near, folded.units, folded.length, start, end)).toBe(true)
        }
      }
    }),
    { numRuns: 1500 },
  )
  expect(fitting).toBeGreaterThan(0)
})
