import type { Entry, Lexicon } from './entry.ts'

/** A lexicon whose entries are read from JSON when they are first asked for: most texts meet few of them. */
export function lazyLexicon(facts: Omit<Lexicon, 'entries'>, json: string): Lexicon {
  let entries: readonly Entry[] | undefined
  return {
    ...facts,
    get entries() {
      entries ??= JSON.parse(json) as readonly Entry[]
      return entries
    },
  }
}
