/** Dutch: boundaries of sentences and words, and address. */
import abbreviations from '../../generated/data/nl/abbreviations.ts'
import { lexicons } from '../../generated/lexicons/nl.ts'
import type { Language } from '../language.ts'
import { type Abbreviations, spacedLanguage } from '../spaced.ts'
import { readability } from './readability.ts'
import { register } from './register.ts'

export const language: Language = spacedLanguage({
  tag: 'nl',
  name: 'Dutch',
  lexicons,
  abbreviations: abbreviations as Abbreviations,
  register,
  readability,
})
