import { type PackedTerms, prepareTerms } from '../lexicon/index.ts'
import type { Language } from './language.ts'

/** The language with its lexicons compiled, unless the tables were made of other lexicons: then each voice compiles them for itself. */
export function withTables(language: Language, packed: PackedTerms | undefined): Language {
  const prepared = prepareTerms(packed, language.lexicons, language)
  return prepared ? { ...language, prepared } : language
}
