/** Korean: boundaries of sentences and words, and the level of speech that endings carry. */
import abbreviationData from '../../generated/data/ko/abbreviations.ts'
import { lexicons } from '../../generated/lexicons/ko.ts'
import { latinFold } from '../../lexicon/index.ts'
import { latinSentences, latinWords } from '../../text/latin.ts'
import type { Language } from '../language.ts'
import { register } from './register.ts'

const abbreviations: ReadonlySet<string> = new Set((abbreviationData as { readonly open: readonly string[] }).open)

export const language: Language = {
  tag: 'ko',
  name: 'Korean',
  fold: latinFold,
  words: 'space',
  lexicons,
  inflect: (word) => [word],
  variants: (phrase) => [phrase],
  sentences: (text, start, end) => latinSentences(text, start, end, abbreviations),
  wordSpans: latinWords,
  register,
}
