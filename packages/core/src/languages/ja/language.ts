/** Japanese: no spaces between words, politeness in the endings, honour in the words. */
import classWords from '../../generated/data/ja/class-words.ts'
import { lexicons } from '../../generated/lexicons/ja.ts'
import type { ClassWords } from '../../lexicon/index.ts'
import type { Language } from '../language.ts'
import { foldJapanese } from './fold.ts'
import { adapt, inflect } from './inflection.ts'
import { readability } from './readability.ts'
import { register } from './register.ts'
import { sentences } from './sentences.ts'
import { spellings } from './spellings.ts'
import { tone } from './tone.ts'
import { variants } from './variants.ts'

export const language: Language = {
  tag: 'ja',
  name: 'Japanese',
  fold: foldJapanese,
  words: 'script',
  classWords: classWords as Partial<ClassWords>,
  inflect,
  variants,
  sentences,
  // Japanese is counted by characters.
  wordSpans: () => [],
  wordCount: () => 0,
  adapt,
  spellings,
  lexicons,
  register,
  tone,
  readability,
}
