/** Spanish: boundaries of sentences and words, and address. */
import abbreviations from '../../generated/data/es/abbreviations.ts'
import classWords from '../../generated/data/es/class-words.ts'
import { lexicons } from '../../generated/lexicons/es.ts'
import type { ClassWords } from '../../lexicon/index.ts'
import type { Language } from '../language.ts'
import { type Abbreviations, spacedLanguage } from '../spaced.ts'
import { readability } from './readability.ts'
import { register } from './register.ts'

export const language: Language = spacedLanguage({
  tag: 'es',
  name: 'Spanish',
  lexicons,
  abbreviations: abbreviations as Abbreviations,
  classWords: classWords as Partial<ClassWords>,
  register,
  readability,
})
