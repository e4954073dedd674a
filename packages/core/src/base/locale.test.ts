import { expect, it } from 'vitest'
import { localeOf } from './index.ts'

it.each([
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['ja_JP.UTF-8', 'ja'],
  ['JA', 'ja'],
  ['en-GB', 'en'],
  ['jam', undefined],
  ['de', undefined],
  ['', undefined],
])('a tag %j has the locale %j', (tag, locale) => expect(localeOf(tag)).toBe(locale))
