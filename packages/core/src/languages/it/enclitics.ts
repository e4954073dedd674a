/** Italian verbs with the pronoun of tu, or an imperative of tu with any pronoun, written as one word: aiutarti, scrivici. */
import data from '../../generated/data/it/address.ts'
import type { AddressSentence } from '../address.ts'
import { setOf, startsPart, wordAt } from '../clauses.ts'
import { GERUND, IMPERATIVE, INFINITIVE, kindOf, PRESENT } from './verb-forms.ts'

const lists = data as unknown as Readonly<Record<'notEnclitic' | 'short' | 'imperatives', string>>
const notEnclitic = setOf(lists.notEnclitic)
const short = setOf(lists.short)
const imperatives = setOf(lists.imperatives)

/** Whether the word is such a verb. `objects` are words that an imperative stands before. */
export function withPronoun(sentence: AddressSentence, index: number, objects: ReadonlySet<string>): boolean {
  const lower = wordAt(sentence, index)
  if (notEnclitic.has(lower) || lower.length < 5) return false
  if (short.has(lower)) return true
  const parts = /^(.+?)(te(?:l[oaie]|ne)|ti|ci|mi|lo|la)$/.exec(lower)
  if (!parts) return false
  const [, stem = '', pronoun = ''] = parts
  if (pronoun.startsWith('t') && kindOf(`${stem}e`) & INFINITIVE) return true
  if (pronoun.startsWith('t') && kindOf(stem) & GERUND) return true
  if (pronoun === 'ti' && kindOf(stem) & IMPERATIVE) return isReflexiveImperative(sentence, index, objects)
  if (pronoun !== 'ti' && kindOf(stem) & IMPERATIVE) return imperatives.has(stem)
  return (kindOf(stem) & PRESENT) !== 0
}

/** “Registrati ora” asks; “gli utenti registrati” and “Abbonati e soci” do not. */
function isReflexiveImperative(sentence: AddressSentence, index: number, objects: ReadonlySet<string>): boolean {
  const after = wordAt(sentence, index + 1)
  return (
    startsPart(sentence, index) &&
    (objects.has(after) || /^(?:al|alla|con|su|in|per)$/.test(after) || sentence.words.length === 1) &&
    after !== 'e' &&
    after !== 'o'
  )
}
