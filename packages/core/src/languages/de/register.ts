/** German address: du and ihr against Sie. Where the words leave it open (Sie at the start of a sentence) the evidence is weak. */
import data from '../../generated/data/de/address.ts'
import { type AddressSentence, type AddressWord, addressJudge } from '../address.ts'
import type { RegisterEvidence, RegisterJudge } from '../language.ts'

interface AddressData {
  readonly familiar: readonly string[]
  readonly familiarPlural: readonly string[]
  readonly verbs: string
  readonly pluralVerbs: string
  readonly onlyPlural: readonly string[]
  readonly she: string
  readonly plural: string
  readonly peopleBefore: readonly string[]
  readonly imperatives: string
  readonly objects: readonly string[]
  readonly homographs: readonly string[]
  readonly homographObjects: readonly string[]
  readonly notImperatives: string
  readonly connectors: readonly string[]
}

const table = data as AddressData
const words = (list: string | readonly string[]): ReadonlySet<string> =>
  new Set((typeof list === 'string' ? list.split(/\s+/) : list).filter((word) => !word.endsWith('_')))

const familiar = words(table.familiar)
const familiarPlural = words(table.familiarPlural)
const verbs = words(table.verbs)
const pluralVerbs = words(table.pluralVerbs)
const onlyPlural = words(table.onlyPlural)
const she = words(table.she)
const plural = words(table.plural)
const peopleBefore = words(table.peopleBefore)
const imperatives = words(table.imperatives)
const objects = words(table.objects)
const homographs = words(table.homographs)
const homographObjects = words(table.homographObjects)
const notImperatives = words(table.notImperatives)
const connectors = words(table.connectors)

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'>

const du: Seen = { says: 'informal', strength: 'strong', form: 'du' }
const ihr: Seen = { says: 'informal', strength: 'strong', form: 'ihr' }
const sie: Seen = { says: 'formal', strength: 'strong', form: 'Sie' }
const perhaps = (seen: Seen): Seen => ({ ...seen, strength: 'weak' })

export const register: RegisterJudge = {
  forms: { du: 'informal', ihr: 'informal', Sie: 'formal' },
  ...addressJudge({ evidence }),
}

function evidence(sentence: AddressSentence, index: number): Seen | undefined {
  const word = sentence.words[index]!
  const { text, lower } = word
  // „DU“ and „DIR“ are abbreviations.
  if (familiar.has(lower))
    return (/^\p{Lu}{2}/u.test(text) && lower !== 'dich') || isExclamation(sentence, index) ? undefined : du
  if (familiarPlural.has(lower)) return ihr
  if (text === 'Sie' || text === 'Ihnen') return ofSie(sentence, index)
  if (/^Ihr(?:e|em|en|er|es|s)?$/.test(text)) return ofIhr(sentence, index)
  if (text === 'ihr') return besidePluralVerb(sentence, index) ? ihr : undefined
  if (verbs.has(lower) && !isNoun(sentence, index)) return du
  return isImperative(sentence, index) ? du : undefined
}

const startsClause = (sentence: AddressSentence, index: number): boolean =>
  index === 0 || /[.:!?…–—|•\u2028]\s*$|^\s*[–—-]\s/.test(sentence.between(index - 1))

const next = (sentence: AddressSentence, index: number): AddressWord | undefined => sentence.words[index + 1]
const isCapital = (word: AddressWord | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text)
const isNoun = (sentence: AddressSentence, index: number): boolean =>
  index > 0 && isCapital(sentence.words[index]) && !startsClause(sentence, index)

/** Inside a sentence the capital decides; at its start the verb does, and what stood before. */
function ofSie(sentence: AddressSentence, index: number): Seen | undefined {
  if (!startsClause(sentence, index)) return sie
  const verb = next(sentence, index)?.lower ?? ''
  if (sentence.words[index]!.text === 'Ihnen') return perhaps(sie)
  if (she.has(verb) || (/t$|te$/.test(verb) && !plural.has(verb))) return undefined
  if (!plural.has(verb) && !/(?:en|ern|eln)$/.test(verb)) return undefined
  return speaksOfPeople(sentence.before) ? undefined : perhaps(sie)
}

/** Whether the sentence before has a subject to which “Sie” may go back: Die Kunden sind zufrieden. */
function speaksOfPeople(before: readonly AddressWord[]): boolean {
  return (
    before.some((word, index) => peopleBefore.has(word.lower) && isCapital(before[index + 1])) &&
    !before.some(({ text }) => text === 'Sie' || text === 'Ihnen')
  )
}

function ofIhr(sentence: AddressSentence, index: number): Seen | undefined {
  if (besidePluralVerb(sentence, index)) return ihr
  if (!startsClause(sentence, index)) return sie
  return isCapital(next(sentence, index)) || isCapital(sentence.words[index + 2]) ? perhaps(sie) : undefined
}

/** Du meine Güte! addresses nobody. */
const isExclamation = (sentence: AddressSentence, index: number): boolean =>
  next(sentence, index)?.lower === 'meine' ||
  (next(sentence, index)?.lower === 'liebe' && sentence.words[index + 2]?.lower === 'güte')

/** Ihr seid, habt ihr; “ihr Team” is hers or theirs. */
function besidePluralVerb(sentence: AddressSentence, index: number): boolean {
  const before = sentence.words[index - 1]
  const after = next(sentence, index)
  if (after && !isCapital(after) && pluralVerbs.has(after.lower)) return true
  if (before === undefined || !pluralVerbs.has(before.lower)) return false
  // “Das sagt ihr Team” is hers; “Habt ihr Lust?” cannot be.
  return !isCapital(after) || onlyPlural.has(before.lower)
}

/** Sei es heute, komme es, wie es wolle: nobody is told to do anything. */
const concessive: ReadonlySet<string> = new Set(['sei', 'habe', 'werde', 'komme', 'gehe', 'bleibe', 'gebe'])

function isImperative(sentence: AddressSentence, index: number): boolean {
  const { lower, text } = sentence.words[index]!
  const before = sentence.words[index - 1]
  const begins = startsClause(sentence, index)
  if (!begins && !(before && connectors.has(before.lower) && !isCapital(sentence.words[index]))) return false
  const after = next(sentence, index)
  if (after && /^(?:ich|er|sie|wir|man)$/.test(after.lower)) return false
  if (after?.lower === 'es' && concessive.has(lower)) return false
  if (homographs.has(lower) && !(after && (objects.has(after.text) || homographObjects.has(after.text)))) return false
  if (imperatives.has(lower))
    return begins || (/^\p{Ll}/u.test(text) && !(lower.endsWith('e') && !leadsToObject(sentence, index)))
  return (
    begins &&
    text.length > 3 &&
    /[^aeiou]e$/.test(lower) &&
    !notImperatives.has(lower) &&
    after !== undefined &&
    objects.has(after.text)
  )
}

/** Inside a sentence a form in -e may be an adjective (eine gute und sichere Sache); before its object or a comma it is a verb. */
function leadsToObject(sentence: AddressSentence, index: number): boolean {
  const after = next(sentence, index)
  return (
    sentence.between(index).startsWith(',') ||
    (after !== undefined && (objects.has(after.text) || familiar.has(after.lower)))
  )
}
