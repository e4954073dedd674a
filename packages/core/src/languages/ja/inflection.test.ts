import { expect, it } from 'vitest'
import { adapt, inflect } from './inflection.ts'
import { variants } from './variants.ts'

it.each([
  ['買う', ['買い', '買って', '買った', '買わない', '買えば', '買え', '買おう', '買います', '買える']],
  ['閉じる', ['閉じ', '閉じて', '閉じない', '閉じれば', '閉じろ', '閉じよう', '閉じられる']],
  ['利用する', ['利用し', '利用して', '利用せず', '利用すれば', '利用できます', '利用しよう']],
  ['行く', ['行って', '行った', '行こう']],
  ['帰る', ['帰らない', '帰って', '帰ります']],
  ['見る', ['見て', '見ない', '見ます']],
  ['来る', ['来て', '来ない', '来れば']],
  ['高い', ['高く', '高かった', '高くない', '高ければ']],
])('%s', (word, want) => {
  expect(inflect(word)[0]).toBe(word)
  expect(inflect(word)).toEqual(expect.arrayContaining(want))
})

it('leaves nouns alone', () => {
  expect(inflect('返金')).toEqual(['返金'])
  expect(inflect('お願い')).toEqual(['お願い'])
})

it('carries a form over to another verb', () => {
  expect(adapt('使う', '利用して', '利用する', 'verb')).toBe('使って')
  expect(adapt('使う', '利用します', '利用する', 'verb')).toBe('使います')
  expect(adapt('お客さま', 'お客様', 'お客様')).toBe('お客さま')
})

it('knows the spellings of a phrase', () => {
  expect(variants('お問い合わせください')).toEqual(expect.arrayContaining(['お問合せ下さい', 'お問合せください']))
  expect(variants('ご確認いただく')).toEqual(expect.arrayContaining(['御確認頂く', 'ご確認頂く']))
  expect(variants('珈琲')).toEqual(['珈琲'])
  expect(variants('ご確認いただき今すぐお問い合わせください事前に申し込み').length).toBeLessThanOrEqual(32)
})
