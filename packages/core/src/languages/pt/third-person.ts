/** What in a Portuguese sentence may be said to você or o senhor, but may be said of somebody else too. */
import data from '../../generated/data/pt/address.ts'
import type { AddressSentence } from '../address.ts'
import { isAsked, isCapital, setOf, startsPart, wordAt } from '../clauses.ts'
import type { RegisterEvidence } from '../language.ts'
import { type ThirdPersonLists, thirdPerson } from '../third-person.ts'
import { kindOf, PARTICIPLE, POLITE, THIRD, WISH } from './verb-forms.ts'

const lists = data as unknown as ThirdPersonLists & { readonly farewells: string }
const farewells = setOf(lists.farewells)
const hoping = setOf('espero esperamos desejo desejamos oxalá')

const { namesSubject, isShared, addresses, conditionOf } = thirdPerson(lists, {
  isThird: (lower) => (kindOf(lower) & THIRD) !== 0,
  isThirdPlural: (lower) =>
    /(?:am|aram|eram|iram|ão|êm)$/.test(lower) || (lower.endsWith('em') && (kindOf(lower.slice(0, -1)) & THIRD) !== 0),
  isParticiple: (lower) => (kindOf(lower) & PARTICIPLE) !== 0,
  auxiliaries: /^(?:foi|era|está|estava|tinha)$/,
  conditional: /[aei]ria$/,
  whichWords: /^(?:que|qual|quais|quant[oa]s?)$/,
  isVerb: (lower) => kindOf(lower) !== 0,
})

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'>
const perhaps: Seen = { says: 'formal', strength: 'weak', form: 'você/o senhor' }

/** Weak evidence of polite address at `index`; nothing where the sentence names somebody else whom it may be about. */
export function perhapsPolite(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const lower = wordAt(sentence, index)
  if (/^(?:seus?|suas?)$/.test(lower) && isShared(sentence, index)) return undefined
  if (/^(?:seus?|suas?|lhe)$/.test(lower)) return namesSubject(sentence, index) ? undefined : perhaps
  if (kind & (THIRD | POLITE | WISH) && isSaidToReader(sentence, index, kind)) return perhaps
  return undefined
}

function isSaidToReader(sentence: AddressSentence, index: number, kind: number): boolean {
  const lower = wordAt(sentence, index)
  if (kind & THIRD && addresses(sentence, index)) return true
  if (kind & POLITE && farewells.has(lower) && wordAt(sentence, index - 1) === 'que')
    return startsPart(sentence, index - 1) || hoping.has(wordAt(sentence, index - 2))
  return isCondition(sentence, index, kind)
}

/** Se reservar, quando quiser, caso precise. */
function isCondition(sentence: AddressSentence, index: number, kind: number): boolean {
  const before = wordAt(sentence, index - 1)
  if (kind & WISH && (before === 'se' || before === 'quando')) return isConjunction(sentence, index - 1)
  const at = conditionOf(sentence, index)
  if (at < 0 || isAsked(sentence, index) || isCapital(sentence.words[index])) return false
  const opening = wordAt(sentence, at)
  if (kind & WISH) return (opening === 'se' || opening === 'quando') && isConjunction(sentence, at)
  return (kind & POLITE) !== 0 && opening === 'caso'
}

/** “Se reservar” against “de se afastar”. */
const isConjunction = (sentence: AddressSentence, index: number): boolean =>
  startsPart(sentence, index) || /^(?:e|ou|mas|que|também|pois|porque|sim|então|só)$/.test(wordAt(sentence, index - 1))
