/** Reads the phrases of a language's lexicons beforehand, for the generator: at run time most of them would never be met. */
import type { Phrase } from './anchor.ts'
import type { Lexicon } from './entry.ts'
import type { MatchPolicy } from './matcher.ts'
import { isPlain, parsePhrase } from './pattern.ts'

/** What `MatchPolicy.parsed` holds; plain JSON. Phrases without special signs are not in it, nor such as have problems. */
export function parsedPhrases(lexicons: readonly Lexicon[], policy: MatchPolicy): Record<string, Phrase> {
  const phrases = lexicons.flatMap(({ entries }) =>
    entries.flatMap(({ phrase, unless = [] }) => [...phrase, ...unless]),
  )
  const parsed: Record<string, Phrase> = {}
  for (const phrase of phrases) {
    const value = isPlain(phrase) ? undefined : parsePhrase(phrase, policy).value
    if (value) parsed[phrase] = value
  }
  return parsed
}
