/**
 * Italian address: tu against Lei. Voi is the plural of both and shows neither. Where Lei is written small, as most house styles do, its
 * words are those of the third person, and their evidence is weak.
 */
import data from '../../generated/data/it/address.ts'
import conversions from '../../generated/data/it/conversions.ts'
import { type AddressSentence, addressJudge } from '../address.ts'
import { allIn, beginning, isAsked, isCapital, setOf, startsClause, startsPart, wordAt } from '../clauses.ts'
import { type Conversions, convertBy } from '../conversions.ts'
import type { RegisterEvidence, RegisterJudge } from '../language.ts'
import { withPronoun } from './enclitics.ts'
import { perhapsLei } from './third-person.ts'
import { BARE, bare, IMPERATIVE, kindOf, POLITE, PRESENT, TU } from './verb-forms.ts'

const table = data as unknown as Readonly<Record<string, string>> & { readonly phrases: readonly string[] }
const list = (name: string): ReadonlySet<string> => setOf(table[name] ?? '')

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'> & { readonly length?: number }
const tu: Seen = { says: 'informal', strength: 'strong', form: 'tu' }
const lei: Seen = { says: 'formal', strength: 'strong', form: 'Lei' }
const weak = (seen: Seen): Seen => ({ ...seen, strength: 'weak' })

const pronouns = list('tu')
const capital = list('capital')
const capitalObjects = list('capitalObjects')
const nominal = list('nominal')
const verbal = list('verbal')
const homographs = list('homographs')
/** Posizioni, visioni. */
const pluralNoun = /[zs]ioni$/
const isNounToo = (lower: string): boolean => homographs.has(lower) || pluralNoun.test(lower)
const leading = list('leading')
const imperatives = list('imperatives')
const nouns = list('nouns')
const descriptive = list('descriptive')
const objects = list('objects')
const notPolite = list('notPolite')
const politeObjects = list('politeObjects')
const phrases = table.phrases.map((phrase) => phrase.split(' '))
const openings = new Set(phrases.map(([first]) => first))

export const register: RegisterJudge = {
  // Voi is accepted where the profile asks for it, and never seen as a slip.
  forms: { tu: 'informal', voi: 'informal', Lei: 'formal' },
  rivals: [['tu', 'voi']],
  ...addressJudge({ evidence }),
  convert: convertBy(conversions as Conversions),
}

function evidence(sentence: AddressSentence, index: number): Seen | undefined {
  const { text, lower } = sentence.words[index]!
  if (pronouns.has(lower)) return isNoPronoun(sentence, index) ? undefined : tu
  if (/^t['’]\p{L}/u.test(lower)) return tu
  const named = withCapital(sentence, index, text)
  if (named) return named
  const phrase = openings.has(lower)
    ? phrases.find((words) => words.every((word, at) => wordAt(sentence, index + at) === word))
    : undefined
  if (phrase && wordAt(sentence, index - 1) !== 'che') return { ...lei, length: phrase.length }
  const kind = kindOf(lower)
  const isName = isCapital(sentence.words[index]) && !startsClause(sentence, index)
  const second = isName
    ? undefined
    : (secondPerson(sentence, index, kind) ?? imperative(sentence, index, kind) ?? besideVerb(sentence, index))
  return second ?? perhapsLei(sentence, index, kind)
}

const besideVerb = (sentence: AddressSentence, index: number): Seen | undefined =>
  withPronoun(sentence, index, objects) ? tu : undefined

/** “TI” is an abbreviation, “fai da te” a trade. */
const isNoPronoun = (sentence: AddressSentence, index: number): boolean =>
  /^\p{Lu}{2}$/u.test(sentence.words[index]!.text) || isTrade(sentence, index - 2)

const isTrade = (sentence: AddressSentence, index: number): boolean =>
  wordAt(sentence, index) === 'fai' && wordAt(sentence, index + 1) === 'da' && wordAt(sentence, index + 2) === 'te'

/** Inside a sentence the capital of Lei, Suo, La tells; so does that of aiutarLa. */
function withCapital(sentence: AddressSentence, index: number, text: string): Seen | undefined {
  if (/(?:r|ndo)L[ae]$/.test(text)) return lei
  const object = capitalObjects.has(text)
  if (!object && !capital.has(text)) return undefined
  const before = sentence.words[index - 1]
  if (startsClause(sentence, index) || /\p{P}/u.test(sentence.between(index - 1).replace(',', ''))) return undefined
  const after = sentence.words[index + 1]
  if (isCapital(before) && isCapital(after)) return undefined
  return object && (isCapital(after) || isCapital(before) || after === undefined) ? undefined : lei
}

function secondPerson(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const lower = bare(wordAt(sentence, index))
  if (!(kind & (TU | PRESENT | BARE)) || isTrade(sentence, index)) return undefined
  const before = startsPart(sentence, index) ? '' : wordAt(sentence, index - 1)
  if (lower === 'sei') return isAre(sentence, index, before) ? tu : undefined
  if (kind & TU && !isNounToo(lower)) return lower === 'dai' && !verbal.has(before) ? undefined : tu
  if (before === 'si' || nominal.has(before)) return undefined
  // Che parli: the subjunctive is anybody's.
  if (kind & BARE && !(kind & PRESENT)) return ofVerbInAre(sentence, index, before, lower)
  if (!isNounToo(lower) || verbal.has(before)) return tu
  return before === '' && kind & PRESENT && imperatives.has(lower) && objects.has(wordAt(sentence, index + 1))
    ? tu
    : undefined
}

function ofVerbInAre(sentence: AddressSentence, index: number, before: string, lower: string): Seen | undefined {
  if (before === 'che' || before === 'non' || before === 'qualora')
    return isAsked(sentence, index) ? weak(tu) : undefined
  if (verbal.has(before) && before !== 'mi' && before !== 'ci' && before !== 'lo' && before !== 'la') return tu
  if (!isAsked(sentence, index)) return undefined
  return isNounToo(lower) ? weak(tu) : tu
}

/** “Sei pronto?” against “sei mesi”. */
function isAre(sentence: AddressSentence, index: number, before: string): boolean {
  const after = wordAt(sentence, index + 1)
  if (verbal.has(before) && before !== 'lo') return true
  return (
    (before === '' || before === 'e') &&
    (/^(?:un|una|in|già|mai|qui|il|la|lo|alla|al|a|stato|stata|anche|tu|d'accordo|ancora|sicuro|sicura|davvero|sempre)$/.test(
      after,
    ) ||
      (isAsked(sentence, index) && !/[^e]i$/.test(after)))
  )
}

function imperative(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const lower = bare(wordAt(sentence, index))
  if (!(kind & (POLITE | IMPERATIVE | BARE)) || isAsked(sentence, index)) return undefined
  const first = beginning(sentence, index)
  if (!allIn(sentence, first, index, leading)) return undefined
  if (kind & (POLITE | BARE)) return politeImperative(sentence, index, kind, lower)
  if (!imperatives.has(lower) || (nouns.has(lower) && !asksForSomething(sentence, index))) return undefined
  // “Si usa”, “non trova”: no imperatives.
  if (
    !startsPart(sentence, index) &&
    /^(?:non|si|lo|la|le|gli|li|mi|ci|ne|se|me|ce)$/.test(wordAt(sentence, index - 1))
  )
    return undefined
  if (descriptive.has(lower)) return asksForSomething(sentence, index) ? weak(tu) : undefined
  const own = beginning(sentence, index, startsClause)
  return allIn(sentence, own, index, leading) || followsCondition(sentence, own) ? tu : undefined
}

const asksForSomething = (sentence: AddressSentence, index: number): boolean =>
  /^\s+$/.test(sentence.between(index)) &&
  (objects.has(wordAt(sentence, index + 1)) || /^(?:l|un|quest|dell|all)['’]/.test(wordAt(sentence, index + 1)))

/** Se hai domande, consulta la guida. */
const followsCondition = (sentence: AddressSentence, first: number): boolean =>
  /^(?:se|quando|per|prima|dopo|una|in|da|dal|dalla|con|ora|oggi|appena)$/.test(wordAt(sentence, first))

/** “Vogliamo che la squadra scelga, produca e venda” goes on as it began. */
function followsSubjunctive(sentence: AddressSentence, index: number): boolean {
  let subordinate = false
  for (let at = beginning(sentence, index, startsClause); at < index; at++) {
    const lower = wordAt(sentence, at)
    if (subordinate && kindOf(lower) & (POLITE | BARE)) return true
    subordinate ||= lower === 'che' || lower === 'perché' || lower === 'affinché'
  }
  return false
}

/** Inserisca, clicchi; what a noun or adjective may be as well has to ask for something. */
function politeImperative(sentence: AddressSentence, index: number, kind: number, lower: string): Seen | undefined {
  if (notPolite.has(lower) || kind & PRESENT) return undefined
  const before = startsPart(sentence, index) ? '' : wordAt(sentence, index - 1)
  if (kind & IMPERATIVE && kind & POLITE) return undefined
  if (before === 'non') return kind & POLITE ? lei : weak(lei)
  if (isNounToo(lower) && !politeObjects.has(wordAt(sentence, index + 1))) return undefined
  if (kind & BARE && !startsPart(sentence, index) && nominal.has(before)) return undefined
  return followsSubjunctive(sentence, index) ? undefined : lei
}
