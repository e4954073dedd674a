/**
 * The polite third person of Spanish, Italian and Portuguese (usted, Lei, você) has the verbs and possessives of anybody else. This file
 * tells where a sentence names somebody whom they may be about, and where a verb without a subject is likely said to the reader.
 */
import type { AddressSentence } from './address.ts'
import { allIn, beginning, isAsked, isCapital, nearestBefore, setOf, startsClause, wordAt } from './clauses.ts'

/** The word lists of a language, each words with spaces between. */
export interface ThirdPersonLists {
  /** What may stand between the start of a question and a verb that asks the reader. */
  readonly asking: string
  /** Third person verbs that do not ask the reader: they have things for subjects. */
  readonly things: string
  /** Words that begin a condition (si), and verbs that make it a wish of the reader (desea). */
  readonly conditions: string
  readonly wishes: string
  /** What may stand between the two. */
  readonly clitics: string
  /** Verbs that, first in their clause, are said to the reader; with the word after the plus sign they are not: `puede+que`. */
  readonly readerVerbs: string
  readonly notReader: string
  readonly leading: string
  /** Pronouns and nouns for others than the reader. */
  readonly subjects: string
  readonly people: string
  readonly articles: string
  readonly prepositions: string
}

export interface ThirdPersonVerbs {
  readonly isThird: (lower: string) => boolean
  /** Third person plural, which gives a sentence a subject but never addresses one reader. */
  readonly isThirdPlural: (lower: string) => boolean
  readonly isParticiple: (lower: string) => boolean
  /** Auxiliaries that ask the reader only with a participle: ¿Ha pensado …? */
  readonly auxiliaries: RegExp
  /** Forms that ask for a wish (gostaria), in questions that begin with one of the next. */
  readonly conditional: RegExp
  /** The words that ask for a choice, first in a question: qué, cuál. */
  readonly whichWords: RegExp
  /** Whether any word is known as a verb, so that a capital at the start of a sentence does not make it a name. */
  readonly isVerb: (lower: string) => boolean
}

export interface ThirdPerson {
  /** Whether the possessive at `index` goes with a noun before it (el molino y su función) or back to the sentence before. */
  isShared(sentence: AddressSentence, index: number): boolean
  /** Whether somebody stands before the word to whom it may belong. */
  namesSubject(sentence: AddressSentence, index: number): boolean
  /** Whether the third person verb at `index` is likely said to the reader. */
  addresses(sentence: AddressSentence, index: number): boolean
  /** Where the condition begins whose verb stands at `index` without a subject; -1 without one. */
  conditionOf(sentence: AddressSentence, index: number): number
}

export function thirdPerson(lists: ThirdPersonLists, verbs: ThirdPersonVerbs): ThirdPerson {
  const sets = setsOf(lists)
  const subjects = subjectFinder(sets, verbs)
  const conditionOf = (sentence: AddressSentence, index: number): number => {
    let at = index - 1
    while (at > index - 4 && at >= 0 && sets.clitics.has(wordAt(sentence, at))) at--
    return at >= 0 && sets.conditions.has(wordAt(sentence, at)) && !sets.articles.has(wordAt(sentence, index + 1))
      ? at
      : -1
  }
  return {
    namesSubject: subjects,
    isShared: (sentence, index) =>
      isCoordinated(sentence, index, sets, verbs) || isOfSentenceBefore(sentence, index, sets, verbs),
    conditionOf,
    addresses(sentence, index) {
      const lower = wordAt(sentence, index)
      if (isCapital(sentence.words[index]) && !startsClause(sentence, index)) return false
      if (isAsked(sentence, index)) return asksReader(sentence, index, sets, verbs)
      if (sets.wishes.has(lower) && conditionOf(sentence, index) >= 0) return true
      if (!sets.readerVerbs.has(lower) || sets.notReader.has(`${lower}+${wordAt(sentence, index + 1)}`)) return false
      return allIn(sentence, beginning(sentence, index), index, sets.leading)
    },
  }
}

type Sets = Readonly<Record<keyof ThirdPersonLists, ReadonlySet<string>>>

const setsOf = (lists: ThirdPersonLists): Sets => ({
  asking: setOf(lists.asking),
  things: setOf(lists.things),
  conditions: setOf(lists.conditions),
  wishes: setOf(lists.wishes),
  clitics: setOf(lists.clitics),
  readerVerbs: setOf(lists.readerVerbs),
  notReader: setOf(lists.notReader),
  leading: setOf(lists.leading),
  subjects: setOf(lists.subjects),
  people: setOf(lists.people),
  articles: setOf(lists.articles),
  prepositions: setOf(lists.prepositions),
})

/** El molino y su función; “su nombre y su dirección” has shown its owner before. */
function isCoordinated(sentence: AddressSentence, index: number, sets: Sets, verbs: ThirdPersonVerbs): boolean {
  const at = sets.articles.has(wordAt(sentence, index - 1)) ? index - 2 : index - 1
  const before = wordAt(sentence, at - 1)
  return (
    at > 0 &&
    /^[ye]d?$/.test(wordAt(sentence, at)) &&
    before !== '' &&
    !verbs.isVerb(before) &&
    !sets.leading.has(before)
  )
}

/** La cooperativa nació en 1987. Sus fundadores …: the sentence before begins with a subject of its own. */
function isOfSentenceBefore(
  { before, words }: AddressSentence,
  index: number,
  sets: Sets,
  verbs: ThirdPersonVerbs,
): boolean {
  if (index > 1 || words.length < 3 || !sets.articles.has(before[0]?.lower ?? '')) return false
  return before.slice(2, 6).some(({ lower }) => verbs.isThird(lower) && !sets.articles.has(lower))
}

/** ¿Tiene alguna duda? ¿Cómo lo prefiere? ¿Qué otra información necesita? */
function asksReader(sentence: AddressSentence, index: number, sets: Sets, verbs: ThirdPersonVerbs): boolean {
  const lower = wordAt(sentence, index)
  const after = wordAt(sentence, index + 1)
  const first = beginning(sentence, index)
  if (!allIn(sentence, first, index, sets.asking))
    return (sets.wishes.has(lower) || verbs.conditional.test(lower)) && asksWhich(sentence, first, index, sets, verbs)
  if (verbs.auxiliaries.test(lower)) return verbs.isParticiple(after) || verbs.isParticiple(wordAt(sentence, index + 2))
  return !sets.things.has(lower)
}

function asksWhich(
  sentence: AddressSentence,
  first: number,
  index: number,
  sets: Sets,
  verbs: ThirdPersonVerbs,
): boolean {
  if (index - first > 5) return false
  for (let at = first; at < index; at++)
    if (sets.articles.has(wordAt(sentence, at)) || (isCapital(sentence.words[at]) && at > first)) return false
  return verbs.whichWords.test(wordAt(sentence, first)) || verbs.whichWords.test(wordAt(sentence, first + 1))
}

function subjectFinder(sets: Sets, verbs: ThirdPersonVerbs): ThirdPerson['namesSubject'] {
  const isName = (lower: string): boolean =>
    !verbs.isVerb(lower) &&
    ![sets.leading, sets.asking, sets.conditions, sets.prepositions].some((set) => set.has(lower))
  const hasVerbSoon = (sentence: AddressSentence, from: number, to: number): boolean => {
    for (let at = from; at < to && at < from + 5; at++) {
      const lower = wordAt(sentence, at)
      if (!sets.articles.has(lower) && (verbs.isThird(lower) || verbs.isThirdPlural(lower))) return true
    }
    return false
  }
  return (sentence, index) => {
    // A question has its own subject.
    const from = isAsked(sentence, index) ? beginning(sentence, index) : 0
    return (
      nearestBefore(index, (at) => {
        if (at < from) return false
        const lower = wordAt(sentence, at)
        if (sets.people.has(lower)) return true
        if (sets.prepositions.has(wordAt(sentence, at - 1))) return false
        if (sets.subjects.has(lower) && !isAsked(sentence, index)) return at + 1 < index
        if (sets.articles.has(lower)) return hasVerbSoon(sentence, at + 2, index)
        return isCapital(sentence.words[at]) && (at > 0 || isName(lower)) && hasVerbSoon(sentence, at + 1, index)
      }) >= 0
    )
  }
}
