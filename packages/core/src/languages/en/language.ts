/** English: the data of the folder behind the language contract. */
import abbreviationData from '../../generated/data/en/abbreviations.ts'
import classWords from '../../generated/data/en/class-words.ts'
import { lexicons } from '../../generated/lexicons/en.ts'
import { type ClassWords, latinFold } from '../../lexicon/index.ts'
import { countLatinWords, type FullStops, latinSentences, latinWords } from '../../text/latin.ts'
import type { Language } from '../language.ts'
import { frequency } from './frequency.ts'
import { adapt, inflect } from './inflect.ts'
import { readability } from './readability.ts'
import { register } from './register.ts'
import { spellings } from './spellings.ts'
import { tone } from './tone.ts'
import { variants } from './variants.ts'

const data = abbreviationData as Readonly<Record<'open' | 'numbered' | 'closing' | 'starters', string>>
const abbreviations: ReadonlySet<string> = new Set(data.open.split(' '))
const fullStops: FullStops = {
  numbered: new Set(data.numbered.split(' ')),
  closing: new Set(data.closing.split(' ')),
  starters: new Set(data.starters.split(' ')),
}

export const language: Language = {
  tag: 'en',
  name: 'English',
  fold: latinFold,
  words: 'space',
  classWords: classWords as Partial<ClassWords>,
  frequency,
  inflect,
  adapt,
  variants,
  sentences: (text, start, end) => latinSentences(text, start, end, abbreviations, fullStops),
  wordSpans: latinWords,
  wordCount: countLatinWords,
  spellings,
  lexicons,
  register,
  tone,
  readability,
}
