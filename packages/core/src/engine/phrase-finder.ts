/** Counts how often a single phrase of a profile would be matched, without a voice around it. */
import type { Language } from '../languages/language.ts'
import { createMatcher, type Matcher, parsePhrase } from '../lexicon/index.ts'
import type { Document } from '../text/index.ts'

export interface FinderOptions {
  /** Loaders by language tag. */
  readonly languages: Readonly<Record<string, () => Promise<Language>>>
  /** Tags of the languages whose inflection and boundaries count. */
  readonly tags: readonly string[]
  readonly as?: 'verb' | 'noun'
}

const ownScript = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** Counts the matches in a document; undefined when the phrase cannot be read. Where languages differ the one that finds most counts. */
export async function phraseFinder(
  phrase: string,
  { languages, tags, as }: FinderOptions,
): Promise<((document: Document) => number) | undefined> {
  const loaders = tags.flatMap((tag) => languages[tag] ?? languages[tag.split('-')[0]!] ?? [])
  const loaded = await Promise.all(loaders.map((load) => load()))
  // Without word boundaries “cheap” would be found in “cheaper”.
  const spaced = ownScript.test(phrase) ? [] : loaded.filter(({ words }) => words === 'space')
  const matchers: Matcher[] = []
  for (const language of spaced.length > 0 ? spaced : loaded) {
    if (parsePhrase(phrase, language).problems.length > 0) return undefined
    const boundary = language.words === 'space' ? 'word' : 'none'
    matchers.push(createMatcher([{ id: 0, phrase: as ? `~${phrase}` : phrase, boundary }], language))
  }
  return ({ text, passages }) =>
    passages.reduce((sum, { start, end, branch }) => {
      if (branch) return sum
      const counts = matchers.map(
        (matcher) => new Set([...matcher.scan(text, start, end)].map((match) => match.start)).size,
      )
      return sum + Math.max(0, ...counts)
    }, 0)
}
