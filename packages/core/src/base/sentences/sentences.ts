/** The tables of sentences, each read when somebody speaks its language. */
import type { Locale } from '../locale.ts'
import type { Sentence } from './say.ts'

export type Sentences = Readonly<Record<Sentence, string>>

/** The table of a locale; English has none, since sentences are written in it. */
export async function sentencesIn(locale: Locale): Promise<Sentences | undefined> {
  return locale === 'ja' ? (await import('./ja/index.ts')).japaneseSentences : undefined
}
