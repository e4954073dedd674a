/** What in a Spanish sentence may be said to usted, but may be said of somebody else too. */
import data from '../../generated/data/es/address.ts'
import type { AddressSentence } from '../address.ts'
import { beginning, isAsked, isCapital, nearestBefore, setOf, startsPart, wordAt } from '../clauses.ts'
import type { RegisterEvidence } from '../language.ts'
import { type ThirdPersonLists, thirdPerson } from '../third-person.ts'
import { kindOf, PARTICIPLE, POLITE, THIRD } from './verb-forms.ts'

const lists = data as unknown as ThirdPersonLists & { readonly farewells: string }
const articles = setOf(lists.articles)
const things = setOf(lists.things)
const farewells = setOf(lists.farewells)
const hoping = setOf('espero esperamos deseo deseamos ojalá')

const { namesSubject, isShared, addresses, conditionOf } = thirdPerson(lists, {
  isThird: (lower) => (kindOf(lower) & (THIRD | POLITE)) !== 0,
  isThirdPlural: (lower) =>
    (lower.endsWith('n') && (kindOf(lower.slice(0, -1)) & THIRD) !== 0) || /(?:aron|ieron)$/.test(lower),
  isParticiple: (lower) => (kindOf(lower) & PARTICIPLE) !== 0,
  auxiliaries: /^ha(?:bía|bría)?$/,
  conditional: /^$/,
  whichWords: /^(?:qué|cuál(?:es)?|cuánt[oa]s?)$/,
  isVerb: (lower) => kindOf(lower) !== 0,
})

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'>
const perhaps: Seen = { says: 'formal', strength: 'weak', form: 'usted' }

/** Weak evidence of usted at `index`; nothing where the sentence names somebody else whom it may be about. */
export function perhapsUsted(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const lower = wordAt(sentence, index)
  if (/^(?:sus?|suy[oa]s?)$/.test(lower))
    return isShared(sentence, index) || namesSubject(sentence, index) || isTold(sentence, index) ? undefined : perhaps
  if (lower === 'le')
    return isDoubled(sentence, index) || namesSubject(sentence, index) || toldWith.test(wordAt(sentence, index + 1))
      ? undefined
      : perhaps
  if (kind & (THIRD | POLITE) && isSaidToReader(sentence, index, kind)) return perhaps
  return undefined
}

function isSaidToReader(sentence: AddressSentence, index: number, kind: number): boolean {
  const lower = wordAt(sentence, index)
  if (kind & THIRD && addresses(sentence, index)) return !isOfThing(sentence, index) && !isOfOthers(sentence, index)
  if (kind & POLITE && farewells.has(lower) && wordAt(sentence, index - 1) === 'que')
    return startsPart(sentence, index - 1) || hoping.has(wordAt(sentence, index - 2))
  return isCondition(sentence, index, kind)
}

/** Se podría pensar; el depurador, que puede funcionar con otros: nobody, or the noun before the comma. A question has its own subject. */
function isOfOthers(sentence: AddressSentence, index: number): boolean {
  if (isAsked(sentence, index)) return false
  const first = beginning(sentence, index)
  return wordAt(sentence, index - 1) === 'se' || (first > 0 && wordAt(sentence, first) === 'que')
}

/** Le dijo, le di: what is told of the past is told of others. */
const toldWith = /^(?:.{2,}ó|dij[eo]|dijeron|dijimos|dio|di|hizo|hice)$/

/** Llamó a su ventana: whoever called owns it. */
const isTold = (sentence: AddressSentence, index: number): boolean =>
  nearestBefore(index, (at) => /.{2}ó$/.test(wordAt(sentence, at)) && (kindOf(wordAt(sentence, at)) & THIRD) !== 0) >= 0

/** ¿Está el pedido listo? */
const isOfThing = (sentence: AddressSentence, index: number): boolean =>
  /^(?:va|está)$/.test(wordAt(sentence, index)) &&
  (articles.has(wordAt(sentence, index + 1)) || kindOf(wordAt(sentence, index + 1)) === PARTICIPLE)

/** Si graba en casa, cuando quiera, siempre que lo necesite. */
function isCondition(sentence: AddressSentence, index: number, kind: number): boolean {
  const at = conditionOf(sentence, index)
  if (at < 0 || isAsked(sentence, index)) return false
  const opening = wordAt(sentence, at)
  if (kind & THIRD && opening === 'si') return !things.has(wordAt(sentence, index))
  return (
    (kind & POLITE) !== 0 && (opening === 'cuando' || (opening === 'que' && wordAt(sentence, at - 1) === 'siempre'))
  )
}

/** Le dijo a Marta: the person follows. */
export function isDoubled(sentence: AddressSentence, index: number): boolean {
  for (let at = index + 1; at < index + 5; at++) {
    const lower = wordAt(sentence, at)
    if (
      lower === 'al' ||
      (lower === 'a' && (articles.has(wordAt(sentence, at + 1)) || isCapital(sentence.words[at + 1])))
    )
      return true
  }
  return false
}
