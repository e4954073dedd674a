/** Polish address: ty and wy against Pan, Pani and Państwo, by pronouns, the endings of verbs and imperatives. */
import data from '../../generated/data/pl/address.ts'
import { type AddressSentence, addressJudge } from '../address.ts'
import type { RegisterEvidence, RegisterJudge } from '../language.ts'

interface AddressData {
  readonly ty: string
  readonly wy: string
  readonly beforeThose: readonly string[]
  readonly afterThose: readonly string[]
  readonly notVerbs: string
  readonly notImperatives: string
  readonly imperatives: string
  readonly stems: string
  readonly prefixes: readonly string[]
  readonly clauseImperatives: readonly string[]
  readonly objects: readonly string[]
  readonly pluralVerbs: string
  readonly notPlural: readonly string[]
  readonly askVerbs: readonly string[]
  readonly pan: readonly string[]
  readonly panstwo: readonly string[]
  readonly states: string
  readonly dear: readonly string[]
  readonly please: readonly string[]
}

const table = data as unknown as AddressData
const words = (list: string | readonly string[]): ReadonlySet<string> =>
  new Set(typeof list === 'string' ? list.split(/\s+/) : list)
const tyWords = words(table.ty)
const wyWords = words(table.wy)
const beforeThose = words(table.beforeThose)
const afterThose = words(table.afterThose)
const notVerbs = words(table.notVerbs)
const notImperatives = words(table.notImperatives)
const imperatives: ReadonlySet<string> = new Set([
  ...words(table.imperatives),
  ...[...words(table.stems)].flatMap((stem) => table.prefixes.map((prefix) => prefix + stem)),
])
const clauseImperatives = words(table.clauseImperatives)
const objects = words(table.objects)
const pluralVerbs = words(table.pluralVerbs)
const notPlural = words(table.notPlural)
const askVerbs = words(table.askVerbs)
const panWords = words(table.pan)
const panstwoWords = words(table.panstwo)
const states = words(table.states)
const dear = words(table.dear)
const please = words(table.please)

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'>

const ty: Seen = { says: 'informal', strength: 'strong', form: 'ty' }
const wy: Seen = { says: 'informal', strength: 'strong', form: 'wy' }
const pan: Seen = { says: 'formal', strength: 'strong', form: 'Pan' }
const panstwo: Seen = { says: 'formal', strength: 'strong', form: 'Państwo' }
const perhaps = (seen: Seen): Seen => ({ ...seen, strength: 'weak' })

const inProse = addressJudge({ evidence: (sentence, index) => ofReader(sentence, index) ?? commanded(sentence, index) })
/** On a button the imperative is said to the machine (Zapisz, Anuluj) and stands beside every form of address. */
const onControls = addressJudge({
  evidence: (sentence, index) => {
    const command = commanded(sentence, index)
    return ofReader(sentence, index) ?? (command && perhaps(command))
  },
})

export const register: RegisterJudge = {
  forms: { ty: 'informal', wy: 'informal', Pan: 'formal', Państwo: 'formal' },
  judge: (text, sentences, passage) =>
    (passage.role === 'button' || passage.role === 'label' ? onControls : inProse).judge(text, sentences, passage),
}

function ofReader(sentence: AddressSentence, index: number): Seen | undefined {
  const { lower } = sentence.words[index]!
  if (tyWords.has(lower)) return isShouted(sentence, index) ? undefined : ty
  if (wyWords.has(lower)) return wy
  if (lower === 'ci') return ofCi(sentence, index)
  if (panWords.has(lower)) return ofPan(sentence, index)
  if (panstwoWords.has(lower)) return ofPanstwo(sentence, index)
  if (please.has(lower))
    return /(?:ć|c)$/.test(after(sentence, index)) || /(?:ć|c)$/.test(after(sentence, index + 1))
      ? perhaps(pan)
      : undefined
  if (lower.length < 4 || imperatives.has(lower) || isName(sentence, index)) return undefined
  if (/(?:łeś|łaś|łbyś|łabyś)$/.test(lower)) return ty
  if (/(?:liście|łyście|libyście|łybyście)$/.test(lower)) return notPlural.has(lower) ? undefined : wy
  if (
    pluralVerbs.has(lower) ||
    /(?:ujecie|[^ę]dziecie|jcie|[dź]źcie|ńcie|bcie|wcie|pcie|rzcie|żcie|szcie|czcie)$/.test(lower)
  )
    return notPlural.has(lower) ? undefined : wy
  return /[aeiy]sz$/.test(lower) && !notVerbs.has(lower) ? ty : undefined
}

const before = ({ words: all }: AddressSentence, index: number): string => all[index - 1]?.lower ?? ''
const after = ({ words: all }: AddressSentence, index: number): string => all[index + 1]?.lower ?? ''

const startsClause = (sentence: AddressSentence, index: number): boolean =>
  index === 0 || /[.:;!?…–—|•\u2028(]\s*$|^\s*[–—-]\s/.test(sentence.between(index - 1))

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text)
const isName = (sentence: AddressSentence, index: number): boolean =>
  isCapital(sentence.words[index]!.text) && !startsClause(sentence, index)

/** TY and WY in a text of small letters are abbreviations. */
const isShouted = ({ words: all }: AddressSentence, index: number): boolean =>
  all[index]!.text === 'TY' && all.some(({ text }) => /^\p{Ll}/u.test(text))

/** Wysłaliśmy ci kod: to you. Ci, którzy czekają: those. */
function ofCi(sentence: AddressSentence, index: number): Seen | undefined {
  const { text } = sentence.words[index]!
  if (startsClause(sentence, index)) return undefined
  if (text === 'Ci') return ty
  if (afterThose.has(after(sentence, index))) return undefined
  if (/^,/.test(sentence.between(index)) && !/(?:my|ę)$/.test(before(sentence, index))) return undefined
  if (!beforeThose.has(before(sentence, index))) return /,\s*$/.test(sentence.between(index - 1)) ? undefined : ty
  return /(?:my|ę|eć|ać|ić|yć)$/.test(after(sentence, index)) ? ty : undefined
}

/** Pan Nowak is spoken of; Pan with a capital inside a sentence, and a small pan beside its verb, is spoken to. */
function ofPan(sentence: AddressSentence, index: number): Seen | undefined {
  const { text, lower } = sentence.words[index]!
  if (dear.has(before(sentence, index))) return pan
  const next = sentence.words[index + 1]?.text
  const named = isCapital(next) && /^\s/.test(sentence.between(index)) && !panWords.has(next!.toLowerCase())
  if (named) return undefined
  if (isCapital(text) && !startsClause(sentence, index)) return pan
  if (isCapital(text)) return /^(?:pana|panu|panią)$/.test(lower) ? pan : perhaps(pan)
  if (/^(?:panie|panów|panom|paniom|panowie)$/.test(lower)) return undefined
  const beside =
    askVerbs.has(before(sentence, index)) ||
    (before(sentence, index) === 'się' && askVerbs.has(before(sentence, index - 1)))
  return beside ? pan : undefined
}

/** Państwa zamówienie; but państwa członkowskie are states, and so is a small państwo without a greeting. */
function ofPanstwo(sentence: AddressSentence, index: number): Seen | undefined {
  if (dear.has(before(sentence, index))) return panstwo
  if (states.has(after(sentence, index)) || /(?:sk|ck)(?:ie|iego|iemu|im|ich)$/.test(after(sentence, index)))
    return undefined
  if (isCapital(sentence.words[index]!.text)) return startsClause(sentence, index) ? perhaps(panstwo) : panstwo
  return /^(?:proszę|zapraszamy|zapraszam|dziękujemy|drodzy|witamy|informujemy)$/.test(before(sentence, index))
    ? panstwo
    : undefined
}

/** Kliknij tutaj. Imperatives of one person, by their list and the endings -uj, -aj, -ij and -yj. */
function commanded(sentence: AddressSentence, index: number): Seen | undefined {
  const { lower } = sentence.words[index]!
  if (lower.length < 3 || isName(sentence, index)) return undefined
  if (clauseImperatives.has(lower)) return opensClause(sentence, index) && hasObject(sentence, index) ? ty : undefined
  if (lower === 'bądź')
    return opensClause(sentence, index) && !/^(?:lub|też|co)$/.test(after(sentence, index)) ? ty : undefined
  if (notImperatives.has(lower)) return undefined
  if (imperatives.has(lower)) return standsBehindPreposition(sentence, index) ? undefined : ty
  if (lower.length < 4 || !/(?:uj|aj|ij|yj)$/.test(lower)) return undefined
  return standsBehindPreposition(sentence, index) ? undefined : ty
}

/** Spraw sobie, ustaw przypomnienie, napraw usterkę; Dostaw jest więcej. */
const hasObject = (sentence: AddressSentence, index: number): boolean =>
  objects.has(after(sentence, index)) || /(?:ę|[ae]nie|ość)$/.test(after(sentence, index))

const opensClause = (sentence: AddressSentence, index: number): boolean =>
  startsClause(sentence, index) ||
  /,\s*$/.test(sentence.between(index - 1)) ||
  /^(?:i|oraz|lub|albo|nie|więc|następnie|potem)$/.test(before(sentence, index))

/** Behind a preposition or a numeral stands a noun: na skraj, od maja. */
const standsBehindPreposition = (sentence: AddressSentence, index: number): boolean =>
  !startsClause(sentence, index) &&
  /^(?:na|w|do|od|po|za|przez|pod|nad|bez|dla|ten|każdy|jeden|wiele|kilka|pięć|nasz|o)$/.test(before(sentence, index))
