/** The part that languages with spaces between words, and abbreviations with full stops, have in common. */
import { latinFold } from '../lexicon/index.ts'
import { countLatinWords, latinSentences, latinWords } from '../text/latin.ts'
import type { Language } from './language.ts'

/** `abbreviations.yaml` of a language; words are in small letters and without their last full stop. */
export interface Abbreviations {
  /** They never end a sentence. */
  readonly open: readonly string[]
  /** They end one before a capital letter. */
  readonly closing?: readonly string[]
  /** They go on only before a figure. */
  readonly numbered?: readonly string[]
  /** `3.` before a capital letter is an ordinal number. */
  readonly ordinals?: boolean
}

/** For languages that neither inflect nor vary. The same function for all of them, so that they can share what was compiled. */
export const asItIs = (phrase: string): readonly string[] => [phrase]

type Shared = 'fold' | 'words' | 'inflect' | 'variants' | 'sentences' | 'wordSpans' | 'wordCount'

/** A language from what is its own: name, lexicons, abbreviations, register. Words are not inflected unless it says how. */
export function spacedLanguage({
  abbreviations,
  ...own
}: Omit<Language, Shared> & Partial<Pick<Language, Shared>> & { readonly abbreviations: Abbreviations }): Language {
  const { open, closing = [], numbered = [], ordinals = false } = abbreviations
  const never: ReadonlySet<string> = new Set(open)
  const fullStops = { closing: new Set(closing), numbered: new Set(numbered), ordinals }
  return {
    fold: latinFold,
    words: 'space',
    inflect: asItIs,
    variants: asItIs,
    sentences: (text, start, end) => latinSentences(text, start, end, never, fullStops),
    wordSpans: latinWords,
    wordCount: countLatinWords,
    ...own,
  }
}
