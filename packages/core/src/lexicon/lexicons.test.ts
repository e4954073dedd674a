/** Every lexicon on disk: its shape, its phrases, and its examples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import type { Language } from '../languages/language.ts'
import type { Entry, Lexicon } from './entry.ts'
import { createMatcher, type Match, type Term } from './matcher.ts'
import { parsePhrase } from './pattern.ts'
import { readLexicon } from './read.ts'

const languages = join(import.meta.dirname, '../languages')
const folders = readdirSync(languages, { withFileTypes: true }).filter((entry) => entry.isDirectory())

for (const { name: tag } of folders) {
  const folder = join(languages, tag, 'lexicons')
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yaml')) : []
  if (files.length === 0) continue
  if (!existsSync(join(languages, tag, 'language.ts'))) {
    describe.todo(`lexicons of ${tag}, which has no language.ts yet`)
    continue
  }
  const { language } = (await import(`../languages/${tag}/language.ts`)) as { language: Language }
  const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'))
  for (const [index, file] of files.entries()) describe(`${tag}/${file}`, () => check(language, sources[index]!))
  it(`has no pushy wording of ${tag} in two families`, () => {
    const lexicons = sources.flatMap((source) => readLexicon(parse(source), tag).value ?? [])
    const pushy = lexicons.filter(({ rule }) => rule.startsWith('pushy/')).flatMap(({ entries }) => entries)
    const settled = pushy.filter(({ contested }) => !contested)
    expect(repeated(settled, language)).toEqual([])
  })
}

function check(language: Language, source: string): void {
  const yaml = parseDocument(source)
  it('is valid YAML', () => expect(yaml.errors.map(({ message }) => message)).toEqual([]))
  if (yaml.errors.length > 0) return
  const { value: lexicon, problems } = readLexicon(yaml.toJS(), language.tag)
  it('has the shape of a lexicon', () => expect(problems).toEqual([]))
  if (!lexicon) return
  it('is in the folder of its language', () => expect(lexicon.language).toBe(language.tag))
  it('has phrases that can be read', () =>
    expect(lexicon.entries.flatMap((entry) => complaints(entry, language))).toEqual([]))
  it('has no wording in two entries', () => expect(repeated(lexicon.entries, language)).toEqual([]))
  const find = finder(lexicon, language)
  it('finds each entry in its examples', () =>
    expect(each(lexicon, 'example', (entry, example) => !find(example).has(entry))).toEqual([]))
  // What a coded rule makes of its matches is for its own cases.
  it.skipIf(isCoded(lexicon.rule))('finds no entry where it says not', () =>
    expect(each(lexicon, 'not', (entry, example) => find(example).has(entry))).toEqual([]),
  )
  it.skipIf(isCoded(lexicon.rule))('offers nothing that it flags itself', () =>
    expect(each(lexicon, 'use', (_, use) => !use.includes('{') && find(use).size > 0)).toEqual([]),
  )
}

function complaints({ phrase, unless = [] }: Entry, language: Language): string[] {
  return [...phrase, ...unless].flatMap((source) =>
    parsePhrase(source, language).problems.map(({ message }) => `${source}: ${message}`),
  )
}

const isCoded = (rule: string): boolean => existsSync(join(languages, '../rules', rule, 'rule.ts'))

/** Wordings that two entries share for the same places: both would be reported there. */
function repeated(entries: readonly Entry[], language: Language): string[] {
  const seen = new Map<string, { readonly entry: Entry; readonly source: string }>()
  const twice = new Map<string, string>()
  for (const entry of entries)
    for (const source of entry.phrase)
      for (const anchor of parsePhrase(source, language).value ?? []) {
        const text = entry.case === 'exact' ? anchor.text : anchor.text.toLowerCase()
        const key = JSON.stringify([text, anchor.left, anchor.right, entry.at, entry.case, entry.roles])
        const other = seen.get(key)
        if (other && other.entry !== entry) twice.set(`“${source}” and “${other.source}”`, `“${anchor.text}”`)
        else seen.set(key, { entry, source })
      }
  return [...twice].map(([phrases, text]) => `${phrases} both stand for ${text}`)
}

function finder({ entries }: Lexicon, language: Language): (text: string) => ReadonlySet<Entry> {
  const terms = entries.flatMap((entry, id): Term[] =>
    entry.phrase.map((phrase) => ({
      id,
      phrase,
      boundary: entry.boundary ?? (language.words === 'space' ? 'word' : 'none'),
      ...(entry.unless ? { unless: entry.unless } : {}),
      ...(entry.case ? { case: entry.case } : {}),
    })),
  )
  const matcher = createMatcher(terms, language)
  return (text) => {
    const matches = matcher
      .scan(text, 0, text.length)
      .filter((match) => isInPlace(match, entries[match.id]!.at, text, language))
    return new Set(matches.map(({ id }) => entries[id]!))
  }
}

const edges = /[\s\p{P}\p{S}]/u

function isInPlace({ start, end }: Match, at: Entry['at'], text: string, language: Language): boolean {
  if (at === undefined) return true
  const whole = { start: 0, end: text.length }
  const sentence = language.sentences(text, 0, text.length).find((span) => span.start <= start && start < span.end)
  const unit = at === 'whole-passage' ? whole : (sentence ?? whole)
  const isFirst = [...text.slice(unit.start, start)].every((sign) => edges.test(sign))
  const isLast = [...text.slice(end, unit.end)].every((sign) => edges.test(sign))
  return (at === 'end' || isFirst) && (at === 'start' || isLast)
}

function each(
  lexicon: Lexicon,
  key: 'example' | 'not' | 'use',
  fails: (entry: Entry, text: string) => boolean,
): string[] {
  return lexicon.entries.flatMap((entry) =>
    (entry[key] ?? []).filter((text) => fails(entry, text)).map((text) => `${entry.phrase[0]}: ${text}`),
  )
}
