/** German: boundaries of sentences and words, and address. */
import abbreviationData from '../../generated/data/de/abbreviations.ts'
import classWords from '../../generated/data/de/class-words.ts'
import { lexicons } from '../../generated/lexicons/de.ts'
import { type ClassWords, latinFold } from '../../lexicon/index.ts'
import { latinSentences, latinWords } from '../../text/latin.ts'
import type { Language } from '../language.ts'
import { readability } from './readability.ts'
import { register } from './register.ts'

const data = abbreviationData as { readonly open: readonly string[]; readonly closing: readonly string[] }
const abbreviations: ReadonlySet<string> = new Set(data.open)
const fullStops = { closing: new Set(data.closing), ordinals: true }

export const language: Language = {
  tag: 'de',
  name: 'German',
  fold: latinFold,
  words: 'space',
  classWords: classWords as Partial<ClassWords>,
  lexicons,
  inflect: (word) => [word],
  variants: (phrase) => [phrase],
  sentences: (text, start, end) => latinSentences(text, start, end, abbreviations, fullStops),
  wordSpans: latinWords,
  register,
  readability,
}
