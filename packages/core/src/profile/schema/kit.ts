/**
 * What the declaration of the profile format is written in. One declaration has two readings: `accept.ts` makes quick checks of it,
 * which settle the usual case of a sound profile at start-up, and `explain.ts` makes zod schemas, which say what is wrong with any
 * other profile and give the JSON schema.
 */
import type { expected } from '../../base/sentences/ja/expected.ts'

/** What a value must be, in words that every locale has. */
export type Expected = keyof typeof expected | `one of ${string}, or ${keyof typeof expected}`

export type Shape<S> = Readonly<Record<string, S>>

/** The primitives. `expected` says what a value must be, so that a problem can read “must be a list of texts”. */
export interface Primitives<S> {
  /** Says what a key is for: in the JSON schema, and so in every editor's hover. */
  about(schema: S, description: string): S
  /** A text that is not empty. */
  text(expected: Expected, pattern?: RegExp): S
  number(expected: Expected, min: number, max?: number): S
  boolean(): S
  literal(value: number): S
  oneOf(values: readonly string[], expected?: Expected): S
  list(item: S, expected: Expected): S
  /** A list of one. */
  single(item: S, expected: Expected): S
  pair(item: S, expected: Expected): S
  choice(options: readonly S[], expected: Expected): S
  /** A block with keys of the author's own. */
  named(value: S, expected: Expected, keys?: RegExp): S
  /** A block of these keys and no others; those of `required` must be there. */
  fields(shape: Shape<S>, expected?: Expected, required?: Shape<S>): S
  /** A block of these keys, where any other key has a value like `other`. */
  open(shape: Shape<S>, other: S | undefined, expected: Expected): S
}

/** The primitives with the values that are used all over the format. Equal values are one schema: making them costs time. */
export interface Kit<S> extends Primitives<S> {
  readonly word: S
  readonly words: S
  readonly wordOrWords: S
  readonly severity: S
  readonly yesOrNo: S
  readonly locked: S
  readonly count: S
  readonly languageTag: S
  readonly date: S
}

export const languageTag: RegExp = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/

export function createKit<S>(primitives: Primitives<S>): Kit<S> {
  const { about, text, list, choice } = primitives
  const word = text('a text')
  const words = list(word, 'a list of texts')
  const yesOrNo = primitives.boolean()
  const locked = about(
    yesOrNo,
    'true: nothing further down (a channel, a department, a profile that extends this one) may weaken it.',
  )
  return {
    ...primitives,
    word,
    words,
    wordOrWords: choice([word, words], 'a text or a list of texts'),
    severity: primitives.oneOf(['off', 'advice', 'warning', 'error'], 'a severity: off, advice, warning or error'),
    yesOrNo,
    locked,
    count: countOf(primitives, locked),
    languageTag: text('a language tag such as en, ja or pt-BR', languageTag),
    date: text('a date such as 2027-03-31', /^\d{4}-[01]\d-[0-3]\d$/),
  }
}

function countOf<S>({ number, pair, fields, choice }: Primitives<S>, locked: S): S {
  const expected = 'a number (the most allowed), or a range such as { max: 2 } or [1, 3]'
  const amount = number('a number that is zero or more', 0)
  return choice([amount, pair(amount, expected), fields({ min: amount, max: amount, locked }, expected)], expected)
}
