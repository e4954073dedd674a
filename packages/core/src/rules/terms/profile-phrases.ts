/** How the phrases of a profile become entries, and how their replacements become suggestions. */
import type { Suggestion } from '../../base/index.ts'
import type { ProfilePhrase, RuleEntry, Voice } from '../index.ts'

/** Entries for the matcher; a phrase that the profile switched off is left out. */
export function* entriesOf(phrases: readonly ProfilePhrase[]): Iterable<RuleEntry> {
  for (const { severity, reason, origin, ...phrase } of phrases) {
    if (severity === 'off') continue
    yield { ...phrase, ...(severity ? { severity } : {}), ...(reason ? { profileReason: reason } : {}), asked: origin }
  }
}

/** The replacements in the form and case of what was found. One with a `{blank}` is for a person to fill in. */
export function suggestionsFor(entry: RuleEntry, found: string, { language }: Voice, safe: boolean): Suggestion[] {
  const phrase = entry.phrase[0] ?? found
  return (entry.use ?? []).map((use) => ({
    text: language.adapt?.(use, found, phrase, entry.as) ?? use,
    safe: safe && !/\{[^}]*\}/.test(use),
  }))
}
