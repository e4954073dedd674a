import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLatinWords, type FullStops, latinSentences, latinWords } from './latin.ts'
import { isWordUnit } from './units.ts'

type Habits = FullStops & { readonly open: ReadonlySet<string> }

const english: Habits = {
  open: new Set(['mr', 'e.g', 'no', 'dr', 'approx']),
  closing: new Set(['etc', 'inc', 'p.m']),
  starters: new Set(['the', 'we', 'it', 'then']),
}
const german: Habits = { open: new Set(['z. b', 'z.b', 'ca', 'nr']), ordinals: true }

const cut = (marked: string, habits: Habits): string[] => {
  const text = marked.replaceAll('|', '')
  return latinSentences(text, 0, text.length, habits.open, habits).map(({ start, end }) => text.slice(start, end))
}

/** `|` stands where one sentence ends and the next begins. */
const expectCuts = (marked: string, habits: Habits = english): void =>
  expect(cut(marked, habits)).toEqual(marked.split('|').map((part) => part.trim()))

describe('latinSentences', () => {
  it.each([
    'We ship today.| You pay later.',
    'Really?!| Yes!| Of course…| Fine.',
    'Ask Mr. Brown, e.g. by mail.| He knows.',
    'We sell mugs, cups, etc.| The rest follows.',
    'We sell cups, etc. in our shop.',
    'It opens at 5 p.m.| We close at ten.',
    'Version 2.10.3 costs 3.50 today.| Get it at www.hoshi.example/a.b now.',
    'See No. 5 and approx. 20 more.| Done.',
    'He said “Go.”| We went.',
    'He said “Why?” and left.',
    '(We checked.)| It works.',
    'Thanks! 🎉 |See you soon. 👋🏽',
    'Thanks!🎉|  See you.',
    'Written by J. Smith for us.| It is good.',
    'Take plan B.| Then call.',
    'So do I.| You too.',
    'Made in the U.S. Army style.',
    'Made in the U.S.| We like it.',
    'Well... maybe.| Well...| Maybe.',
    'thanks for waiting!| we found it.',
    'we found your order.| it ships today.',
    'Use the new app.| iPhone users update first.',
    'Dear \uFFFC, thank you.| \uFFFC is on its way.',
    'First line\nof one sentence.| Second.',
    'Hello\u2028|Goodbye\u2029|End',
    '1. Open the app.| 2. Tap it.',
    'すごい！|Great。|Yes',
  ])('%s', (marked) => expectCuts(marked))

  it.each(['Nehmen Sie z. B. Tee, ca. 3 Tassen.| Er schmeckt.', 'Am 3. Oktober ist zu.| Am 4. öffnen wir.'])(
    '%s',
    (marked) => expectCuts(marked, german),
  )

  it('gives nothing for white space', () => {
    expect(cut(' \n ', english)).toEqual([])
    expect(cut('', english)).toEqual([])
  })
})

describe('latinWords', () => {
  const words = (text: string): string[] =>
    latinWords(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['don’t re-open Anna’s 3.50 mail!', ['don’t', 're-open', 'Anna’s', '3.50', 'mail']],
    ['Größe, naïve; œuvre', ['Größe', 'naïve', 'œuvre']],
    ['pay \uFFFC now', ['pay', '\uFFFC', 'now']],
    ['rock ’n’ roll – ok - ok', ['rock', 'n', 'roll', 'ok', 'ok']],
    ['10:30 1,000 a.b 🎉', ['10:30', '1,000', 'a', 'b']],
    ['Заказ №5 готов', ['Заказ', '5', 'готов']],
    ['𝗡𝗘𝗪 deal', ['𝗡𝗘𝗪', 'deal']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
    expect(countLatinWords(text, 0, text.length)).toBe(expected.length)
  })
})

describe('properties', () => {
  const prose = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '. ',
          '! ',
          '? ',
          '.',
          '…',
          '\n',
          '\u2028',
          '\uFFFC',
          '"',
          '”',
          '(',
          ') ',
          '🎉',
          ' ',
          'Mr. ',
          'e.g. ',
          'U.S. ',
          '3.5 ',
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom('we', 'The', 'Order', 'ok'),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''))

  it('sentences are in order, do not overlap, are trimmed and hold every letter', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0
        for (const { start, end } of latinSentences(text, 0, text.length, english.open, english)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          for (let at = last; at < start; at++) expect(isWordUnit(text.charCodeAt(at))).toBe(false)
          last = end
        }
        for (let at = last; at < text.length; at++) expect(isWordUnit(text.charCodeAt(at))).toBe(false)
      }),
    )
  })

  it('words are in order, lie inside a sentence, and a range is cut like its own text', () => {
    fc.assert(
      fc.property(prose, fc.nat(20), (text, lead) => {
        const padded = `${'x. '.repeat(lead)}${text}`
        const offset = padded.length - text.length
        const shifted = latinSentences(padded, offset, padded.length, english.open, english).map(({ start, end }) => [
          start - offset,
          end - offset,
        ])
        const own = latinSentences(text, 0, text.length, english.open, english)
        expect(shifted).toEqual(own.map(({ start, end }) => [start, end]))
        for (const word of latinWords(text, 0, text.length))
          expect(own.some(({ start, end }) => start <= word.start && word.end <= end)).toBe(true)
      }),
    )
  })

  it('stays linear in a long run of full stops', () => {
    for (const piece of ['. ', '.', 'a.', '“. ”', '🎉', 'A. ', '.)', '.🎉', '. (']) {
      const text = `${piece.repeat(300_000 / piece.length)}x`
      const before = performance.now()
      latinSentences(text, 0, text.length, english.open, english)
      latinWords(text, 0, text.length)
      expect(performance.now() - before).toBeLessThan(3000)
    }
  })
})
