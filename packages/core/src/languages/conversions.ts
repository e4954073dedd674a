/** Words of address that have one counterpart in another form of address: tu → su, haz → haga. */
import type { RegisterJudge } from './language.ts'

/** Wanted form → word → its counterpart, in small letters. */
export type Conversions = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Converts the words of the table, with the case of their first letter; anything else is left to the writer. */
export function convertBy(table: Conversions): NonNullable<RegisterJudge['convert']> {
  return (text, { start, end }, form) => {
    const found = text.slice(start, end)
    const counterpart = Object.hasOwn(table, form) ? table[form]![found.toLowerCase()] : undefined
    if (counterpart === undefined) return undefined
    const first = found[0]!
    return first === first.toLowerCase() ? counterpart : counterpart[0]!.toUpperCase() + counterpart.slice(1)
  }
}
