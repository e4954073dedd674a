/** What a Portuguese verb form can be. */
import table from '../../generated/data/pt/verbs.ts'
import { type ConjugationTable, conjugate } from '../conjugation.ts'

/** Of tu alone. */
export const TU = 1
/** Of tu; of the third person too. */
export const IMPERATIVE = 2
export const THIRD = 4
/** Imperative of você; subjunctive otherwise. */
export const POLITE = 8
/** Future subjunctive of the third person; infinitive otherwise. */
export const WISH = 16
export const INFINITIVE = 32
export const GERUND = 64
export const PARTICIPLE = 128

const forms: ReadonlyMap<string, number> = conjugate(table as unknown as ConjugationTable, {
  tu: TU,
  imperative: IMPERATIVE,
  third: THIRD,
  polite: POLITE,
  wish: WISH,
  infinitive: INFINITIVE,
  gerund: GERUND,
  participle: PARTICIPLE,
})

/** The sum of what the form can be; 0 for anything that is no known verb. */
export const kindOf = (lower: string): number => forms.get(lower) ?? 0

/** Diz-me, ajudá-lo, registe-se: a verb with the pronouns behind its hyphens; undefined for any other word. */
export function encliticOf(
  lower: string,
): { readonly verb: string; readonly kind: number; readonly pronouns: readonly string[] } | undefined {
  if (!lower.includes('-')) return undefined
  const [first = '', ...pronouns] = lower.split('-')
  if (!/^(?:me|te|se|lhes?|nos|vos|[lnm]?[oa]s?)$/.test(pronouns[0] ?? '')) return undefined
  const verb = /^l[oa]s?$/.test(pronouns[0]!) ? infinitiveOf(first) : first
  return { verb, kind: kindOf(verb), pronouns }
}

/** Ajudá(-lo) is ajudar. */
const infinitiveOf = (cut: string): string => `${cut.replace(/á$/, 'a').replace(/ê$/, 'e').replace(/í$/, 'i')}r`
