import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOffset, type FoldTable, fold, foldTable, latinFold } from './fold.ts'

const japaneseFold = foldTable({
  lowerCase: true,
  widths: true,
  spaces: 'dropped-between-cjk',
  replace: { '〜': '~', '♥': '' },
})

function folded(text: string, table: FoldTable): string {
  const { units, length } = fold(text, 0, text.length, table)
  return String.fromCharCode(...units.subarray(0, length))
}

describe('fold', () => {
  it.each([
    ['ÉTÉ Straße', 'été straße'],
    ['“Don’t” – it’s a co‑op', '"don\'t" - it\'s a co-op'],
    ['ﬁrst  \n\t ﬂoor…', 'first floor...'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['a\u00a0b', 'a b'],
    ['cafe\u0301', 'café'],
    ['ＡＢＣ１２３！', 'abc123!'],
    ['ΣΑΣ σας', 'σασ σασ'],
    ['İstanbul', 'istanbul'],
    ['a\u2028b\u2029c\ufffcd', 'a\u2028b\u2029c\ufffcd'],
    ['😀 x', '😀 x'],
  ])('makes %j the same as %j', (text, same) => expect(folded(text, latinFold)).toBe(same))

  it.each([
    ['ｶﾞﾊﾟｱ', 'ガパア'],
    ['か\u3099', 'が'],
    ['今\nすぐ', '今すぐ'],
    ['今。\n  すぐ', '今。すぐ'],
    ['今 \nすぐ', '今すぐ'],
    ['今 すぐ', '今 すぐ'],
    ['Web\nサイト', 'web サイト'],
    ['〜～♥', '~~'],
    ['ﾞ', '゛'],
  ])('makes %j the same as %j in Japanese', (text, same) => expect(folded(text, japaneseFold)).toBe(same))

  it('keeps the offset of every unit', () => {
    const text = 'Aﬁ  ｶﾞx'
    const { offsets, length } = fold(text, 0, text.length, japaneseFold)
    expect([...offsets.subarray(0, length + 1)]).toEqual([0, 1, 1, 2, 4, 6, 7])
  })
  it('folds a part as it folds the whole, into the same buffers', () => {
    const into = { units: new Uint16Array(1), offsets: new Int32Array(1), length: 0 }
    fold('a long text that needs room', 0, 27, latinFold, into)
    const { units } = into
    fold('xx…', 1, 3, latinFold, into)
    expect(into.units).toBe(units)
    expect(into.length).toBe(4)
    expect(into.units[into.length]).toBe(0)
  })
  it('ends a span before the white space and the dropped units that follow', () => {
    const text = '今\u200b \nすぐ'
    const result = fold(text, 0, text.length, japaneseFold)
    expect(endOffset(result, 1, text, japaneseFold)).toBe(1)
  })

  const prose = fc.string({ unit: fc.constantFrom(...'aÉß ﬁ…  \n\u00ad\u0301\u3099ｶﾞ今すー。Ａ～\u2028\u2029\ufffc😀') })
  it('has rising offsets inside the range, and changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(prose, fc.nat(5), (text, start) => {
        for (const table of [latinFold, japaneseFold]) {
          const from = Math.min(start, text.length)
          const { offsets, length, units } = fold(text, from, text.length, table)
          for (let at = 0; at < length; at++) {
            expect(offsets[at]!).toBeGreaterThanOrEqual(from)
            expect(offsets[at]!).toBeLessThanOrEqual(offsets[at + 1]!)
          }
          expect(offsets[length]).toBe(text.length)
          const once = String.fromCharCode(...units.subarray(0, length))
          if (!/[\u0301\u3099\u309b]/.test(text + once)) expect(folded(once, table)).toBe(once)
        }
      }),
    )
  })
})
