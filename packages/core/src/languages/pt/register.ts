/**
 * Portuguese address: tu against você and o senhor. Whether você is polite (Portugal) or the rule (Brazil) is for the profile to say; here it
 * stands on the side of the third person, whose verbs it takes.
 */
import data from '../../generated/data/pt/address.ts'
import conversions from '../../generated/data/pt/conversions.ts'
import { type AddressSentence, addressJudge } from '../address.ts'
import { allIn, beginning, isAsked, isCapital, setOf, startsClause, startsPart, wordAt } from '../clauses.ts'
import { type Conversions, convertBy } from '../conversions.ts'
import type { RegisterEvidence, RegisterJudge } from '../language.ts'
import { politeImperatives } from '../polite-imperatives.ts'
import { perhapsPolite } from './third-person.ts'
import { encliticOf, IMPERATIVE, INFINITIVE, kindOf, POLITE, TU } from './verb-forms.ts'

const table = data as unknown as Readonly<Record<string, string>> & { readonly phrases: readonly string[] }
const list = (name: string): ReadonlySet<string> => setOf(table[name] ?? '')

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'> & { readonly length?: number }
const tu: Seen = { says: 'informal', strength: 'strong', form: 'tu' }
const você: Seen = { says: 'formal', strength: 'strong', form: 'você' }
const senhor: Seen = { says: 'formal', strength: 'strong', form: 'senhor' }
/** Forms that você and o senhor share. */
const polite: Seen = { says: 'formal', strength: 'strong', form: 'você/o senhor' }
const weak = (seen: Seen): Seen => ({ ...seen, strength: 'weak' })

const [familiar, single, several, lords] = [list('tu'), list('você'), list('vocês'), list('senhor')]
const senhorArticles = list('senhorArticles')
const senhorNot = list('senhorNot')
const homographs = list('homographs')
const nominal = list('nominal')
const verbal = list('verbal')
const certain = list('certain')
const leading = list('leading')
const imperatives = list('imperatives')
const nouns = list('nouns')
const objects = list('objects')
const descriptive = list('descriptive')
const notVerbs = list('notVerbs')
const personal = list('personal')
const phrases = table.phrases.map((phrase) => phrase.split(' '))
const openings = new Set(phrases.map(([first]) => first))
const brazilian = setOf(
  'preciso precisamos vou vamos quero queremos posso podemos pode vai estou estamos adoraria adoraríamos gostaríamos gostaria',
)
const { isImperative, followsCondition } = politeImperatives({
  isPolite: (lower) => (kindOf(lower) & POLITE) !== 0,
  subordinating: setOf('que embora quando caso quem como para'),
  exclamations: list('exclamations'),
  nouns: list('politeNouns'),
  objects: list('politeObjects'),
  conditions: setOf('se quando para por antes depois uma em no na desde com agora este hoje caso assim'),
})

const facts: Omit<RegisterJudge, 'judge'> = {
  forms: { tu: 'informal', você: 'formal', senhor: 'formal' },
  rivals: [['você', 'senhor']],
  convert: convertBy(conversions as Conversions),
}

/** In Portugal “te” is tu's alone, and does not stand beside você. */
const portugal = addressJudge({
  evidence(sentence, index) {
    const seen = evidence(sentence, index)
    const { lower } = sentence.words[index]!
    return seen?.form === 'tu' && (lower === 'te' || familiar.has(lower)) ? tu : seen
  },
})

export const register: RegisterJudge = {
  ...facts,
  ...addressJudge({ evidence }),
  inVariant: (variant) => (/^pt-PT$/i.test(variant) ? { ...facts, ...portugal } : undefined),
}

function evidence(sentence: AddressSentence, index: number): Seen | undefined {
  const { text, lower } = sentence.words[index]!
  if (lower === 'te' && isBrazilian(sentence, index)) return weak(tu)
  if (familiar.has(lower)) return /^\p{Lu}{2}$/u.test(text) ? undefined : besideYou(sentence, tu)
  if (single.has(lower)) return você
  if (several.has(lower)) return weak(você)
  if (lords.has(lower)) return isAddressed(sentence, index) ? senhor : undefined
  if (lower === 'si' || lower === 'consigo') return withYou(sentence, index, lower)
  const phrase = openings.has(lower)
    ? phrases.find((words) => words.every((word, at) => wordAt(sentence, index + at) === word))
    : undefined
  if (phrase) return { ...polite, length: phrase.length }
  const kind = notVerbs.has(lower) ? 0 : kindOf(lower)
  const isName = isCapital(sentence.words[index]) && !startsClause(sentence, index)
  const second = isName
    ? undefined
    : (secondPerson(sentence, index, kind) ?? imperative(sentence, index, kind) ?? withPronoun(sentence, index))
  return second ?? perhapsPolite(sentence, index, kind)
}

/** In Brazil “te” and the imperative of tu stand beside você in one sentence: Vem, que a gente te espera, e você também. */
function besideYou(sentence: AddressSentence, seen: Seen): Seen {
  return sentence.words.length < 60 && sentence.words.some(({ lower }) => single.has(lower)) ? weak(seen) : seen
}

/** “Te esperamos”, “vou te contar”: where Brazil places it, “te” belongs to você as well. */
const isBrazilian = (sentence: AddressSentence, index: number): boolean =>
  startsPart(sentence, index) || brazilian.has(wordAt(sentence, index - 1))

/** O senhor deseja mais alguma coisa? */
function isAddressed(sentence: AddressSentence, index: number): boolean {
  const after = sentence.words[index + 1]
  return (
    senhorArticles.has(wordAt(sentence, index - 1)) &&
    !isCapital(sentence.words[index]) &&
    !isCapital(after) &&
    !senhorNot.has(after?.lower ?? '')
  )
}

/** Para si, falar consigo are of Portugal's third person; “levou consigo” and “não consigo” are not. */
function withYou(sentence: AddressSentence, index: number, lower: string): Seen | undefined {
  const before = wordAt(sentence, index - 1)
  const after = wordAt(sentence, index + 1)
  if (lower === 'consigo') {
    if (/[aei]r$/.test(before) && before !== 'quer') return polite
    if (
      /^(?:não|eu|já|nunca|só|ainda|que|quase|também|sempre|se|como|me|lhe|o|a)?$/.test(before) ||
      /[aeiô]r(?:-|$)/.test(after)
    )
      return undefined
    return /(?:o|mos)$/.test(before) && before !== 'mesmo' ? polite : undefined
  }
  if (!/^(?:para|a|de|por|em|sobre)$/.test(before) || /^(?:mesm|própri|só$)/.test(after)) return undefined
  return sentence.words
    .slice(Math.max(0, index - 24), index)
    .some(({ lower: word }) => /(?:amos|emos|imos|osso|ossa|ossos|ossas)$|^(?:eu|connosco)$/.test(word))
    ? polite
    : weak(polite)
}

function secondPerson(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const { lower } = sentence.words[index]!
  if (!(kind & TU)) return undefined
  const before = startsPart(sentence, index) ? '' : wordAt(sentence, index - 1)
  if (certain.has(lower)) return tu
  if (homographs.has(lower) || /[ae]ntes$/.test(lower)) {
    if (verbal.has(before)) return tu
    return isAsked(sentence, index) && !nominal.has(before) && wordAt(sentence, index + 1) !== 'de'
      ? weak(tu)
      : undefined
  }
  if (!/[aei]res$/.test(lower)) return nominal.has(before) ? undefined : tu
  return /^(?:se|quando|para|por|ao|sem|de|te|até|caso|que)$/.test(before) ? tu : undefined
}

function imperative(sentence: AddressSentence, index: number, kind: number): Seen | undefined {
  const { lower } = sentence.words[index]!
  if (!(kind & (POLITE | IMPERATIVE)) || isAsked(sentence, index)) return undefined
  if (!allIn(sentence, beginning(sentence, index), index, leading)) return undefined
  if (kind & POLITE && !(kind & IMPERATIVE)) return isImperative(sentence, index) ? polite : undefined
  if (!imperatives.has(lower) || (nouns.has(lower) && !asksForSomething(sentence, index))) return undefined
  if (
    !startsPart(sentence, index) &&
    /^(?:não|se|lhe|me|nos|te|o|a|os|as|lo|la|nunca)$/.test(wordAt(sentence, index - 1))
  )
    return undefined
  if (descriptive.has(lower)) return asksForSomething(sentence, index) ? weak(tu) : undefined
  const own = beginning(sentence, index, startsClause)
  return allIn(sentence, own, index, leading) || followsCondition(sentence, own) ? besideYou(sentence, tu) : undefined
}

/** A noun of the same form asks for nothing: “Compra online” against “Compra o bilhete”. */
const asksForSomething = (sentence: AddressSentence, index: number): boolean =>
  /^\s+$/.test(sentence.between(index)) &&
  objects.has(wordAt(sentence, index + 1)) &&
  !/^(?:de|do|da|e|ou)$/.test(wordAt(sentence, index + 1))

/** Diz-me, registe-se, ajudá-lo. */
function withPronoun(sentence: AddressSentence, index: number): Seen | undefined {
  const { lower } = sentence.words[index]!
  const parts = encliticOf(lower)
  if (!parts) return undefined
  const { kind, pronouns, verb } = parts
  if (pronouns.includes('te')) return besideYou(sentence, tu)
  if (kind & POLITE && !(kind & (IMPERATIVE | INFINITIVE))) return polite
  if (pronouns[0]!.startsWith('lhe'))
    return pronouns[0] === 'lhe' ? (perhapsPolite(sentence, index, 0) ?? weakUnlessNamed(sentence, index)) : undefined
  if (/^l[oa]$/.test(pronouns[0]!)) return personal.has(verb) ? weak(polite) : undefined
  if (
    kind & IMPERATIVE &&
    imperatives.has(verb) &&
    pronouns[0] !== 'se' &&
    startsPart(sentence, index) &&
    !isAsked(sentence, index)
  )
    return besideYou(sentence, tu)
  return undefined
}

/** Dizer-lhe; “dizer-lhe a ela” is hers. */
const weakUnlessNamed = (sentence: AddressSentence, index: number): Seen | undefined =>
  /^(?:a|ao|à)$/.test(wordAt(sentence, index + 1)) && /^(?:ele|ela|eles|elas)$/.test(wordAt(sentence, index + 2))
    ? undefined
    : weak(polite)
