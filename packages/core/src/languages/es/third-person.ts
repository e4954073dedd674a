/** What in a Spanish sentence may be said to usted, but may be said of somebody else too. */
import data from '../../generated/data/es/address.ts'
import type { AddressSentence } from '../address.ts'
import { allIn, beginning, isAsked, isCapital, nearestBefore, setOf, startsClause, startsPart, wordAt } from '../clauses.ts'
import type { RegisterEvidence } from '../language.ts'
import { kindOf, PARTICIPLE, POLITE, THIRD } from './verb-forms.ts'

const table = data as unknown as Readonly<Record<string, string>>
const asking = setOf(table['asking']!)
const things = setOf(table['things']!)
const conditions = setOf(table['conditions']!)
const wishes = setOf(table['wishes']!)
const subjects = setOf(table['subjects']!)
const articles = setOf(table['articles']!)
const prepositions = setOf(table['prepositions']!)
const leading = setOf(table['leading']!)
const farewells = setOf(table['farewells']!)
const people = setOf(table['people']!)
const readerVerbs = setOf(table['readerVerbs']!)
const notReader = setOf(table['notReader']!)
const clitics = setOf('lo la los las le les me nos no ya usted también alguna vez')

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'>
const perhaps: Seen = { says: 'formal', strength: 'weak', form: 'usted' }

/** Weak evidence of usted at `index`; nothing where the sentence names somebody else whom it may be about. */
export function perhapsUsted(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const lower = wordAt(sentence, index)
  if (/^suy?[oa]?s?$/.test(lower)) return namesSubject(sentence, index) ? undefined : perhaps
  if (lower === 'le') return isDoubled(sentence, index) || namesSubject(sentence, index) ? undefined : perhaps
  if (kind & (THIRD | POLITE) && isVerbOfReader(sentence, index, kind)) return perhaps
  return undefined
}

function isVerbOfReader(sentence: AddressSentence, index: number, kind: number): boolean {
  const lower = wordAt(sentence, index)
  if (isCapital(sentence.words[index]) && !startsClause(sentence, index)) return false
  if (kind & THIRD && isAsked(sentence, index)) return asksReader(sentence, index)
  if (kind & POLITE && farewells.has(lower) && wordAt(sentence, index - 1) === 'que')
    return startsPart(sentence, index - 1) || /^(?:espero|esperamos|deseo|deseamos|ojalá)$/.test(wordAt(sentence, index - 2))
  if (isCondition(sentence, index, kind)) return true
  const first = beginning(sentence, index)
  return readerVerbs.has(lower) && allIn(sentence, first, index, leading) && !(lower.startsWith('p') && notReader.has(wordAt(sentence, index + 1)))
}

/** ¿Tiene alguna duda? ¿Cómo lo prefiere? */
function asksReader(sentence: AddressSentence, index: number): boolean {
  const lower = wordAt(sentence, index)
  const after = wordAt(sentence, index + 1)
  const first = beginning(sentence, index)
  if (!allIn(sentence, first, index, asking)) return wishes.has(lower) && asksWhat(sentence, first, index)
  if (/^ha(?:bía|bría)?$/.test(lower)) return (kindOf(after) & PARTICIPLE) !== 0 || /^(?:alguna|pensado)$/.test(after)
  if (lower === 'va' || lower === 'está') return !articles.has(after)
  return !things.has(lower)
}

/** ¿Qué otra información necesita? */
function asksWhat(sentence: AddressSentence, first: number, index: number): boolean {
  if (index - first > 5) return false
  for (let at = first; at < index; at++) if (articles.has(wordAt(sentence, at)) || isCapital(sentence.words[at]) && at > first) return false
  return /^(?:con|a|de|en|para|por)?qué$|^cuánt[oa]s?$|^cuál/.test(wordAt(sentence, first)) || wordAt(sentence, first + 1) === 'qué'
}

/** Si lo desea, cuando quiera. */
function isCondition(sentence: AddressSentence, index: number, kind: number): boolean {
  let at = index - 1
  while (at > index - 4 && at >= 0 && clitics.has(wordAt(sentence, at))) at--
  if (at < 0 || !conditions.has(wordAt(sentence, at)) || articles.has(wordAt(sentence, index + 1))) return false
  const lower = wordAt(sentence, index)
  const opening = wordAt(sentence, at)
  if (wishes.has(lower) || (opening === 'si' && !things.has(lower))) return opening !== 'que'
  return (kind & POLITE) !== 0 && (opening === 'cuando' || (opening === 'que' && wordAt(sentence, at - 1) === 'siempre'))
}

/** Le dijo a Marta: the person follows. */
export function isDoubled(sentence: AddressSentence, index: number): boolean {
  for (let at = index + 1; at < index + 5; at++)
    if (wordAt(sentence, at) === 'al' || wordAt(sentence, at) === 'a' && (articles.has(wordAt(sentence, at + 1)) || isCapital(sentence.words[at + 1]))) return true
  return false
}

/** Whether somebody or something stands before the word as the subject of a verb, to whom it may belong. */
function namesSubject(sentence: AddressSentence, index: number): boolean {
  return nearestBefore(sentence, index, (at) => {
    const lower = wordAt(sentence, at)
    if (people.has(lower)) return true
    if (prepositions.has(wordAt(sentence, at - 1))) return false
    if (subjects.has(lower) && !isAsked(sentence, index)) return at + 1 < index
    const names = articles.has(lower) || (isCapital(sentence.words[at]) && (at > 0 || isName(lower)))
    return names && hasVerbSoon(sentence, articles.has(lower) ? at + 2 : at + 1, index)
  }) >= 0
}

/** At the start of a sentence any word has a capital. */
const isName = (lower: string): boolean => kindOf(lower) === 0 && !leading.has(lower) && !asking.has(lower) && !conditions.has(lower) && !prepositions.has(lower)

function hasVerbSoon(sentence: AddressSentence, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 5; at++) if (isThirdPerson(wordAt(sentence, at)) && !articles.has(wordAt(sentence, at))) return true
  return false
}

const isThirdPerson = (lower: string): boolean =>
  (kindOf(lower) & THIRD) !== 0 || (lower.endsWith('n') && (kindOf(lower.slice(0, -1)) & THIRD) !== 0) || /(?:aron|ieron)$/.test(lower)

