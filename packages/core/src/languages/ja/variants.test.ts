import { expect, test } from 'vitest'
import data from '../../generated/data/ja/variants.ts'
import { variants } from './variants.ts'

test('a phrase in Latin letters has no other spelling, because no word of the sets is written in them', () => {
  const { sets, prefix } = data as { sets: string[][]; prefix: Record<string, string[]> }
  const words = [...sets.flat(), ...Object.values(prefix).flat()]
  expect(words.filter((word) => /^[ -~]*$/.test(word))).toEqual([])
  expect(variants('Hoshi Coffee')).toEqual(['Hoshi Coffee'])
  expect(variants('してください')).toContain('して下さい')
})
