/** The rewrites of a lexicon entry with the capitals of what they replace. */
import type { Suggestion } from '../../base/index.ts'
import type { RuleEntry, Voice } from '../index.ts'

/** In the order of the entry. One with a `{blank}` stays as it is written and is never safe. */
export function adaptedSuggestions(entry: RuleEntry, found: string, { language }: Voice): Suggestion[] {
  return (entry.use ?? []).map((use, index) => {
    const blank = use.includes('{')
    // ASAP is in capitals because it is an abbreviation, not because it is loud.
    const abbreviated = !found.includes(' ') && use.includes(' ') && found.length > 1 && found === found.toUpperCase()
    const text = blank || abbreviated ? use : (language.adapt?.(use, found, entry.phrase[0] ?? found) ?? use)
    return { text, safe: entry.safe === true && index === 0 && !blank }
  })
}
