/** Portuguese: boundaries of sentences and words, and address. */
import abbreviationData from '../../generated/data/pt/abbreviations.ts'
import { lexicons } from '../../generated/lexicons/pt.ts'
import { latinFold } from '../../lexicon/index.ts'
import { latinSentences, latinWords } from '../../text/latin.ts'
import type { Language } from '../language.ts'
import { register } from './register.ts'

const data = abbreviationData as { readonly open: readonly string[]; readonly closing: readonly string[] }
const abbreviations: ReadonlySet<string> = new Set(data.open)
const fullStops = { closing: new Set(data.closing) }

export const language: Language = {
  tag: 'pt',
  name: 'Portuguese',
  fold: latinFold,
  words: 'space',
  lexicons,
  inflect: (word) => [word],
  variants: (phrase) => [phrase],
  sentences: (text, start, end) => latinSentences(text, start, end, abbreviations, fullStops),
  wordSpans: latinWords,
  register,
}
