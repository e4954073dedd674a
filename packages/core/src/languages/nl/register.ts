/** Dutch address: u against je. A bare imperative (Klik hier) belongs to both. */
import data from '../../generated/data/nl/address.ts'
import { type AddressSentence, addressJudge } from '../address.ts'
import type { RegisterEvidence, RegisterJudge } from '../language.ts'

interface AddressData {
  readonly formal: readonly string[]
  readonly familiar: readonly string[]
  readonly anybody: readonly string[]
}

const table = data as AddressData
const formal: ReadonlySet<string> = new Set(table.formal)
const familiar: ReadonlySet<string> = new Set(table.familiar)
const anybody: readonly (readonly string[])[] = table.anybody.map((phrase) => phrase.split(' '))

type Seen = Pick<RegisterEvidence, 'says' | 'strength' | 'form'>

export const register: RegisterJudge = {
  forms: { u: 'formal', je: 'informal' },
  ...addressJudge({ evidence }),
}

function evidence(sentence: AddressSentence, index: number): Seen | undefined {
  const { text, lower } = sentence.words[index]!
  if (formal.has(lower)) return isCode(sentence, index) ? undefined : { says: 'formal', strength: 'strong', form: 'u' }
  if (!familiar.has(lower) && !lower.startsWith("je'") && !lower.startsWith('je’')) return undefined
  if (text === 'JE') return undefined
  return { says: 'informal', strength: isAnybody(sentence, index) ? 'weak' : 'strong', form: 'je' }
}

/** U1.2, U.S.; the U-bocht is one word and so no pronoun at all. */
function isCode(sentence: AddressSentence, index: number): boolean {
  const { text } = sentence.words[index]!
  return text === 'U' && /^\s*[.\d&/-]/.test(sentence.between(index))
}

function isAnybody({ words }: AddressSentence, index: number): boolean {
  return anybody.some((phrase) => phrase.every((word, offset) => words[index + offset]?.lower === word))
}
