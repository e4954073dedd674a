/** Portuguese: boundaries of sentences and words, and address. */
import abbreviations from '../../generated/data/pt/abbreviations.ts'
import { lexicons } from '../../generated/lexicons/pt.ts'
import type { Language } from '../language.ts'
import { type Abbreviations, spacedLanguage } from '../spaced.ts'
import { readability } from './readability.ts'
import { register } from './register.ts'

export const language: Language = spacedLanguage({
  tag: 'pt',
  name: 'Portuguese',
  lexicons,
  abbreviations: abbreviations as Abbreviations,
  register,
  readability,
})
