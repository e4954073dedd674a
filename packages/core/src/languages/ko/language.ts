/** Korean: boundaries of sentences and words, and the level of speech that endings carry. */
import abbreviations from '../../generated/data/ko/abbreviations.ts'
import { lexicons } from '../../generated/lexicons/ko.ts'
import type { Language } from '../language.ts'
import { type Abbreviations, spacedLanguage } from '../spaced.ts'
import { register } from './register.ts'

export const language: Language = spacedLanguage({
  tag: 'ko',
  name: 'Korean',
  lexicons,
  abbreviations: abbreviations as Abbreviations,
  register,
})
