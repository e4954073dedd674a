/**
 * Stands in for a language that onevoice has no folder for: the profile's own phrases are still found in it, by spaces between words;
 * register, tone and lexicons are reported as not covered.
 */
import { latinFold } from '../lexicon/index.ts'
import { countLatinWords, latinSentences, latinWords } from '../text/latin.ts'
import type { Language } from './language.ts'
import { asItIs } from './spaced.ts'

export function undetermined(tag: string): Language {
  return {
    tag,
    name: tag,
    fold: latinFold,
    wordSpans: latinWords,
    wordCount: countLatinWords,
    words: 'space',
    lexicons: [],
    inflect: asItIs,
    variants: asItIs,
    sentences: (text, start, end) => latinSentences(text, start, end, new Set()),
  }
}
