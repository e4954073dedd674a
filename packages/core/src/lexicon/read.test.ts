import { expect, it } from 'vitest'
import { readLexicon } from './read.ts'

const entry = { phrase: 'act now', use: 'today', reason: 'It hurries the reader.', example: 'Act now.' }
const lexicon = (...entries: readonly unknown[]): unknown => ({ rule: 'pushy/urgency', language: 'en', entries })

it('takes single values for lists', () => {
  const { value, problems } = readLexicon(
    lexicon({ ...entry, unless: 'act now on climate', case: 'exact', safe: true }),
  )
  expect(problems).toEqual([])
  expect(value?.entries).toEqual([
    {
      phrase: ['act now'],
      use: ['today'],
      reason: entry.reason,
      example: ['Act now.'],
      unless: ['act now on climate'],
      case: 'exact',
      safe: true,
    },
  ])
})

it.each([
  [{ ...entry, phrasse: 'x' }, 'In entry 1, “phrasse” is not a key.', 'Did you mean “phrase”?'],
  [{ ...entry, severity: 'warn' }, 'In entry 1, “severity” is error, warning or advice.', undefined],
  [{ ...entry, example: [1] }, 'In entry 1, “example” holds something that is not a text: 1.', expect.any(String)],
  [{ ...entry, roles: ['headings'] }, 'In entry 1, there is no role “headings”.', 'Did you mean “heading”?'],
  [{ phrase: 'a', example: 'a' }, 'In entry 1, “reason” is missing.', expect.any(String)],
  ['act now', 'In the lexicon, entry 1 is not a group of keys.', undefined],
])('tells what is wrong with %j', (wrong, message, hint) => {
  const { value, problems } = readLexicon(lexicon(wrong, entry))
  expect(problems).toEqual([expect.objectContaining({ message, ...(hint === undefined ? {} : { hint }) })])
  expect(value?.entries).toHaveLength(1)
})

it.each([null, 'x', [], { rule: 'pushy', language: 'en', entries: [] }, { entries: {} }])(
  'never throws (%j)',
  (data) => {
    expect(readLexicon(data).problems.length).toBeGreaterThan(0)
  },
)
