/**
 * Spanish address: tú, vos and vosotros against usted. The third person is usted's as well as anybody's: without a pronoun, an imperative or a
 * fixed expression its evidence is weak.
 */
import data from '../../generated/data/es/address.ts'
import conversions from '../../generated/data/es/conversions.ts'
import { type AddressSentence, addressJudge } from '../address.ts'
import { allIn, beginning, isAsked, isCapital, setOf, startsClause, startsPart, wordAt } from '../clauses.ts'
import { type Conversions, convertBy } from '../conversions.ts'
import type { RegisterEvidence, RegisterJudge } from '../language.ts'
import { politeImperatives } from '../polite-imperatives.ts'
import { isDoubled, perhapsUsted } from './third-person.ts'
import {
  encliticOf,
  FAMILIAR,
  GERUND,
  IMPERATIVE,
  INFINITIVE,
  kindOf,
  POLITE,
  THIRD,
  TU,
  VOS,
  VOS_IMPERATIVE,
  VOSOTROS,
} from './verb-forms.ts'

const table = data as unknown as Readonly<Record<string, string>> & { readonly phrases: readonly string[] }
const list = (name: string): ReadonlySet<string> => setOf(table[name] ?? '')

export type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'> & { readonly length?: number }
const informal = (form: string): Seen => ({ says: 'informal', strength: 'strong', form })
const usted: Seen = { says: 'formal', strength: 'strong', form: 'usted' }
/** Forms that tú and vos share. */
const tuOrVos = informal('tú/vos')
const weak = (seen: Seen): Seen => ({ ...seen, strength: 'weak' })

const pronouns = new Map<string, Seen>([
  ...[...list('tú')].map((word) => [word, informal('tú')] as const),
  ...[...list('both')].map((word) => [word, tuOrVos] as const),
  ...[...list('vos')].map((word) => [word, informal('vos')] as const),
  ...[...list('vosotros')].map((word) => [word, informal('vosotros')] as const),
  ...[...list('usted')].map((word) => [word, usted] as const),
  // In America the plural of tú as well.
  ...[...list('ustedes')].map((word) => [word, { ...weak(usted), form: 'ustedes' }] as const),
])
const phrases = table.phrases.map((phrase) => phrase.split(' '))
const openings = new Set(phrases.map(([first]) => first))

const homographs = list('homographs')
const nominal = list('nominal')
const verbal = list('verbal')
const leading = list('leading')
const imperatives = list('imperatives')
const nouns = list('nouns')
const objects = list('objects')
const descriptive = list('descriptive')
const notVerbs = list('notVerbs')
const certain = list('certain')
const short = list('short')
const politeShort = list('politeShort')
const notEnclitic = list('notEnclitic')
const personal = list('personal')
/** Emociones, presiones. */
const pluralNoun = /[cs]iones$/
const { isImperative, followsCondition } = politeImperatives({
  isPolite: (lower) => (kindOf(lower) & POLITE) !== 0,
  subordinating: setOf('que cuando aunque donde quien como'),
  exclamations: list('exclamations'),
  nouns: list('politeNouns'),
  objects: list('politeObjects'),
  conditions: setOf('si cuando para por antes después una en desde con ahora este hoy'),
})

/** The plural: polite in Spain, where friends are vosotros; in America the plural of tú as well, so that it shows nothing. */
const spain = addressJudge({ evidence: (sentence, index) => ofPlural(evidence(sentence, index), 'strong') })
const america = addressJudge({ evidence: (sentence, index) => ofPlural(evidence(sentence, index), undefined) })

const ofPlural = (seen: Seen | undefined, strength: Seen['strength'] | undefined): Seen | undefined => {
  if (seen?.form !== 'ustedes') return seen
  return strength === undefined ? undefined : { ...seen, strength }
}

const facts: Omit<RegisterJudge, 'judge'> = {
  forms: { tú: 'informal', vos: 'informal', vosotros: 'informal', usted: 'formal', ustedes: 'formal' },
  rivals: [['tú', 'vos']],
  convert: convertBy(conversions as Conversions),
}

export const register: RegisterJudge = {
  ...facts,
  ...addressJudge({ evidence }),
  inVariant(variant) {
    if (!/^es-/i.test(variant)) return undefined
    return { ...facts, ...(/^es-ES$/i.test(variant) ? spain : america) }
  },
}

function evidence(sentence: AddressSentence, index: number): Seen | undefined {
  const { text, lower } = sentence.words[index]!
  const pronoun = pronouns.get(lower)
  // “OS” and “TE” are abbreviations.
  if (pronoun) return /^\p{Lu}{2}$/u.test(text) && lower !== 'tú' && lower !== 'tu' ? undefined : pronoun
  const phrase = openings.has(lower)
    ? phrases.find((words) => words.every((word, at) => wordAt(sentence, index + at) === word))
    : undefined
  if (phrase) return { ...usted, length: phrase.length }
  const kind = notVerbs.has(lower) ? 0 : kindOf(lower)
  const isName = isCapital(sentence.words[index]) && !startsClause(sentence, index)
  if (kind === 0) return isName ? undefined : (withPronoun(sentence, index) ?? perhapsUsted(sentence, index, kind))
  return (
    (isName ? undefined : (secondPerson(sentence, index, kind) ?? imperative(sentence, index, kind))) ??
    perhapsUsted(sentence, index, kind)
  )
}

function secondPerson(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const { lower } = sentence.words[index]!
  if (kind & VOSOTROS) return informal('vosotros')
  if (kind & VOS) return informal('vos')
  if (!(kind & (TU | FAMILIAR))) return undefined
  const before = startsPart(sentence, index) ? '' : wordAt(sentence, index - 1)
  const seen = kind & TU ? informal('tú') : tuOrVos
  if (homographs.has(lower) || pluralNoun.test(lower)) {
    // “Qué compras” is a question or an exclamation about purchases.
    if (/^(?:qué|cuánt[oa]s?)$/.test(before)) return pluralNoun.test(lower) ? undefined : weak(seen)
    if (verbal.has(before)) return seen
    return isAsked(sentence, index) && !nominal.has(before) && wordAt(sentence, index + 1) !== 'de'
      ? weak(seen)
      : undefined
  }
  return nominal.has(before) && !certain.has(lower) ? undefined : seen
}

/** Whether nothing but connectors and pronouns stands between the start of the clause, or a comma, and the word. */
function leads(sentence: AddressSentence, index: number): boolean {
  return allIn(sentence, beginning(sentence, index), index, leading)
}

function imperative(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const { lower } = sentence.words[index]!
  if (!(kind & (POLITE | IMPERATIVE | VOS_IMPERATIVE)) || !leads(sentence, index) || isAsked(sentence, index))
    return undefined
  if (kind & VOS_IMPERATIVE) return informal('vos')
  // “Crea” is creer's and crear's.
  if (kind & POLITE && !(kind & IMPERATIVE)) return isImperative(sentence, index) ? usted : undefined
  if (!imperatives.has(lower) || !asksForSomething(sentence, index, nouns)) return undefined
  // “No compra” and “se busca” are no imperatives.
  if (
    index > 0 &&
    !startsPart(sentence, index) &&
    /^(?:no|se|lo|la|los|las|le|les|me|te|nos|que)$/.test(wordAt(sentence, index - 1))
  )
    return undefined
  if (descriptive.has(lower)) return asksForSomething(sentence, index, descriptive) ? weak(tuOrVos) : undefined
  const own = beginning(sentence, index, startsClause)
  return allIn(sentence, own, index, leading) || followsCondition(sentence, own) ? tuOrVos : undefined
}

/** A noun of the same form asks for nothing: “Compra online” against “Compra la entrada”. */
function asksForSomething(sentence: AddressSentence, index: number, doubtful: ReadonlySet<string>): boolean {
  if (!doubtful.has(sentence.words[index]!.lower)) return true
  return /^\s+$/.test(sentence.between(index)) && objects.has(wordAt(sentence, index + 1))
}

function withPronoun(sentence: AddressSentence, index: number): Seen | undefined {
  const { lower } = sentence.words[index]!
  if (short.has(lower)) return tuOrVos
  if (politeShort.has(lower)) return usted
  if (notEnclitic.has(lower)) return undefined
  // Alejarte, aburrirte: no noun of the open class ends so.
  if (/.{3}[ai]rte$/.test(lower)) return tuOrVos
  const parts = encliticOf(lower)
  if (!parts) return undefined
  const { kind, accented } = parts
  if (kind & (INFINITIVE | GERUND))
    return isDoubled(sentence, index) && parts.pronouns[0] === 'le'
      ? undefined
      : besideInfinitive(parts.pronouns, lower)
  if (accented && kind & POLITE && (!(kind & IMPERATIVE) || parts.pronouns[0] === 'se')) return usted
  if (accented && kind & IMPERATIVE) return tuOrVos
  // Registrate: vos takes its pronoun without an accent.
  return kind & IMPERATIVE && kind & THIRD && /a(?:te|nos|me)$/.test(lower) && startsPart(sentence, index)
    ? tuOrVos
    : undefined
}

function besideInfinitive(found: readonly string[], lower: string): Seen | undefined {
  if (found[0] === 'te') return tuOrVos
  if (found[0] === 'os') return informal('vosotros')
  if (found.includes('le')) return weak(usted)
  const verb = lower.slice(0, -2)
  return found.length === 1 && (found[0] === 'lo' || found[0] === 'la') && personal.has(verb) ? weak(usted) : undefined
}
