/** What a Spanish verb form can be. */
import table from '../../generated/data/es/verbs.ts'
import { type ConjugationTable, conjugate } from '../conjugation.ts'

export const TU = 1
export const FAMILIAR = 2
export const IMPERATIVE = 4
export const THIRD = 8
export const POLITE = 16
export const VOS = 32
export const VOSOTROS = 64
export const INFINITIVE = 128
export const GERUND = 256
export const VOS_IMPERATIVE = 512
export const PARTICIPLE = 1024

const forms: ReadonlyMap<string, number> = conjugate(table as unknown as ConjugationTable, {
  tu: TU,
  familiar: FAMILIAR,
  imperative: IMPERATIVE,
  third: THIRD,
  polite: POLITE,
  vos: VOS,
  vosotros: VOSOTROS,
  infinitive: INFINITIVE,
  gerund: GERUND,
  vosImperative: VOS_IMPERATIVE,
  participle: PARTICIPLE,
})

/** The sum of what the form can be; 0 for anything that is no known verb. */
export const kindOf = (lower: string): number => forms.get(lower) ?? 0

/** A verb with the pronoun that is written together with it: `dígame` is `diga` and `me`. */
export interface Enclitic {
  readonly kind: number
  readonly pronouns: readonly string[]
  /** Whether an accent shows that the pronoun was added (descárgalo). */
  readonly accented: boolean
}

/** Longer ones first: `los` ends in `os`. */
const pronouns = ['nos', 'los', 'las', 'les', 'me', 'te', 'se', 'lo', 'la', 'le', 'os']
const firstOfTwo = ['nos', 'me', 'te', 'se', 'os']
const plain: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' }
const withoutAccent = (form: string): string => form.replace(/[áéíóú]/, (letter) => plain[letter] ?? letter)

/** The parts of a verb with one or two pronouns at its end; undefined for any other word. */
export function encliticOf(lower: string): Enclitic | undefined {
  for (const last of pronouns) {
    const rest = lower.slice(0, -last.length)
    if (rest.length < 2 || !lower.endsWith(last)) continue
    const one = verbBefore(rest, [last])
    if (one) return one
    for (const first of firstOfTwo)
      if (rest.length > first.length + 1 && rest.endsWith(first)) {
        const two = verbBefore(rest.slice(0, -first.length), [first, last])
        if (two) return two
      }
  }
  return undefined
}

function verbBefore(rest: string, found: readonly string[]): Enclitic | undefined {
  const bare = withoutAccent(rest)
  const kind = kindOf(bare) | kindOf(rest)
  return kind === 0 ? undefined : { kind, pronouns: found, accented: bare !== rest }
}
