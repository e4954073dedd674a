import { expect, it } from 'vitest'
import { readability as de } from '../languages/de/readability.ts'
import { readability as en } from '../languages/en/readability.ts'
import { syllables as english } from '../languages/en/syllables.ts'
import { readability as es } from '../languages/es/readability.ts'
import { readability as it_ } from '../languages/it/readability.ts'
import { readability as ja } from '../languages/ja/readability.ts'
import type { ReadabilityMethod } from '../languages/language.ts'
import { readability as ru } from '../languages/ru/readability.ts'
import { gradeOf } from '../measures/readability.ts'
import { addFigures, noFigures, syllableCounter } from './syllables.ts'

const count = (word: string): number => english(word, 0, word.length)

it.each([
  ['the', 1],
  ['made', 1],
  ['makes', 1],
  ['asked', 1],
  ['wanted', 2],
  ['table', 2],
  ['boxes', 2],
  ['nation', 2],
  ['radio', 3],
  ['being', 2],
  ['medium', 3],
  ['coffee', 2],
  ['people', 2],
  ['lovely', 2],
  ['notwithstanding', 4],
  ['MADE', 1],
  ['café', 2],
  ['rhythm', 1],
  ['readability', 5],
])('%s has %i syllables', (word, syllables) => expect(count(word)).toBe(syllables))

const spanish = syllableCounter({ strong: 'aeoáéíóú', weak: 'iuüy' })
it.each([
  ['ciudad', 2],
  ['guía', 2],
  ['que', 1],
  ['muy', 1],
  ['leer', 2],
  ['y', 1],
  ['viaje', 2],
  ['CIUDAD', 2],
])('%s has %i sílabas', (word, syllables) => expect(spanish(word, 0, word.length)).toBe(syllables))

const russian = syllableCounter({ strong: 'аеёиоуыэюя' })
it.each([
  ['молоко', 3],
  ['Ёлка', 2],
  ['в', 1],
  ['КОФЕ', 2],
])('%s: %i', (word, syllables) => expect(russian(word, 0, word.length)).toBe(syllables))

it('counts words, letters and kinds of words', () => {
  const text = 'Beautiful coffee. It is \uFFFC 12.'
  const figures = noFigures()
  addFigures(figures, text, [{ start: 0, end: 17 }], english)
  addFigures(figures, text, [{ start: 18, end: text.length }], english)
  expect(figures).toEqual({
    sentences: 2,
    words: 6,
    letters: 22,
    syllables: 9,
    short: 4,
    polysyllables: 1,
    long: 1,
  })
})

/** The formulas with their coefficients, by hand. */
const graded = (method: ReadabilityMethod, text: string, ...ends: number[]): number | undefined =>
  gradeOf(
    method,
    text,
    ends.map((end, index) => ({ start: index === 0 ? 0 : ends[index - 1]!, end })),
  )

it('grades English after Flesch and Kincaid', () => {
  const text = 'The cat sat on the mat.'
  expect(graded(en, text, text.length)).toBeCloseTo(0.39 * 6 + 11.8 * 1 - 15.59, 6)
})

it('grades German by the first Wiener Sachtextformel', () => {
  const text = 'Die Kaffeebohne ist rund.'
  expect(graded(de, text, text.length)).toBeCloseTo(0.1935 * 25 + 0.1672 * 4 + 0.1297 * 25 - 0.0327 * 75 - 0.875, 6)
})

it('grades Spanish after Fernández Huerta', () => {
  const text = 'La casa es azul.'
  expect(graded(es, text, text.length)).toBeCloseTo(206.84 - 0.6 * (600 / 4) - 1.02 * 4, 6)
})

it('grades Italian by Gulpease', () => {
  const text = 'La casa è blu.'
  expect(graded(it_, text, text.length)).toBeCloseTo(89 + (300 - 10 * 10) / 4, 6)
})

it('grades Russian after Oborneva', () => {
  const text = 'Мама мыла раму.'
  expect(graded(ru, text, text.length)).toBeCloseTo(0.5 * 3 + 8.4 * 2 - 15.59, 6)
})

it('grades Japanese after Tateisi, Ono and Yamada', () => {
  // 私(1) は(1) コーヒー(4) を(1) 飲(1) み(1), 朝(1): runs of hiragana 1, 1, 1; of kanji 1, 1, 1; of katakana 4.
  const text = '私はコーヒーを飲み、朝。'
  expect(graded(ja, text, text.length)).toBeCloseTo(115.79 - 0.12 * 10 + 7.4 * 1 - 23.18 * 1 - 5.4 * 4 - 4.67 * 1, 6)
})

it('says nothing of a text without words', () => {
  expect(graded(en, '…', 1)).toBeUndefined()
  expect(graded(ja, '…', 1)).toBeUndefined()
})
