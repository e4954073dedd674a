/**
 * The small values that a profile is made of. The text given to a schema as its error says what the value must be, so that
 * a problem can read “must be a severity: …”.
 */
import * as z from 'zod/mini'
import type { Setting } from '../../base/index.ts'
import type { Axis } from '../../rules/index.ts'
import type { CountValue, LimitValue, RuleSetting, ToneValue } from '../profile-file.ts'

/** Says what a key is for: in the JSON schema, and so in every editor's hover. */
export function about<S extends z.ZodMiniType>(schema: S, description: string): S {
  z.globalRegistry.add(schema, { description })
  return schema
}

/** An object of these keys and no others, each of which may be left out. */
export function fields<S extends z.core.$ZodShape>(
  shape: S,
  expected: string = 'a block of keys',
): z.ZodMiniObject<{ -readonly [K in keyof S]: z.ZodMiniExactOptional<S[K]> }, z.core.$strict> {
  return z.exactPartial(
    z.strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? expected : undefined) }),
  )
}

export function text(expected: string = 'a text'): z.ZodMiniString {
  return z.string(expected).check(z.minLength(1, expected))
}

export function texts(expected: string = 'a list of texts'): z.ZodMiniArray<z.ZodMiniString> {
  return z.array(text(), expected)
}

export function textOrTexts(
  expected: string = 'a text or a list of texts',
): z.ZodMiniUnion<readonly [z.ZodMiniString, z.ZodMiniArray<z.ZodMiniString>]> {
  return z.union([text(expected), texts(expected)], expected)
}

export function oneOf<const V extends readonly string[]>(...values: V): z.ZodMiniEnum<{ [K in V[number]]: K }> {
  return z.enum(values, `one of ${values.join(', ')}`) as unknown as z.ZodMiniEnum<{ [K in V[number]]: K }>
}

export function yesOrNo(): z.ZodMiniBoolean {
  return z.boolean('true or false')
}

export function locked(): z.ZodMiniBoolean {
  return about(
    yesOrNo(),
    'true: nothing further down (channel, department, a profile that extends this one) may weaken it.',
  )
}

export function severity(): z.ZodMiniType<Setting> {
  return z.enum(['off', 'advice', 'warning', 'error'], 'a severity: off, advice, warning or error')
}

/** The names of the five fifths of each axis, from 0–20 to 80–100. */
export const fifths: Readonly<Record<Axis, readonly [string, string, string, string, string]>> = {
  formality: ['very_casual', 'casual', 'neutral', 'formal', 'very_formal'],
  enthusiasm: ['matter_of_fact', 'calm', 'neutral', 'lively', 'enthusiastic'],
  warmth: ['reserved', 'cool', 'neutral', 'friendly', 'warm'],
  directness: ['tentative', 'gentle', 'neutral', 'straightforward', 'direct'],
  confidence: ['hesitant', 'modest', 'neutral', 'confident', 'assertive'],
  plainness: ['dense', 'technical', 'neutral', 'plain', 'very_plain'],
}

export function tone(axis: Axis): z.ZodMiniType<ToneValue> {
  const names = fifths[axis]
  const expected = `one of ${names.join(', ')}, or a range from 0 to 100 such as [40, 60], { max: 60 } or { shift: 10 }`
  const degree = (): z.ZodMiniNumber => z.number(expected).check(z.gte(0, 'from 0 to 100'), z.lte(100, 'from 0 to 100'))
  const shift = about(
    z.number('a number such as 10 or -10').check(z.gte(-100, 'from -100 to 100'), z.lte(100, 'from -100 to 100')),
    'Moves both ends of the range that is in force, within 0 to 100. Write 10 or -10; a plus sign would be lost.',
  )
  return z.union(
    [
      z.enum(names, expected),
      z.tuple([degree(), degree()], expected),
      fields({ min: degree(), max: degree(), locked: locked() }, expected),
      z.strictObject({ shift, locked: z.exactOptional(locked()) }),
    ],
    expected,
  )
}

export function count(): z.ZodMiniType<CountValue> {
  const expected = 'a number (the most allowed), or a range such as { max: 2 } or [1, 3]'
  const number = (): z.ZodMiniNumber => z.number(expected).check(z.gte(0, 'zero or more'))
  return z.union(
    [
      number(),
      z.tuple([number(), number()], expected),
      fields({ min: number(), max: number(), locked: locked() }, expected),
    ],
    expected,
  )
}

/** A count, or one for each language. */
export function limit(): z.ZodMiniType<LimitValue> {
  const expected =
    'a number (the most allowed), a range such as { max: 120 }, or one for each language such as { en: 280, ja: 140 }'
  return z.union([count(), z.record(languageTag(), count(), expected)], expected)
}

export function languageTag(): z.ZodMiniString {
  return z.string(languageExpected).check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, languageExpected))
}

const languageExpected = 'a language tag such as en, ja or pt-BR'

export function date(): z.ZodMiniString {
  return z.string('a date such as 2027-03-31').check(z.regex(/^\d{4}-\d\d-\d\d$/, 'a date such as 2027-03-31'))
}

/** The options of each rule are checked by the rule itself, see `read-rules.ts`. */
export function ruleSetting(): z.ZodMiniType<RuleSetting> {
  const expected = 'a severity (off, advice, warning or error), or a block such as { severity: warning, max: 2 }'
  return z.union(
    [
      severity(),
      z.tuple([severity()], expected),
      z.looseObject(
        {
          severity: z.exactOptional(severity()),
          reason: z.exactOptional(about(text(), 'Why the brand wants it; shown with each finding.')),
          locked: z.exactOptional(locked()),
        },
        expected,
      ),
    ],
    expected,
  ) as z.ZodMiniType<RuleSetting>
}
