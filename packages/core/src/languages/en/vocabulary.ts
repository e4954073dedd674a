/** The words that show how formal an English sentence is, by class. */
import data from '../../generated/data/en/register.ts'
import { lexicons } from '../../generated/lexicons/en.ts'
import { type WordClasses, wordClasses } from './word-classes.ts'

export const SLANG = 1
export const CASUAL = 2
export const LEGAL = 4
export const FORMAL = 8
export const POLITE = 16
export const SOFTENER = 32
export const HEDGE = 64
export const FIRST = 128
export const SECOND = 256
export const AUXILIARY = 512
/** Ends in ’s and is a short form all the same. */
export const CONTRACTED = 1024
export const NOT = 2048
export const CANNOT = 4096

const lists = data as Readonly<Record<string, string>>
const split = (name: string): string[] => (lists[name] ?? '').split(/\s+/).filter(Boolean)

/** Single words of a rule's lexicon that mean one thing in every sentence. */
function wordsOfRule(rule: string): string[] {
  const entries = lexicons.filter((lexicon) => lexicon.rule === rule).flatMap((lexicon) => lexicon.entries)
  const plain = entries.filter(({ unless, at, contested, case: exact }) => !unless && !at && !contested && !exact)
  return plain.flatMap(({ phrase }) => phrase.filter((one) => /^[a-z']+$/.test(one)))
}

export const vocabulary: WordClasses = wordClasses([
  [[...wordsOfRule('register/slang'), ...split('careless'), 'hey'], SLANG],
  [[...wordsOfRule('register/legalese'), 'kindly', 'shall'], LEGAL],
  [split('casual'), CASUAL],
  [split('formal'), FORMAL],
  [split('polite'), POLITE],
  [split('softeners'), SOFTENER],
  [split('hedges'), HEDGE],
  [split('first'), FIRST],
  [split('second'), SECOND],
  [split('auxiliaries'), AUXILIARY],
  [split('contracted'), CONTRACTED],
  [['not'], NOT],
  [['cannot'], CANNOT],
])
