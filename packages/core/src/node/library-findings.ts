import type { Finding } from '../base/index.ts'
import { checkLibrary, type LibraryEntry, libraryRulesOf } from '../engine/library.ts'
import { rules } from '../generated/rules.ts'

/** What library rules find in the notes of one profile's files, by path. */
export function libraryFindings(notes: readonly LibraryEntry[]): ReadonlyMap<string, readonly Finding[]> {
  return checkLibrary(notes, libraryRulesOf(notes, rules))
}
