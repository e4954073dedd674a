import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TextSpan } from '../../base/index.ts'
import { check } from '../../engine/check.ts'
import { createVoices, type Voices } from '../../engine/voices.ts'
import { readPlain } from '../../formats/plain/read.ts'
import { languages } from '../../generated/languages.ts'
import { readProfile } from '../../profile/index.ts'
import { type Measures, measure } from '../measure.ts'
import { formulas, type Mark, type MarkedAxis, type ToneAxis, toneAxes } from './axes.ts'
import type { ToneSample } from './sample.ts'
import { signsIn } from './signs.ts'
import { fewestWords, scored } from './tone.ts'

const span: TextSpan = { start: 0, end: 1 }

function sample(
  words: number,
  counts: Partial<Record<Mark, number>>,
  over: { length?: number; hardness?: number } = {},
): ToneSample {
  return {
    words,
    first: span,
    marks: new Map(
      Object.entries(counts).flatMap(([mark, count]) => (count > 0 ? [[mark as Mark, { count, at: span }]] : [])),
    ),
    gauges: new Map([
      ['sentence-length', { value: 14, over: over.length ?? 0, at: span }],
      ['hardness', { value: 12, over: over.hardness ?? 0, at: span }],
    ]),
  }
}

const value = (axis: MarkedAxis, ...facts: Parameters<typeof sample>): number =>
  scored(formulas[axis], sample(...facts)).value

const axes = Object.keys(formulas) as MarkedAxis[]
const marks = [...new Set(axes.flatMap((axis) => Object.keys(formulas[axis].marks)))] as Mark[]
const words = fc.integer({ min: fewestWords, max: 5000 })
const counts = fc.dictionary(fc.constantFrom(...marks), fc.integer({ min: 0, max: 40 })) as fc.Arbitrary<
  Partial<Record<Mark, number>>
>

describe('the formulas', () => {
  it('stay between 0 and 100 whatever a text holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...axes),
        words,
        counts,
        fc.integer({ min: -40, max: 200 }),
        (axis, many, some, over) => {
          const result = value(axis, many, some, { length: over, hardness: over })
          expect(result).toBeGreaterThanOrEqual(0)
          expect(result).toBeLessThanOrEqual(100)
        },
      ),
    )
  })

  it('a thank-you never makes a text colder', () => {
    fc.assert(
      fc.property(words, counts, (many, some) => {
        // No text has more marks than half its words.
        fc.pre(Object.values(some).reduce((sum, count) => sum + count, 0) * 2 <= many)
        const thanks = { ...some, thanks: (some.thanks ?? 0) + 1, reader: (some.reader ?? 0) + 1 }
        expect(value('warmth', many + 2, thanks)).toBeGreaterThanOrEqual(value('warmth', many, some))
      }),
    )
  })

  it('a mark in the same words moves the value its own way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...axes), fc.constantFrom(...marks), words, counts, (axis, mark, many, some) => {
        const each = formulas[axis].marks[mark]?.each ?? 0
        const moved = value(axis, many, { ...some, [mark]: (some[mark] ?? 0) + 1 }) - value(axis, many, some)
        expect(moved * Math.sign(each || 1)).toBeGreaterThanOrEqual(each === 0 ? -1e-9 : 0)
      }),
    )
  })

  it('rest where nothing shows, and near the middle as long as the text is short', () => {
    for (const axis of axes) {
      expect(value(axis, 100_000, {})).toBeCloseTo(formulas[axis].rest, 0)
      expect(Math.abs(value(axis, fewestWords, {}) - 50)).toBeLessThanOrEqual(
        Math.abs(formulas[axis].rest - 50) / 2 + 0.01,
      )
    }
  })

  it('name the strongest causes first, and what is wanting', () => {
    const { causes, wants, absent } = scored(formulas.warmth, sample(100, { thanks: 1, cold: 3, greeting: 1 }))
    expect(causes.map(({ kind }) => kind)).toEqual(['cold', 'thanks', 'greeting'])
    expect(wants.slice(0, absent)).toEqual(['empathy', 'care'])
  })
})

describe('signs', () => {
  it('counts a run of marks or pictures once', () => {
    const text = 'Wow!!! Really?! 👩🏽‍🍳🎉 ✓ 好！'
    const { exclamation, emoji } = signsIn(text, 0, text.length)
    expect(exclamation.map(({ start, end }) => text.slice(start, end))).toEqual(['!!!', '!', '！'])
    expect(emoji).toHaveLength(1)
  })
})

describe('a document', () => {
  let voices: Voices
  beforeAll(async () => {
    const { value: profile } = readProfile('version: 1\nbrand: { name: Test }\n', { file: 'voice.yaml', rules: [] })
    voices = createVoices({ profile: profile!, rules: [], languages })
    await voices.load(['en', 'ja', 'de'])
  })

  function toneIn(text: string, language: string): Measures {
    const document = readPlain(text)
    return measure(check(document, voices, { languages: document.passages.map(() => language) }).analysis, [])
  }

  const order = 'Your order was packed on Monday. It leaves the roastery on Tuesday and is with you by Friday noon.'
  const orderJa = '月曜にご注文の品を詰めました。火曜に焙煎所を出て、金曜の昼までに届きます。'

  it('has all axes, in whole numbers', () => {
    for (const { tone } of [toneIn(order, 'en'), toneIn(orderJa, 'ja')]) {
      expect(Object.keys(tone)).toEqual(toneAxes)
      for (const one of Object.values(tone)) expect(Number.isInteger(one)).toBe(true)
    }
  })

  it('has none when the text is short, or in a language whose tone is not known', () => {
    expect(toneIn('Your order has left.', 'en').tone).toEqual({})
    expect(toneIn('お届けします。', 'ja').tone).toEqual({})
    expect(
      toneIn(
        'Ihre Bestellung wurde am Montag gepackt. Sie verlässt die Rösterei am Dienstag und ist am Freitag bei Ihnen.',
        'de',
      ).tone,
    ).toEqual({})
    expect(toneIn('', 'en').tone).toEqual({})
  })

  const moves: readonly (readonly [axis: ToneAxis, language: string, more: string, less: string])[] = [
    ['warmth', 'en', 'Thank you for your patience.', 'No exceptions will be made.'],
    ['warmth', 'ja', 'ありがとうございます。', '返品は一切お受けできません。'],
    ['enthusiasm', 'en', 'We can’t wait!', 'It has a lid.'],
    ['enthusiasm', 'ja', 'とても楽しみです！', 'ふたが付きます。'],
    ['directness', 'en', 'Reply to this mail.', 'If possible, you might perhaps reply.'],
    ['directness', 'ja', '返信してください。', 'よろしければご返信いただけると幸いです。'],
    ['confidence', 'en', 'It will definitely fit.', 'Maybe it fits, we think.'],
    ['confidence', 'ja', '必ず合います。', 'たぶん合うと思います。'],
    [
      'plainness',
      'en',
      'You pay at the door.',
      'Pursuant to the applicable provisions, remuneration is deemed payable upon the completion of delivery.',
    ],
    [
      'plainness',
      'ja',
      'お金は玄関でもらいます。',
      '当該代金の支払に関しては、所定の手続の完了をもって実施するものとします。',
    ],
    ['formality', 'en', 'We would appreciate your confirmation of receipt.', 'Yeah, that’s gonna be awesome!'],
    ['formality', 'ja', 'ご確認くださいますようお願い申し上げます。', 'マジで早いよ。'],
  ]

  it.each(moves)('%s (%s): “%s” stands above “%s”', (axis, language, more, less) => {
    const base = language === 'en' ? order : orderJa
    const said = (text: string): number => toneIn(`${base} ${text}`, language).tone[axis]!
    expect(said(more)).toBeGreaterThan(said(less))
  })

  it('points at the marks in the source', () => {
    const text = `${order} Thank you for the photo.`
    const { toneEvidence } = toneIn(text, 'en')
    const thanks = toneEvidence.find(({ axis, kind }) => axis === 'warmth' && kind === 'thanks')!
    expect(text.slice(thanks.start, thanks.end)).toBe('Thank you')
    expect(thanks.points).toBeGreaterThan(0)
  })

  it('gives numbers from 0 to 100 for any text', () => {
    const piece = fc.constantFrom(
      'thank you ',
      'never!! ',
      'hello ',
      '🎉',
      'ありがとう',
      '絶対！',
      'です。',
      'must ',
      'if possible ',
      '. ',
      '\n\n',
      'the coffee ',
      '豆',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }),
        fc.constantFrom('en', 'ja'),
        (parts, language) => {
          for (const one of Object.values(toneIn(parts.join(''), language).tone)) {
            expect(one).toBeGreaterThanOrEqual(0)
            expect(one).toBeLessThanOrEqual(100)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
