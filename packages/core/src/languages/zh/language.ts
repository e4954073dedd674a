/** Chinese: sentences, and address. Words are not cut; the language is counted by characters. */
import { lexicons } from '../../generated/lexicons/zh.ts'
import { foldTable } from '../../lexicon/index.ts'
import type { Language } from '../language.ts'
import { register } from './register.ts'
import { sentences } from './sentences.ts'

export const language: Language = {
  tag: 'zh',
  name: 'Chinese',
  fold: foldTable({ lowerCase: true, widths: true, spaces: 'dropped-between-cjk' }),
  words: 'script',
  lexicons,
  inflect: (word) => [word],
  variants: (phrase) => [phrase],
  sentences,
  wordSpans: () => [],
  wordCount: () => 0,
  register,
}
