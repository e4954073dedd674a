import type { Finding, Locale } from '../base/index.ts'
import { checkLibrary, type LibraryEntry, libraryRulesOf } from '../engine/library.ts'
import { standardRulesIn } from '../standard.ts'

/** What library rules find in the notes of one profile's files, by path. */
export function libraryFindings(
  notes: readonly LibraryEntry[],
  locale: Locale,
): ReadonlyMap<string, readonly Finding[]> {
  return checkLibrary(notes, libraryRulesOf(notes, standardRulesIn(locale)))
}
