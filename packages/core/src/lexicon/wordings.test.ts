/** A pattern matches exactly the wordings that it stands for. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { latinFold } from './fold.ts'
import { createMatcher, type MatchPolicy } from './matcher.ts'
import { parsePhrase } from './pattern.ts'

const english: MatchPolicy = {
  fold: latinFold,
  words: 'space',
  inflect: (word) => [word, `${word}s`],
  variants: (phrase) => [phrase],
}

/** A part of a pattern as it is written, and the words that it may stand for. */
interface Part {
  readonly written: string
  readonly wordings: readonly (readonly string[])[]
}

const word = fc.constantFrom('sun', 'tea', 'cup', 'go', 'goes')
const plain = word.map((text): Part => ({ written: text, wordings: [[text]] }))
const inflected = word.map((text): Part => ({ written: `~${text}`, wordings: [[text], [`${text}s`]] }))

const optional = ({ written, wordings }: Part): Part => ({ written: `(${written})`, wordings: [[], ...wordings] })
const choice = (parts: readonly Part[]): Part => ({
  written: `[${parts.map(({ written }) => written).join('|')}]`,
  wordings: parts.flatMap(({ wordings }) => wordings),
})

const isThere = ({ wordings }: Part): boolean => wordings.every((words) => words.length > 0)

/** Parts one after another, with a comma behind some of them; where a part is absent, its comma stands at the word before, if there is one. */
function sequence(parts: readonly (readonly [Part, boolean])[]): Part {
  // A comma stands between words; at the end of brackets two would meet.
  const lastThere = parts.findLastIndex(([part]) => isThere(part))
  const signed = parts.map(([part, hasComma], index) => ({ part, sign: hasComma && index < lastThere }))
  const join = (before: readonly string[], words: readonly string[], sign: boolean): readonly string[] => {
    const all = [...before, ...words]
    return sign && all.length > 0 && !all.at(-1)!.endsWith(',') ? [...all.slice(0, -1), `${all.at(-1)},`] : all
  }
  return {
    written: signed.map(({ part, sign }) => part.written + (sign ? ',' : '')).join(' '),
    wordings: signed.reduce<readonly (readonly string[])[]>(
      (before, { part, sign }) => before.flatMap((words) => part.wordings.map((more) => join(words, more, sign))),
      [[]],
    ),
  }
}

const sequenceOf = (part: fc.Arbitrary<Part>): fc.Arbitrary<Part> =>
  fc.array(fc.tuple(part, fc.boolean()), { minLength: 1, maxLength: 4 }).map(sequence)

const { pattern } = fc.letrec<{ part: Part; pattern: Part }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    plain,
    inflected,
    tie('pattern').map(optional),
    fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }).map(choice),
  ),
  pattern: sequenceOf(tie('part')),
}))

it('of all its words, options and choices, and no others', () => {
  const texts = fc.array(
    fc.tuple(word, fc.constantFrom('', '', ',', 's')).map((parts) => parts.join('')),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  fc.assert(
    fc.property(pattern, fc.array(texts, { maxLength: 5 }), ({ written, wordings }, others) => {
      fc.pre(wordings.length < 200 && parsePhrase(written, english).problems.length === 0)
      const matcher = createMatcher([{ id: 0, phrase: written, boundary: 'word' }], english)
      const known = new Set(wordings.filter((words) => words.length > 0).map((words) => words.join(' ')))
      for (const text of [...known, ...others.map((words) => words.join(' '))]) {
        const whole = matcher.scan(text, 0, text.length).some(({ start, end }) => start === 0 && end === text.length)
        expect([text, whole]).toEqual([text, known.has(text)])
      }
    }),
    { numRuns: 500 },
  )
})
