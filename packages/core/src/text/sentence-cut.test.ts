import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestCut, cutWords, latinCut } from './sentence-cut.ts'

const words = cutWords({ conjunctions: 'and but', relatives: 'that which', subjects: 'we it' })
const second = (text: string): string | undefined => {
  const at = latinCut(text, { start: 0, end: text.length }, words)
  return at === undefined ? undefined : text.slice(at)
}

it.each([
  ['The bag is full; the box is empty.', 'the box is empty.'],
  ['We roast on Tuesdays, and we send the bags on the next day.', 'and we send the bags on the next day.'],
  ['We sell beans, cups and filters, and we repair old grinders here.', 'and we repair old grinders here.'],
  ['Open the bag – the smell tells how fresh it is.', 'the smell tells how fresh it is.'],
  ['We grind the beans that you brought in the morning.', 'that you brought in the morning.'],
  ['Nothing to cut here at all', undefined],
])('%s', (text, rest) => expect(second(text)).toBe(rest))

it('never leaves a scrap', () => {
  expect(second('Yes, the parcel from the roastery will reach you on the last day of May')).toBeUndefined()
})

it('cuts inside the sentence, if at all', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      const at = latinCut(text, { start: 0, end: text.length }, words)
      return at === undefined || (at > 0 && at < text.length)
    }),
  )
})

it('prefers the middle among equals', () => {
  const cuts = [10, 48, 80].map((at) => ({ at, weight: 1 }))
  expect(bestCut(cuts, { start: 0, end: 100 })).toBe(48)
})
