/** What an Italian verb form can be. */
import table from '../../generated/data/it/verbs.ts'
import { type ConjugationTable, conjugate } from '../conjugation.ts'

/** Of tu alone. */
export const TU = 1
/** Present and imperative of tu in -i. */
export const PRESENT = 2
/** In -i of verbs in -are: present of tu, imperative of Lei. */
export const BARE = 4
export const IMPERATIVE = 8
export const THIRD = 16
export const POLITE = 32
export const INFINITIVE = 64
export const GERUND = 128
export const PARTICIPLE = 256

const forms: ReadonlyMap<string, number> = conjugate(table as unknown as ConjugationTable, {
  tu: TU,
  present: PRESENT,
  bare: BARE,
  imperative: IMPERATIVE,
  third: THIRD,
  polite: POLITE,
  infinitive: INFINITIVE,
  gerund: GERUND,
  participle: PARTICIPLE,
})

/** The word without what an apostrophe ties to it: `l'hai`, `c'era`. */
export const bare = (lower: string): string => lower.replace(/^\p{L}+['’](?=\p{L})/u, '')

/** The sum of what the form can be; 0 for anything that is no known verb. */
export const kindOf = (lower: string): number => forms.get(lower) ?? forms.get(bare(lower)) ?? 0
