/** What in an Italian sentence may be said to Lei, but may be said of somebody else too. */
import data from '../../generated/data/it/address.ts'
import type { AddressSentence } from '../address.ts'
import { isAsked, isCapital, setOf, wordAt } from '../clauses.ts'
import type { RegisterEvidence } from '../language.ts'
import { type ThirdPersonLists, thirdPerson } from '../third-person.ts'
import { INFINITIVE, kindOf, PARTICIPLE, THIRD } from './verb-forms.ts'

const lists = data as unknown as ThirdPersonLists &
  Readonly<Record<'leVerbs' | 'laVerbs' | 'personal' | 'datives', string>>
const leVerbs = setOf(lists.leVerbs)
const laVerbs = setOf(lists.laVerbs)
const personal = setOf(lists.personal)
const datives = setOf(lists.datives)
const things = setOf(lists.things)

const { namesSubject, isShared, addresses, conditionOf } = thirdPerson(lists, {
  isThird: (lower) => (kindOf(lower) & THIRD) !== 0,
  isThirdPlural: (lower) => /(?:ano|ono|anno|arono|erono|irono|ebbero)$/.test(lower),
  isParticiple: (lower) => (kindOf(lower) & PARTICIPLE) !== 0,
  auxiliaries: /^(?:l['’])?(?:è|avrebbe|aveva)$/,
  conditional: /rebbe$/,
  whichWords: /^(?:che|quale?|quali|quant[oaie]|cosa)$/,
  isVerb: (lower) => kindOf(lower) !== 0,
})

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'>
const perhaps: Seen = { says: 'formal', strength: 'weak', form: 'Lei' }

/** Weak evidence of Lei at `index`; nothing where the sentence names somebody else whom it may be about. */
export function perhapsLei(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const lower = wordAt(sentence, index)
  const isPossessive = /^su(?:o|a|oi|e)$/.test(lower)
  if (isPossessive && isShared(sentence, index)) return undefined
  if (isPossessive || isObject(sentence, index, lower) || isEnclitic(lower) || isLei(sentence, index, lower))
    return namesSubject(sentence, index) ? undefined : perhaps
  if (!(kind & THIRD)) return undefined
  return addresses(sentence, index) || isCondition(sentence, index) ? perhaps : undefined
}

/** Le piace, la richiameremo. */
function isObject(sentence: AddressSentence, index: number, lower: string): boolean {
  const after = wordAt(sentence, index + 1)
  if (isCapital(sentence.words[index + 1])) return false
  return (lower === 'le' && leVerbs.has(after)) || (lower === 'la' && laVerbs.has(after))
}

/** Aiutarla, inviarle. */
function isEnclitic(lower: string): boolean {
  if (!/r(?:la|le)$/.test(lower)) return false
  const verb = `${lower.slice(0, -2)}e`
  return (kindOf(verb) & INFINITIVE) !== 0 && (lower.endsWith('la') ? personal : datives).has(verb)
}

/** E lei? Con lei. */
function isLei(sentence: AddressSentence, index: number, lower: string): boolean {
  if (lower !== 'lei') return false
  const before = wordAt(sentence, index - 1)
  return isAsked(sentence, index) || isCapital(sentence.words[index]) || before === 'con' || before === 'per'
}

/** Se paga con carta. */
function isCondition(sentence: AddressSentence, index: number): boolean {
  const at = conditionOf(sentence, index)
  return at >= 0 && !isAsked(sentence, index) && wordAt(sentence, at) === 'se' && !things.has(wordAt(sentence, index))
}
