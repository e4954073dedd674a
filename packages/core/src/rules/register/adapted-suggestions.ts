/** The rewrites of a lexicon entry with the capitals of what they replace. */
import type { Suggestion } from '../../base/index.ts'
import type { RuleEntry, Voice } from '../index.ts'

/** In the order of the entry. One with a `{blank}` stays as it is written and is never safe. */
export function adaptedSuggestions(entry: RuleEntry, found: string, { language }: Voice): Suggestion[] {
  return (entry.use ?? []).map((use, index) => {
    const blank = use.includes('{')
    const text = blank ? use : (language.adapt?.(use, found, entry.phrase[0] ?? found) ?? use)
    return { text, safe: entry.safe === true && index === 0 && !blank }
  })
}
