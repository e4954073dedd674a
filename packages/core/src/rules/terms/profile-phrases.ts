/** How the phrases of a profile become entries, and how their replacements become suggestions. */
import type { Suggestion } from '../../base/index.ts'
import type { SpellingMethod } from '../../languages/language.ts'
import type { ProfilePhrase, RuleEntry, Voice } from '../index.ts'

/** Entries for the matcher; a phrase that the profile switched off is left out. */
export function* entriesOf(phrases: readonly ProfilePhrase[]): Iterable<RuleEntry> {
  for (const phrase of phrases) if (phrase.severity !== 'off') yield entryOf(phrase)
}

/** The same for words that the profile has settled on, each with its other spellings besides those that the profile lists. */
export function* entriesOfTerms(voice: Voice): Iterable<RuleEntry> {
  const { spellings } = voice.language
  for (const entry of entriesOf(voice.terms)) {
    if (!spellings || entry.as || entry.pattern !== undefined) yield entry
    else yield withOtherSpellings(entry, spellings)
  }
  if (spellings) yield* customerEntry(voice, spellings)
}

/** The word for the customer is a term, too; a profile that lists it among its terms says more about it there. */
function* customerEntry({ register, terms, language, origin }: Voice, spellings: SpellingMethod): Iterable<RuleEntry> {
  const { customer } = register
  if (customer === undefined || terms.some(({ use }) => use.includes(customer))) return
  const phrase = spellings.others(customer)
  const asked = origin(`register.${language.tag}.customer`)
  if (phrase.length > 0) yield { phrase, use: [customer], unless: [], ...(asked && { asked }) }
}

function withOtherSpellings(entry: RuleEntry, spellings: SpellingMethod): RuleEntry {
  const { use = [], phrase } = entry
  const others = use.flatMap((word) => spellings.others(word)).filter((word) => !use.includes(word))
  return others.length === 0 ? entry : { ...entry, phrase: [...new Set([...phrase, ...others])] }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Copies what is there, field by field: profiles may have thousands of phrases, and each voice lists them anew. */
function entryOf(from: ProfilePhrase): RuleEntry {
  const { phrase, use, unless, origin } = from
  const entry: Writable<RuleEntry> = { phrase, use, unless, asked: origin }
  if (from.pattern !== undefined) entry.pattern = from.pattern
  if (from.as !== undefined) entry.as = from.as
  if (from.case !== undefined) entry.case = from.case
  if (from.means !== undefined) entry.means = from.means
  if (from.roles !== undefined) entry.roles = from.roles
  if (from.mustBeEmpty !== undefined) entry.mustBeEmpty = from.mustBeEmpty
  if (from.boundary !== undefined) entry.boundary = from.boundary
  if (from.severity && from.severity !== 'off') entry.severity = from.severity
  if (from.reason) entry.profileReason = from.reason
  return entry
}

/** The replacements in the form and case of what was found. One with a `{blank}` is for a person to fill in. */
export function suggestionsFor(entry: RuleEntry, found: string, { language }: Voice, safe: boolean): Suggestion[] {
  const phrase = entry.phrase[0] ?? found
  return (entry.use ?? []).map((use) => ({
    text: language.adapt?.(use, found, phrase, entry.as) ?? use,
    safe: safe && !/\{[^}]*\}/.test(use),
  }))
}
