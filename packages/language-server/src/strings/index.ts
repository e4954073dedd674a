/** The server's own words, in the language that the editor asks for. */
import { en } from './en.ts'
import { ja } from './ja.ts'

export type Strings = Readonly<Record<keyof typeof en, string>>

const known: Readonly<Record<string, Strings>> = { en, ja }

/** The strings for a locale such as `ja` or `en-GB`; English where there are none. */
export function stringsFor(locale: string | undefined): Strings {
  return known[(locale ?? 'en').split(/[-_]/)[0]!.toLowerCase()] ?? en
}

/** Fills the blanks of a string. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank))
}
