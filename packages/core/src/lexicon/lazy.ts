import type { Entry, Lexicon } from './entry.ts'

/** Lexicons whose entries are read from JSON when they are first asked for: most texts meet few of them. `lines` gives a line for each lexicon. */
export function lazyLexicons(facts: readonly Omit<Lexicon, 'entries'>[], lines: () => string): readonly Lexicon[] {
  let divided: readonly string[] | undefined
  return facts.map((fact, index) => {
    let entries: readonly Entry[] | undefined
    return {
      ...fact,
      get entries() {
        divided ??= lines().split('\n')
        entries ??= JSON.parse(divided[index]!) as readonly Entry[]
        return entries
      },
    }
  })
}
