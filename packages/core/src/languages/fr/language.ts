/** French: boundaries of sentences and words, and address. */
import abbreviations from '../../generated/data/fr/abbreviations.ts'
import classWords from '../../generated/data/fr/class-words.ts'
import { lexicons } from '../../generated/lexicons/fr.ts'
import type { ClassWords } from '../../lexicon/index.ts'
import type { Language } from '../language.ts'
import { type Abbreviations, spacedLanguage } from '../spaced.ts'
import { readability } from './readability.ts'
import { register } from './register.ts'

export const language: Language = spacedLanguage({
  tag: 'fr',
  name: 'French',
  lexicons,
  abbreviations: abbreviations as Abbreviations,
  classWords: classWords as Partial<ClassWords>,
  register,
  readability,
})
