/** Prepared tables find what compiling the lexicons at run time finds. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { languages } from '../generated/languages.ts'
import { createMatcher, type Term } from '../lexicon/index.ts'
import type { Language } from './language.ts'

for (const [tag, load] of Object.entries(languages)) {
  it(`${tag}: the tables equal the lexicons`, async () => {
    const language = await load()
    if (language.lexicons.length === 0) return
    const text = lexiconText(tag)
    const prepared = language.prepared!
    const ids = Int32Array.from({ length: prepared.entries }, (_, entry) => entry)
    const found = createMatcher([], language, prepared.wanted(ids)).scan(text, 0, text.length)
    expect(found).toEqual(createMatcher(termsOf(language), language).scan(text, 0, text.length))
  })
}

it('leaves out what nobody wants', async () => {
  const language = await languages.en!()
  const ids = new Int32Array(language.prepared!.entries).fill(-1)
  const text = lexiconText('en')
  expect(createMatcher([], language, language.prepared!.wanted(ids)).scan(text, 0, text.length)).toEqual([])
})

/** The lexicon files themselves: every phrase stands in them. */
function lexiconText(tag: string): string {
  const folder = join(import.meta.dirname, tag, 'lexicons')
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

function termsOf({ lexicons, words }: Language): Term[] {
  const usual = words === 'space' ? 'word' : 'none'
  return lexicons
    .flatMap(({ entries }) => entries)
    .flatMap(({ phrase, boundary = usual, unless, case: exact }, id) =>
      phrase.map(
        (one): Term => ({
          id,
          phrase: one,
          boundary,
          ...(unless ? { unless } : {}),
          ...(exact ? { case: exact } : {}),
        }),
      ),
    )
}
