/** French address: tu against vous, by pronouns, possessives, the ending -ez and imperatives. */
import data from '../../generated/data/fr/address.ts'
import { type AddressSentence, addressJudge } from '../address.ts'
import type { RegisterEvidence, RegisterJudge } from '../language.ts'
import { convert } from './conversion.ts'

interface AddressData {
  readonly tu: readonly string[]
  readonly vous: readonly string[]
  readonly beforeTone: readonly string[]
  readonly notOwned: readonly string[]
  readonly several: readonly string[]
  readonly groups: readonly string[]
  readonly notVerbs: readonly string[]
  readonly nouns: readonly string[]
  readonly vousOrParticiple: readonly string[]
  readonly beforeVousVerb: readonly string[]
  readonly familiar: string
  readonly readers: string
  readonly products: string
  readonly nounsToo: string
  readonly objects: readonly string[]
  readonly clitics: readonly string[]
  readonly notBeforeClitic: readonly string[]
  readonly connectors: readonly string[]
}

const table = data as unknown as AddressData
const words = (list: string | readonly string[]): ReadonlySet<string> =>
  new Set(typeof list === 'string' ? list.split(/\s+/) : list)
const familiarWords = words(table.tu)
const vousWords = words(table.vous)
const beforeTone = words(table.beforeTone)
const notOwned = words(table.notOwned)
const several = words(table.several)
const groups = words(table.groups)
const notVerbs = words(table.notVerbs)
const nouns = words(table.nouns)
const vousOrParticiple = words(table.vousOrParticiple)
const beforeVousVerb = words(table.beforeVousVerb)
const familiar = words(table.familiar)
const readers = words(table.readers)
const products = words(table.products)
const nounsToo = words(table.nounsToo)
const objects = words(table.objects)
const clitics = words(table.clitics)
const notBeforeClitic = words(table.notBeforeClitic)
const connectors = words(table.connectors)

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'> & { readonly length?: number }

const tu: Seen = { says: 'informal', strength: 'strong', form: 'tu' }
const vous: Seen = { says: 'formal', strength: 'strong', form: 'vous' }
const perhaps = (seen: Seen): Seen => ({ ...seen, strength: 'weak' })

export const register: RegisterJudge = {
  forms: { tu: 'informal', vous: 'formal' },
  ...addressJudge({ evidence }),
  convert,
}

function evidence(sentence: AddressSentence, index: number): Seen | undefined {
  const { lower } = sentence.words[index]!
  const plain = lower.replaceAll('’', "'")
  if (nouns.has(plain)) return undefined
  const please = asksPlease(sentence, index, plain)
  if (please) return please
  if (plain.includes("'") || plain.includes('-')) return ofJoined(sentence, index, plain)
  return ofWord(sentence, index, plain) ?? imperative(sentence, index, plain)
}

/** S’il te plaît, s’il vous plaît. */
function asksPlease({ words: all }: AddressSentence, index: number, plain: string): Seen | undefined {
  if (plain !== "s'il" || !/^pla[iî]t$/.test(all[index + 2]?.lower ?? '')) return undefined
  const pronoun = all[index + 1]!.lower
  return pronoun === 'te' ? { ...tu, length: 3 } : pronoun === 'vous' ? { ...vous, length: 3 } : undefined
}

/** T’aime, dis-moi, as-tu, allez-y. A hyphen joins pronouns to the verb before them, an apostrophe to the word behind. */
function ofJoined(sentence: AddressSentence, index: number, plain: string): Seen | undefined {
  const elided = plain.slice(0, plain.lastIndexOf("'") + 1)
  if (/^(?:j'?)?t'/.test(elided) && !/^t'(?:ils?|elles?|on)$/.test(plain)) return tu
  const parts = plain.slice(elided.length).split('-')
  const [verb = '', ...rest] = parts
  if (rest.includes('tu') || rest.includes('toi')) return tu
  if (rest.includes('vous')) return ofVous(sentence, index)
  if (rest.length === 0 || isPronounItself(rest)) return ofElided(sentence, index, elided, verb)
  if (!clitics.has(rest.at(-1)!) || rest.length > 2 || isName(sentence, index)) return undefined
  if (/ez$|^(?:dites|faites)$/.test(verb)) return notVerbs.has(verb) ? undefined : vous
  return /(?:e|s|a)$/.test(verb) && !/(?:ons|tes)$/.test(verb) && !notBeforeClitic.has(verb) ? tu : undefined
}

/** L’utilisez, vous-même, n’oublie (pas). */
function ofElided(sentence: AddressSentence, index: number, elided: string, word: string): Seen | undefined {
  if (isName(sentence, index) && elided === '') return undefined
  return ofWord(sentence, index, word) ?? (elided === "n'" ? imperative(sentence, index, word) : undefined)
}

const isPronounItself = (rest: readonly string[]): boolean => /^mêmes?$/.test(rest[0]!)

function ofWord(sentence: AddressSentence, index: number, plain: string): Seen | undefined {
  if (familiarWords.has(plain)) return isReader(sentence, index, plain) ? tu : undefined
  if (plain === 'ton' || plain === 'ta') return isOwned(sentence, index, plain) ? tu : undefined
  if (/^tien(?:s|nes?)?$/.test(plain)) return /^(?:les?|la|des|du|aux?)$/.test(before(sentence, index)) ? tu : undefined
  if (vousWords.has(plain)) return ofVous(sentence, index)
  if (plain === 'êtes') return ofVous(sentence, index)
  if (vousOrParticiple.has(plain))
    return startsClause(sentence, index) || beforeVousVerb.has(before(sentence, index)) ? vous : undefined
  if (!/[^é]ez$/.test(plain) || plain.length < 4 || notVerbs.has(plain) || isName(sentence, index)) return undefined
  // Allez, les Bleus ! cheers.
  return plain === 'allez' && /^,|^ !/.test(sentence.between(index)) && startsClause(sentence, index) ? undefined : vous
}

const before = ({ words: all }: AddressSentence, index: number): string =>
  all[index - 1]?.lower.replaceAll('’', "'") ?? ''
const after = ({ words: all }: AddressSentence, index: number): string =>
  all[index + 1]?.lower.replaceAll('’', "'") ?? ''

const startsClause = (sentence: AddressSentence, index: number): boolean =>
  index === 0 || /[.:;!?…–—|•\u2028]\s*$|^\s*[–—-]\s|[(«“]\s*$/.test(sentence.between(index - 1))

const isName = (sentence: AddressSentence, index: number): boolean =>
  /^\p{Lu}/u.test(sentence.words[index]!.text) &&
  !startsClause(sentence, index) &&
  !/^\p{Lu}{2}/u.test(sentence.words[index]!.text)

/** Il s’est tu: the participle of se taire; Te Deum and the abbreviation TU address nobody. */
function isReader(sentence: AddressSentence, index: number, plain: string): boolean {
  if (plain === 'tu')
    return !/(?:^|')(?:est|était|sont|étaient|fut)$/.test(before(sentence, index)) && !isAlone(sentence, index)
  return plain !== 'te' || after(sentence, index) !== 'deum'
}

const isAlone = ({ words: all }: AddressSentence, index: number): boolean =>
  all[index]!.text === 'TU' && all[index + 1]?.text !== all[index + 1]?.text.toUpperCase()

function isOwned(sentence: AddressSentence, index: number, plain: string): boolean {
  const next = after(sentence, index)
  if (next === '' || notOwned.has(next) || !/^[\s\u00a0]+$/.test(sentence.between(index))) return false
  return plain !== 'ton' || !beforeTone.has(before(sentence, index))
}

/** Vous is one person politely or several in any register; where the text says several, it is no proof. */
function ofVous(sentence: AddressSentence, index: number): Seen {
  const next = after(sentence, index)
  const all = saysAll(next) ? index + 1 : saysAll(after(sentence, index + 1)) ? index + 2 : -1
  // “Vous êtes tous les bienvenus” greets several; “vous recevez tous les mois” counts months.
  const everyone =
    all > 0 &&
    (!/^(?:les|ces|nos|vos|mes|types?)$/.test(after(sentence, all)) ||
      /^(?:êtes|serez|étiez)$/.test(all === index + 1 ? sentence.words[index]!.lower : next))
  return everyone || several.has(next) || sentence.words.some(({ lower }) => groups.has(lower)) ? perhaps(vous) : vous
}

const saysAll = (word: string): boolean => word === 'tous' || word === 'toutes'

/** Clique ici; N’oublie pas; Télécharge l’appli et installe-la. */
function imperative(sentence: AddressSentence, index: number, plain: string): Seen | undefined {
  const begins = startsClause(sentence, index)
  const goesOn = connectors.has(before(sentence, index)) && index <= 1
  if (!begins && !goesOn && !(familiar.has(plain) && joinsOn(sentence, index))) return undefined
  if (isName(sentence, index) || /^(?:il|elle|on|je)$/.test(after(sentence, index))) return undefined
  // “Va pour lundi” agrees.
  if (familiar.has(plain)) return plain === 'va' && after(sentence, index) === 'pour' ? undefined : tu
  if (readers.has(plain)) return tu
  // “Note : les frais sont compris” is a noun, whatever stands behind its colon.
  const goesStraightOn = /^[\s\u00a0]+$/.test(sentence.between(index))
  const hasObject =
    goesStraightOn && (objects.has(after(sentence, index).replace(/'.*/, '')) || /^\d/.test(after(sentence, index)))
  if (nounsToo.has(plain)) return hasObject ? tu : undefined
  return products.has(plain) && (hasObject || goesOn) ? perhaps(tu) : undefined
}

/** Lance la cuisson, puis attends. “J’arrive et attends” has another subject. */
function joinsOn(sentence: AddressSentence, index: number): boolean {
  const joined = connectors.has(before(sentence, index)) || /^,\s/.test(sentence.between(index - 1))
  return joined && !sentence.words.slice(0, index).some(({ lower }) => /^j(?:e$|['’])/.test(lower))
}
