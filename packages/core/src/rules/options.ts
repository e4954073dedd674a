/**
 * What the options of rules are declared in. One declaration has two readings: plain checks and defaults, which are all that an
 * ordinary run needs, and a zod schema, which says what is wrong with an option and gives the JSON schema.
 */
import type * as z from 'zod/mini'

type Zod = typeof z

/** One option. A value of `undefined` means that the option is not set. */
export interface Option<T> {
  /** The value of an option that is not set; `undefined` leaves it to the rule. */
  readonly usual: T
  accepts(value: unknown): boolean
  schema(zod: Zod): z.ZodMiniType
}

/** The options of a rule. */
export interface RuleOptions<Options> {
  /** The given options together with the usual values of all others; the given ones must be sound. */
  complete(given: Readonly<Record<string, unknown>>): Options
  /** Whether the given options are known and sound. */
  accepts(given: Readonly<Record<string, unknown>>): boolean
  schema(zod: Zod): z.ZodMiniType<Options>
}

type Shape = Readonly<Record<string, Option<unknown>>>

type Values<S extends Shape> = { readonly [Name in keyof S]: S[Name] extends Option<infer T> ? T : never }

export function options<const S extends Shape>(shape: S): RuleOptions<Values<S>> {
  const set = Object.entries(shape).filter(([, { usual }]) => usual !== undefined)
  const usual = Object.fromEntries(set.map(([name, option]) => [name, option.usual]))
  return {
    complete: (given) => ({ ...usual, ...given }) as Values<S>,
    accepts: (given) =>
      Object.entries(given).every(([name, value]) => Object.hasOwn(shape, name) && shape[name]!.accepts(value)),
    schema: (zod) =>
      zod.strictObject(
        Object.fromEntries(Object.entries(shape).map(([name, option]) => [name, option.schema(zod)])),
      ) as unknown as z.ZodMiniType<Values<S>>,
  }
}

/** What values an option takes; in a list too. */
interface Kind<T> {
  accepts(value: unknown): value is T
  schema(zod: Zod): z.ZodMiniType
}

const text: Kind<string> = {
  accepts: (value) => typeof value === 'string',
  schema: (zod) => zod.string('a text'),
}

function one<const T extends string>(values: readonly T[]): Kind<T> {
  return {
    accepts: (value): value is T => values.includes(value as T),
    schema: (zod) => zod.enum(values, `one of ${values.join(', ')}`),
  }
}

function many<T>(item: Kind<T>, expected: string): Kind<readonly T[]> {
  return {
    accepts: (value): value is readonly T[] => Array.isArray(value) && value.every((each) => item.accepts(each)),
    schema: (zod) => zod.array(item.schema(zod), expected),
  }
}

function option<T, Usual extends T | undefined>(kind: Kind<T>, usual: Usual, about: string): Option<T | Usual> {
  return {
    usual,
    accepts: (value) => value === undefined || kind.accepts(value),
    schema(zod) {
      const schema = kind.schema(zod)
      const described = usual === undefined ? zod.optional(schema) : zod._default(schema, usual)
      return described.check(zod.describe(about))
    },
  }
}

type Usual<T> = T | undefined

/** A whole number. */
export function count<U extends Usual<number>>(usual: U, about: string): Option<number | U> {
  const kind: Kind<number> = {
    accepts: (value): value is number => Number.isSafeInteger(value),
    schema: (zod) => zod.int('a whole number'),
  }
  return option(kind, usual, about)
}

/** A number of `least` or more. */
export function amount<U extends Usual<number>>(usual: U, about: string, least?: number): Option<number | U> {
  const expected = least === undefined ? 'a number' : `a number, ${least} or more`
  const kind: Kind<number> = {
    accepts: (value): value is number => Number.isFinite(value) && (least === undefined || (value as number) >= least),
    schema(zod) {
      const schema = zod.number(expected)
      return least === undefined ? schema : schema.check(zod.gte(least, expected))
    },
  }
  return option(kind, usual, about)
}

export function yesOrNo<U extends Usual<boolean>>(usual: U, about: string): Option<boolean | U> {
  const kind: Kind<boolean> = {
    accepts: (value): value is boolean => typeof value === 'boolean',
    schema: (zod) => zod.boolean('true or false'),
  }
  return option(kind, usual, about)
}

export function oneOf<const T extends string>(values: readonly T[], usual: NoInfer<T>, about: string): Option<T> {
  return option(one(values), usual, about)
}

/** A list of some of the values. */
export function someOf<const T extends string>(
  values: readonly T[],
  usual: readonly NoInfer<T>[],
  about: string,
): Option<readonly T[]> {
  return option(many(one(values), 'a list'), usual, about)
}

/** A list of texts of the author's own; none by itself. */
export function texts(about: string): Option<readonly string[] | undefined> {
  return option(many(text, 'a list of texts'), undefined, about)
}
