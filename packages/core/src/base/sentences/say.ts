/**
 * Sentences about profiles and files, for any locale. They are written in English where they are said; what they are in another language stands
 * in a table under these very words, so that a sentence without a translation is an error of types.
 */
import type { expected } from './ja/expected.ts'
import type { aboutFiles } from './ja/files.ts'
import type { aboutProfiles } from './ja/profiles.ts'
import type { reasons } from './ja/reasons.ts'
import type { aboutLines } from './ja/stream.ts'
import type { aboutYaml } from './ja/yaml.ts'

/** A sentence, or a part of one, that every locale has. */
export type Sentence =
  | keyof typeof aboutProfiles
  | keyof typeof aboutFiles
  | keyof typeof expected
  | keyof typeof reasons
  | keyof typeof aboutLines
  | keyof typeof aboutYaml

/** A sentence with what its `{fields}` are filled in with. Plain data. */
export interface Said {
  readonly text: Sentence
  readonly fields?: SaidFields
}

type SaidFields = Readonly<Record<string, string | number | Said>>

type Fields<Text extends string> = Text extends `${string}{${infer Field}}${infer Rest}`
  ? (Field extends `${string}${' ' | '"' | '…' | '{'}${string}` ? never : Field) | Fields<Rest>
  : never

/** The fields of the sentence are keys that the compiler asks for. */
export function say<const Text extends Sentence>(
  text: Text,
  ...[fields]: [Fields<Text>] extends [never] ? [] : [Readonly<Record<Fields<Text>, string | number | Said>>]
): Said {
  return fields === undefined ? { text } : { text, fields }
}

/** What is said, in the words of a table; a sentence that the table does not have stays English. */
export function wordsOf(said: Said, table?: Readonly<Record<string, string>>): string {
  const { text, fields } = said
  const words = table?.[text] ?? text
  if (!fields) return words
  return words.replace(/\{([a-z]+)\}/gi, (whole, name: string) => {
    const value = fields[name]
    return value === undefined ? whole : typeof value === 'object' ? wordsOf(value, table) : String(value)
  })
}

/** The words of a problem: what happened and what to do, in English, and as they were said. */
export function worded(message: Said, hint?: Said): Worded {
  return {
    message: wordsOf(message),
    ...(hint ? { hint: wordsOf(hint) } : {}),
    said: hint ? { message, hint } : { message },
  }
}

export interface Worded {
  readonly message: string
  readonly hint?: string
  readonly said: { readonly message: Said; readonly hint?: Said }
}

/** The same with another hint. */
export function withHint<P extends { readonly message: string; readonly said?: Worded['said'] }>(
  problem: P,
  hint: Said,
): P & { readonly hint: string } {
  const { said } = problem
  return { ...problem, hint: wordsOf(hint), ...(said ? { said: { ...said, hint } } : {}) }
}

/** The problem in the words of a table; without one, or when it was not worded for every locale, it stays as it is. */
export function problemIn<P extends Partial<Worded>>(
  problem: P,
  table: Readonly<Record<string, string>> | undefined,
): P {
  const { said } = problem
  if (!said || !table) return problem
  const hint = said.hint ? { hint: wordsOf(said.hint, table) } : {}
  return { ...problem, message: wordsOf(said.message, table), ...hint }
}
