import { expect, it } from 'vitest'
import { readMarkdown } from '../formats/markdown/read.ts'
import { type Counted, countedIn, fingerprintKey, fingerprintOf, repeatOf } from './fingerprint.ts'

/** The fingerprints of each place where the prose holds the words. */
function prints(source: string, words: string, path?: string): string[] {
  const document = readMarkdown(source)
  const keys = new Map<string, Counted>()
  const check = {}
  return [...document.text.matchAll(new RegExp(words, 'gi'))].map(({ index }) => {
    const passage = document.passages.findLast(({ start }) => start <= index)!
    const place = path === undefined ? passage : { ...passage, path }
    const span = { start: index, end: index + words.length }
    const key = fingerprintKey('terms/banned', document, span, place)
    return fingerprintOf(key, repeatOf(countedIn(keys, key, check), check))
  })
}

it('stays when the passage is moved, wrapped otherwise or set in bold', () => {
  const before = prints('We say act now to everybody.\n', 'act now')
  expect(prints('# New\n\nOther text.\n\nWe say **act now**\nto everybody.\n\nMore.\n', 'act now')).toEqual(before)
  expect(prints('We  say ACT NOW to everybody.\n', 'act now')).toEqual(before)
})

it('differs for other words around it, and for the second of two equal ones', () => {
  const [first] = prints('We say act now to everybody.\n', 'act now')
  expect(prints('They say act now to nobody.\n', 'act now')[0]).not.toBe(first)
  const twice = prints('We say act now to everybody.\n\nWe say act now to everybody.\n', 'act now')
  expect(twice[0]).toBe(first)
  expect(twice[1]).not.toBe(first)
})

it('differs for another placeholder, though both are one unit in the prose', () => {
  const of = (name: string): string[] => prints(`Dear \`${name}\`, act now.\n`, 'act now')
  expect(of('a')).not.toEqual(of('b'))
})

it('knows the place in a structured file, but not its number', () => {
  const at = (path: string): string[] => prints('Act now.', 'act now', path)
  expect(at('macros[3].title')).toEqual(at('macros[4].title'))
  expect(at('macros[3].title')).not.toEqual(at('macros[3].body'))
})
