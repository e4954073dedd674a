/** Polish: boundaries of sentences and words, and address. */
import abbreviations from '../../generated/data/pl/abbreviations.ts'
import { lexicons } from '../../generated/lexicons/pl.ts'
import type { Language } from '../language.ts'
import { type Abbreviations, spacedLanguage } from '../spaced.ts'
import { register } from './register.ts'

export const language: Language = spacedLanguage({
  tag: 'pl',
  name: 'Polish',
  lexicons,
  abbreviations: abbreviations as Abbreviations,
  register,
})
