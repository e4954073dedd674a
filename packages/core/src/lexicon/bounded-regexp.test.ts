import { describe, expect, it } from 'vitest'
import { boundedRegExp } from './bounded-regexp.ts'

describe('boundedRegExp', () => {
  it.each([
    'act\\s?now',
    '(?:buy|get) (?:it )?now!{1,3}',
    '\\p{Lu}\\p{L}{1,40}',
    '(?<=no )hurry(?!ing)',
    '[０-９]{1,4}円',
    'a{3}',
  ])('accepts %s', (source) => {
    const { value, problems } = boundedRegExp(source)
    expect(problems).toEqual([])
    expect(value?.flags).toBe('giu')
  })
  it.each([
    ['a+', 1, 'has no upper limit'],
    ['so{2,} much', 2, 'has no upper limit'],
    ['(?<=a*)b', 5, 'has no upper limit'],
    ['(a|b)\\1', 5, 'backreference'],
    ['(?:a{1,5}){1,5}', 0, 'varies in length'],
    ['(?:a|b|ab){1,20}', 0, 'more than 10000 ways'],
    ['a{1,40}a{1,40}a{1,40}', 0, 'more than 10000 ways'],
    ['a{1,5000}', 1, 'more than 200 times'],
    ['a?', 0, 'no text at all'],
    ['a|', 0, 'no text at all'],
    ['(a', 2, 'not a regular expression'],
    ['a**', 3, 'not a regular expression'],
  ])('refuses %s', (source, offset, message) => {
    const { value, problems } = boundedRegExp(source)
    expect(value).toBeUndefined()
    expect(problems[0]?.offset).toBe(offset)
    expect(problems[0]?.message).toContain(message)
  })
  it('says what to write instead of an open end', () => {
    expect(boundedRegExp('a+').problems[0]?.hint).toBe('Use {1,40} instead of +.')
  })
  it('keeps capitals when they count', () => {
    expect(boundedRegExp('IBM', 'exact').value?.flags).toBe('gu')
  })
})
