/** Italian: boundaries of sentences and words, and address. */
import abbreviations from '../../generated/data/it/abbreviations.ts'
import { lexicons } from '../../generated/lexicons/it.ts'
import type { Language } from '../language.ts'
import { type Abbreviations, spacedLanguage } from '../spaced.ts'
import { readability } from './readability.ts'
import { register } from './register.ts'

export const language: Language = spacedLanguage({
  tag: 'it',
  name: 'Italian',
  lexicons,
  abbreviations: abbreviations as Abbreviations,
  register,
  readability,
})
