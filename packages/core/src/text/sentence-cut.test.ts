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

it('cuts before a word and leaves no scrap, wherever the sentence stands', () => {
  const piece = fc.constantFrom('we', 'it', 'and', 'that', 'beans', 'roast', ', ', '; ', ' – ', ': ', '\n', '3', '“')
  const sentence = fc.array(piece, { minLength: 3, maxLength: 20 }).map((pieces) => pieces.join(' ').trim())
  let cuts = 0
  fc.assert(
    fc.property(sentence, fc.nat(9), (text, lead) => {
      const span = { start: lead, end: lead + text.length }
      const at = latinCut(`${'x'.repeat(lead)}${text} and we, it; and`, span, words)
      const own = latinCut(text, { start: 0, end: text.length }, words)
      expect(at).toBe(own === undefined ? undefined : own + lead)
      if (own === undefined) return
      cuts++
      expect(text.slice(own)).toMatch(/^[\p{L}“]/u)
      expect(text[own - 1]).toMatch(/\s/)
      expect(Math.min(own, text.length - own)).toBeGreaterThan(0.14 * text.length)
    }),
  )
  expect(cuts).toBeGreaterThan(50)
})

it('prefers the middle among equals', () => {
  const cuts = [10, 48, 80].map((at) => ({ at, weight: 1 }))
  expect(bestCut(cuts, { start: 0, end: 100 })).toBe(48)
})
