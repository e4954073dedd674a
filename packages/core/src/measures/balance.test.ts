import { expect, it } from 'vitest'
import { check } from '../engine/check.ts'
import { createVoices } from '../engine/voices.ts'
import { readPlain } from '../formats/plain/read.ts'
import { languages } from '../generated/languages.ts'
import { readProfile } from '../profile/index.ts'
import { type Measures, measure } from './measure.ts'

async function measured(text: string, language: string): Promise<Measures> {
  const { value } = readProfile('version: 1\nbrand: { name: Test }\n', { file: 'voice.yaml', rules: [] })
  const voices = createVoices({ profile: value!, rules: [], languages })
  await voices.load([language])
  const document = readPlain(text)
  return measure(check(document, voices, { languages: document.passages.map(() => language) }).analysis, [])
}

it('counts both sides, gifts, requests and prices in English', async () => {
  const { balance } = await measured(
    "We roast for you. Here's how our oven works. Order yours today at 20% off. Let us know.",
    'en',
  )
  expect(balance).toEqual({ self: 2, customer: 4, gives: 1, asks: 2, prices: 1 })
})

it('counts in Japanese', async () => {
  const { balance } = await measured('弊社の豆をお客様に。手順をまとめました。ご注文ください。全品20%オフです。', 'ja')
  expect(balance).toEqual({ self: 1, customer: 3, gives: 1, asks: 1, prices: 1 })
})

it('counts a sentence once, however much it asks', async () => {
  const { balance } = await measured('Please reply, click here and let us know. Fine.', 'en')
  expect(balance.asks).toBe(1)
})

it('has no readability without a formula or without prose', async () => {
  expect((await measured('水很清。', 'zh')).readability).toBeUndefined()
  expect((await measured('', 'en')).readability).toBeUndefined()
  expect((await measured('The cat sat on the mat.', 'en')).readability).toEqual({
    grade: -1.4,
    method: 'Flesch-Kincaid grade (Kincaid and others 1975)',
  })
})
