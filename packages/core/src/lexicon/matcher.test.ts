import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../base/index.ts'
import { fold, foldTable, latinFold } from './fold.ts'
import { createMatcher, type Match, type MatchPolicy, type Term } from './matcher.ts'

const endings: readonly string[] = ['', 's', 'ed', 'ing']

const english: MatchPolicy = {
  fold: latinFold,
  words: 'space',
  classWords: {
    numbers: ['one', 'two', 'three'],
    percent: ['percent'],
    money: ['dollars', 'eur'],
    times: ['hours', 'hour', 'minutes', 'days', 'pm'],
    months: ['may', 'june'],
    weekdays: ['friday'],
    dateUnits: ['st', 'nd', 'rd', 'th'],
  },
  inflect: (word) => endings.map((ending) => word + ending),
  variants: (phrase) => [phrase],
}

const japanese: MatchPolicy = {
  fold: foldTable({ lowerCase: true, widths: true, spaces: 'dropped-between-cjk', replace: { '〜': '~' } }),
  words: 'script',
  classWords: {
    numbers: [...'〇一二三四五六七八九十百千万'],
    percent: ['パーセント', '割'],
    money: ['円', 'ドル'],
    times: ['時間', '分', '日間'],
    dateUnits: ['年', '月', '日'],
  },
  inflect: (word) => [word, ...['り', 'って'].map((ending) => word.slice(0, -1) + ending)],
  variants: (phrase) => (phrase.includes('下さい') ? [phrase, phrase.replace('下さい', 'ください')] : [phrase]),
}

type TermFacts = Partial<Term> | string

const terms = (facts: readonly TermFacts[], boundary: Term['boundary']): Term[] =>
  facts.map((fact, id) => ({ id, phrase: '', boundary, ...(typeof fact === 'string' ? { phrase: fact } : fact) }))

function found(policy: MatchPolicy, facts: readonly TermFacts[], text: string): string[] {
  const matcher = createMatcher(terms(facts, policy.words === 'space' ? 'word' : 'none'), policy)
  return matcher.scan(text, 0, text.length).map(({ start, end }) => text.slice(start, end))
}

const en = (facts: readonly TermFacts[], text: string): string[] => found(english, facts, text)
const ja = (facts: readonly TermFacts[], text: string): string[] => found(japanese, facts, text)

describe('literal phrases', () => {
  it('match whole words in any case, across line breaks and runs of space', () => {
    expect(en(['act now'], 'Act\n  NOW. We act nowhere; react now.')).toEqual(['Act\n  NOW'])
  })
  it('keep a contraction whole, and allow a possessive', () => {
    expect(en(['don', 'guarantee', 't'], 'We don’t. The guarantee’s terms.')).toEqual(['guarantee'])
    expect(en(["don't"], 'We don’t.')).toEqual(['don’t'])
  })
  it('begin after an elided article', () => {
    expect(en(['offre'], 'Profitez de l’offre.')).toEqual(['offre'])
  })
  it('may begin with a sign', () => {
    expect(en(['#1 choice', '!!'], 'The #1 choice!!')).toEqual(['#1 choice', '!!'])
  })
  it('match inside words without a boundary', () => {
    expect(en([{ phrase: 'ize', boundary: 'none' }], 'utilized')).toEqual(['ize'])
  })
  it('never cross a break or an atom', () => {
    expect(en(['act now'], 'act\u2028now act\u2029now act\uFFFCnow')).toEqual([])
  })
  it('report the longest of one id and everything of different ids', () => {
    const same = [{ phrase: 'limited time' }, { phrase: 'limited time offer' }].map((fact) => ({ ...fact, id: 7 }))
    expect(en(same, 'A limited time offer')).toEqual(['limited time offer'])
    expect(en(['limited time', 'time offer'], 'A limited time offer')).toEqual(['limited time', 'time offer'])
  })
  it('keep capitals when they are asked to', () => {
    expect(en([{ phrase: 'Hoshi Coffee', case: 'exact' }], 'hoshi coffee, Hoshi Coffee, HOSHI COFFEE')).toEqual([
      'Hoshi Coffee',
    ])
  })
  it('are dropped in an unless context', () => {
    const guarantee = { phrase: 'guarantee', unless: ['money-back guarantee', 'guarantee … refund'] }
    expect(en([guarantee], 'A money-back guarantee. A guarantee of a refund. A guarantee.')).toEqual(['guarantee'])
    const text = 'A money-back guarantee. A guarantee.'
    expect(createMatcher(terms([guarantee], 'word'), english).scan(text, 0, text.length)).toEqual([
      { id: 0, start: 26, end: 35 },
    ])
  })
})

describe('patterns', () => {
  it('know options, choices and word choices', () => {
    expect(en(['(very) [good|so so] day'], 'A very good day, a so so day, a very day')).toEqual([
      'very good day',
      'so so day',
    ])
    expect(en(['buy|get it now'], 'Buy it now, get it now, it now')).toEqual(['Buy it now', 'get it now'])
    expect(en(['web(-)site'], 'website web-site web site')).toEqual(['website', 'web-site'])
  })
  it('know inflected forms', () => {
    expect(en(['~sign up'], 'She signed up; signing up; signup')).toEqual(['signed up', 'signing up'])
  })
  it('bridge up to three words within a sentence', () => {
    expect(en(['act … now'], 'act now; act right now; act as one team now; act, please, now')).toEqual([
      'act now',
      'act right now',
      'act as one team now',
      'act, please, now',
    ])
    expect(en(['act … now'], 'act. now act as one big team now')).toEqual([])
  })
  it('know numbers, money, percentages, times, dates and names', () => {
    expect(en(['only <number> left'], 'only 1,200 left, only three left, only few left, only \uFFFC left')).toEqual([
      'only 1,200 left',
      'only three left',
      'only \uFFFC left',
    ])
    expect(en(['save <money>'], 'save $50, save 5.50 dollars, save EUR 10')).toEqual([
      'save $50',
      'save 5.50 dollars',
      'save EUR 10',
    ])
    expect(en(['<percent> off'], '50% off, 50 percent off, 50 off')).toEqual(['50% off', '50 percent off'])
    expect(en(['ends in <time>'], 'ends in 00:12:45, ends in 3 hours, ends in 15')).toEqual([
      'ends in 00:12:45',
      'ends in 3 hours',
    ])
    expect(en(['by <date>'], 'by 31 May 2026, by Friday, by 2026-05-31, by noon')).toEqual([
      'by 31 May 2026',
      'by Friday',
      'by 2026-05-31',
    ])
    expect(en(['dear <name>'], 'Dear Ann Lee, dear friend, dear \uFFFC')).toEqual(['Dear Ann Lee', 'dear \uFFFC'])
    expect(en(['<any> people'], 'some people')).toEqual(['some people'])
    expect(en(['<number>x faster'], '10x faster')).toEqual(['10x faster'])
  })
})

describe('Japanese', () => {
  it('matches anywhere, in every width, across a wrapped line', () => {
    expect(ja(['ガイド', '今すぐ', 'web'], 'ｶﾞｲﾄﾞを今\nすぐＷＥＢで')).toEqual(['ｶﾞｲﾄﾞ', '今\nすぐ', 'ＷＥＢ'])
  })
  it('can stay within the limits of a script', () => {
    const card = { phrase: 'カード', boundary: 'word' as const }
    expect(ja([card], 'クレジットカードとカード')).toHaveLength(1)
  })
  it('knows whole alternatives, variants, forms and gaps', () => {
    expect(ja(['今すぐ|いますぐ', 'お待ち下さい', '~急ぐ'], 'いますぐ急いで、お待ちください。急ぐ')).toEqual([
      'いますぐ',
      'お待ちください',
      '急ぐ',
    ])
    expect(ja(['お…ください'], 'お早めにお申し込みください')).toEqual(['お申し込みください'])
  })
  it('knows numerals and units', () => {
    expect(ja(['残り<number>名'], '残り３名、残り十二名')).toEqual(['残り３名', '残り十二名'])
    expect(ja(['<time>限定'], '三時間限定、3日間限定')).toEqual(['三時間限定', '3日間限定'])
    expect(ja(['<date>まで'], '5月31日まで')).toEqual(['5月31日まで'])
  })
})

describe('properties', () => {
  const word = fc.constantFrom('a', 'ab', 'b', 'ba', "a's", 'é', '1')
  const space = fc.constantFrom(' ', '  ', '\n', '. ', '-', '\u2029')
  const prose = fc.array(fc.tuple(word, space), { maxLength: 30 }).map((parts) => parts.flat().join(''))
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

  it('equals a naive search', () => {
    fc.assert(
      fc.property(prose, fc.uniqueArray(phrase, { maxLength: 8 }), (text, phrases) => {
        const matches = createMatcher(terms(phrases, 'word'), english).scan(text, 0, text.length)
        expect(new Set(matches.map(({ id, start, end }) => `${id} ${start} ${end}`))).toEqual(naive(text, phrases))
      }),
      { numRuns: 500 },
    )
  })
  it('equals a naive search in Japanese', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'今すぐガｶﾞーaＡ、'), maxLength: 40 })
    const short = fc.string({ unit: fc.constantFrom(...'今すぐガーa、'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(signs, fc.uniqueArray(short, { maxLength: 8 }), (text, phrases) => {
        const { units, length } = fold(text, 0, text.length, japanese.fold)
        const plain = String.fromCharCode(...units.subarray(0, length))
        const matches = createMatcher(terms(phrases, 'none'), japanese).scan(text, 0, text.length)
        const places = phrases.flatMap((phrase, id) => occurrences(plain, phrase).map(() => id))
        expect(matches.map(({ id }) => id).sort()).toEqual(places.sort())
        for (const { id, start, end } of matches) {
          const found = fold(text, start, end, japanese.fold)
          expect(String.fromCharCode(...found.units.subarray(0, found.length))).toBe(phrases[id])
        }
      }),
    )
  })
  it('drops a match exactly when one of its contexts overlaps it', () => {
    fc.assert(
      fc.property(prose, phrase, fc.uniqueArray(phrase, { minLength: 1, maxLength: 3 }), (text, wanted, unless) => {
        const scan = (term: Partial<Term>): Match[] =>
          createMatcher(terms([{ phrase: wanted, ...term }], 'word'), english).scan(text, 0, text.length)
        const contexts = createMatcher(terms(unless, 'word'), english).scan(text, 0, text.length)
        const free = scan({}).filter((match) => !contexts.some((context) => overlaps(context, match)))
        expect(scan({ unless }).filter((match) => contexts.some((context) => overlaps(context, match)))).toEqual([])
        if (contexts.length === 0) expect(scan({ unless })).toEqual(free)
      }),
    )
  })
  it('finds in a part what it finds there in the whole', () => {
    fc.assert(
      fc.property(
        fc.array(prose, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(phrase, { maxLength: 5 }),
        (parts, phrases) => {
          const text = parts.join('\u2029')
          const matcher = createMatcher(terms(phrases, 'word'), english)
          const whole = matcher.scan(text, 0, text.length)
          let start = 0
          const pieces = parts.flatMap((part) => {
            const matches = matcher.scan(text, start, start + part.length)
            start += part.length + 1
            return matches
          })
          expect(pieces).toEqual(whole)
        },
      ),
    )
  })
  it('does not throw, whatever the phrase and the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (phrases, text) => {
        for (const policy of [english, japanese])
          createMatcher(terms(phrases, 'none'), policy).scan(text, 0, text.length)
      }),
    )
  })
})

function occurrences(text: string, phrase: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) places.push(at)
  return places
}

/** Every phrase by its own regular expression. */
function naive(text: string, phrases: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const [id, phrase] of phrases.entries()) {
    const source = phrase.split(' ').join('\\s+')
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]'(?=s(?![\\p{L}\\p{N}])))${source}(?![\\p{L}\\p{N}])`,
      'giu',
    )
    for (const match of text.replaceAll('\u2029', '\u0001').matchAll(pattern))
      found.add(`${id} ${match.index} ${match.index + match[0].length}`)
  }
  return found
}
