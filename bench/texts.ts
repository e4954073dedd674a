/** Writes everything that the programs are measured on into one folder. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { type Corpora, rareWordsOf, textOf, wordsOf, writeFile } from './corpus.ts'

export const megabyte = 1_000_000
/** Bytes of the texts for programs that need minutes for a megabyte. */
export const little = 100_000
export const manyFiles = 10_000
export const fewFiles = 1000
export const macros = 2000
/** Terms of a brand, as textlint + prh and Vale get them too. */
export const brandTerms = 500
/** Sizes of exports of macros, in megabytes. */
export const exportSizes = [5, 10, 20, 40] as const

const noteName = (index: number): string => `${index % 100}/${index}.md`
/** For a program that takes neither folders nor globs. */
export const fewNames: readonly string[] = Array.from({ length: fewFiles }, (_, index) => `few/${noteName(index)}`)

export function writeTexts(folder: string, { english, japanese }: Corpora): void {
  const write = (path: string, text: string): void => writeFile(join(folder, path), text)
  const text = textOf(english, megabyte)
  write('en/text.md', text)
  write('en/little.md', textOf(english, little))
  write('en/large.md', textOf(english, 10 * megabyte))
  write('en/largest.md', textOf(english, 50 * megabyte))
  write('ja/text.md', textOf(japanese, megabyte))
  write('ja/little.md', textOf(japanese, little))
  const lines = english.flatMap((one) => one.split('\n')).filter((line) => line.length > 60)
  for (let index = 0; index < manyFiles; index++) {
    const note = `# Note ${index}\n\n${lines.slice(index, index + 4).join('\n\n')}\n`
    write(`many/${noteName(index)}`, note)
    if (index < fewFiles) write(`few/${noteName(index)}`, note)
  }
  write('macros/macros.json', macroExport(lines))
  const words = wordsOf(text, 500)
  for (const size of exportSizes) write(`macros/${size}.json`, largeExport(size * megabyte, words))
  write('one/line.md', 'Thank you for your order.\n')
  writeProfiles(folder, wordsOf(text, 5000), rareWordsOf(text, brandTerms))
}

function macroExport(lines: readonly string[]): string {
  const macro = (id: number): unknown => ({
    id,
    title: `Reply::Note ${id}`,
    active: true,
    actions: [{ field: 'comment_value', value: lines.slice(id * 3, id * 3 + 3).join('\n\n') }],
  })
  return JSON.stringify({ macros: Array.from({ length: macros }, (_, id) => macro(id)), count: macros }, undefined, 2)
}

/** Replies in HTML of which no two are the same: what is said twice may cost less. */
function largeExport(size: number, words: readonly string[]): string {
  let seed = 1
  const below = (count: number): number => {
    // A product of plain numbers would lose its low digits, and the words would soon come round again.
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((seed / 0x80000000) * count)
  }
  const sentence = (): string => {
    const said = Array.from({ length: 8 + below(12) }, () => words[below(words.length)]!).join(' ')
    return `${said[0]!.toUpperCase()}${said.slice(1)}.`
  }
  const paragraph = (): string => `<p>${Array.from({ length: 4 }, sentence).join(' ')}</p>`
  const made: unknown[] = []
  for (let length = 0; length < size; ) {
    const value = `<p>Hi {{ticket.requester.first_name}},</p>${Array.from({ length: 4 }, paragraph).join('\n')}`
    const id = made.length + 1
    made.push({ id, title: `Reply::Note ${id}`, active: true, actions: [{ field: 'comment_value_html', value }] })
    length += value.length + 200
  }
  return JSON.stringify({ macros: made, count: made.length }, undefined, 1)
}

function writeProfiles(folder: string, words: readonly string[], terms: readonly string[]): void {
  const write = (path: string, text: string): void => writeFile(join(folder, path), text)
  const rules = terms.map((word) => ({ expected: `${word}s`, pattern: `/\\b${word}\\b/i` }))
  write('en/prh.yml', stringify({ version: 1, rules }))
  write('en/.textlintrc.json', JSON.stringify({ rules: { prh: { rulePaths: ['prh.yml'] } } }))
  write('ja/.textlintrc.json', JSON.stringify({ rules: { 'preset-ja-technical-writing': true } }))
  const swap = Object.fromEntries(terms.map((word) => [word, `${word}s`]))
  const message = "Use '%s' instead of '%s'."
  write('vale/styles/Brand/Terms.yml', stringify({ extends: 'substitution', message, ignorecase: true, swap }))
  write('vale/own.ini', valeConfig('Vale'))
  write('vale/terms.ini', valeConfig('Brand'))
  write('en/terms.yaml', termsProfile(terms, brandTerms))
  write('en/few.yaml', termsProfile(words, 200))
  write('en/many.yaml', termsProfile(words, 5000))
  write('en/foundation.yaml', foundationProfile())
}

const valeConfig = (style: string): string =>
  `StylesPath = styles\nMinAlertLevel = suggestion\n\n[*.md]\nBasedOnStyles = ${style}\n`

/** The recommended profile with every rule off but those about the profile's own phrases. */
function foundationProfile(): string {
  const rules = fileURLToPath(new URL('../packages/core/src/rules', import.meta.url))
  const ids = readdirSync(rules, { withFileTypes: true })
    .filter((family) => family.isDirectory() && family.name !== 'terms')
    .flatMap(({ name }) =>
      readdirSync(join(rules, name), { withFileTypes: true })
        .filter((rule) => rule.isDirectory())
        .map((rule) => [`${name}/${rule.name}`, 'off']),
    )
  return stringify({ version: 1, extends: 'recommended', rules: Object.fromEntries(ids) })
}

/** Terms that occur, then pairs of words that need not. */
function termsProfile(words: readonly string[], count: number): string {
  const pairs = words.flatMap((word, index) =>
    index % 7 === 0 ? words.slice(index + 1, index + 8).map((other) => `${word} ${other}`) : [],
  )
  const phrases = [...words.slice(0, Math.min(count, 500)), ...pairs].slice(0, count)
  return stringify({
    version: 1,
    brand: { name: 'Bench' },
    extends: 'recommended',
    terms: phrases.map((word) => ({ use: `${word}s`, instead_of: [word], language: 'en' })),
  })
}
