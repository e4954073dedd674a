/** Russian address: ты against вы, by pronouns, the endings of verbs, and imperatives. */
import data from '../../generated/data/ru/address.ts'
import { type AddressSentence, addressJudge } from '../address.ts'
import type { RegisterEvidence, RegisterJudge } from '../language.ts'

interface AddressData {
  readonly familiar: string
  readonly formal: string
  readonly idle: readonly string[]
  readonly several: readonly string[]
  readonly imperatives: string
  readonly notSecondSingular: readonly string[]
  readonly notSecondPlural: string
}

const table = data as AddressData
const words = (list: string | readonly string[]): ReadonlySet<string> =>
  new Set(typeof list === 'string' ? list.split(/\s+/) : list)
const familiar = words(table.familiar)
const formal = words(table.formal)
const idle = words(table.idle)
const several = words(table.several)
const imperatives = words(table.imperatives)
const notSecondSingular = words(table.notSecondSingular)
const notSecondPlural = words(table.notSecondPlural)

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'>

const ty: Seen = { says: 'informal', strength: 'strong', form: 'ты' }
const vy: Seen = { says: 'formal', strength: 'strong', form: 'вы' }

export const register: RegisterJudge = {
  forms: { ты: 'informal', вы: 'formal' },
  ...addressJudge({ evidence }),
}

const secondSingular = /(?:ешь|ёшь|ишь)(?:ся)?$/
const secondPlural = /(?:ете|ёте|ите|йте|ьте)(?:сь)?$/

function evidence(sentence: AddressSentence, index: number): Seen | undefined {
  const { text, lower } = sentence.words[index]!
  if (isIdle(sentence, index)) return undefined
  if (familiar.has(lower)) return ty
  // Capital Вы inside a sentence is one person for certain; small вы beside ребята speaks to several.
  if (formal.has(lower)) return speaksToSeveral(sentence) && !/^В/.test(text) ? { ...vy, strength: 'weak' } : vy
  if (lower.length < 4) return undefined
  if (secondSingular.test(lower)) return notSecondSingular.has(lower) || isName(sentence, index) ? undefined : ty
  if (imperatives.has(lower)) return isName(sentence, index) ? undefined : ty
  return secondPlural.test(lower) && isPluralVerb(sentence, index) ? vy : undefined
}

/** Ух ты!, будь то. */
function isIdle({ words: all }: AddressSentence, index: number): boolean {
  const { lower } = all[index]!
  return idle.has(`${all[index - 1]?.lower ?? ''} ${lower}`) || idle.has(`${lower} ${all[index + 1]?.lower ?? ''}`)
}

const speaksToSeveral = ({ words: all }: AddressSentence): boolean => all.some(({ lower }) => several.has(lower))

const isName = (sentence: AddressSentence, index: number): boolean =>
  index > 0 && /^\p{Lu}/u.test(sentence.words[index]!.text) && !/[.!?:…—–]\s*$/.test(sentence.between(index - 1))

const prepositions = words('в во на о об обо при по к от до из у с со за')

/** After a preposition the endings are those of a noun in the locative: в университете, на сайте. */
function isPluralVerb(sentence: AddressSentence, index: number): boolean {
  const { lower } = sentence.words[index]!
  if (lower.length < 5 || notSecondPlural.has(lower) || isName(sentence, index)) return false
  const before = sentence.words[index - 1]?.lower ?? ''
  const earlier = sentence.words[index - 2]?.lower ?? ''
  return !prepositions.has(before) && !(prepositions.has(earlier) && /(?:ом|ем|ём|ой|ей|их|ых)$/.test(before))
}
