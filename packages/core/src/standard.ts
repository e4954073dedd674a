/** The rules, formats, languages and profiles that onevoice brings along. */

import type { Locale } from './base/index.ts'
import type { Format, FormatEntry } from './formats/format.ts'
import { formatFor as formatIn, type ReadOptions, readWith } from './formats/read-document.ts'
import { explanations } from './generated/explanations.ts'
import { formats } from './generated/formats.ts'
import { languages } from './generated/languages.ts'
import { profiles } from './generated/profiles.ts'
import { rules } from './generated/rules.ts'
import { wordings } from './generated/wordings.ts'
import type { Language } from './languages/language.ts'
import { type Explanation, explanationOf } from './rules/explanation.ts'
import type { Rule } from './rules/index.ts'
import { inWords, wordingOf } from './rules/wording.ts'
import type { Document } from './text/index.ts'

export const standardRules: readonly Rule[] = rules
/** The same rules with messages, summaries and reasons in a locale. For English they are `standardRules` itself. */
export function standardRulesIn(locale: Locale): readonly Rule[] {
  return locale === 'en' ? rules : inWords(rules, wordings[locale]())
}

export const standardFormats: readonly FormatEntry[] = formats
export const standardLanguages: Readonly<Record<string, () => Promise<Language>>> = languages
/** Built-in profiles as YAML, by name. */
export const builtInProfiles: Readonly<Record<string, string>> = profiles

/** Reads a text in the named format, or in the one that its content or name shows; `plain` when nothing does. */
export function readDocument(source: string, options: ReadOptions = {}): Promise<Document> {
  return readWith(formats, source, options)
}

/** The format that `readDocument` would use; undefined for a structured file that none knows, which it takes for plain text. */
export function formatFor(source: string, options: ReadOptions = {}): Promise<Format | undefined> {
  return formatIn(formats, source, options)
}

/** All that can be told of a rule; absent when there is none of that id. Its examples stay in the languages of texts. */
export function explain(ruleId: string, locale: Locale = 'en'): Explanation | undefined {
  const rule = rules.find(({ id }) => id === ruleId)
  if (!rule || locale === 'en') return rule && explanationOf(rule, explanations())
  const table = wordings[locale]()
  return explanationOf(inWords([rule], table)[0]!, explanations(), wordingOf(rule, table).options)
}
