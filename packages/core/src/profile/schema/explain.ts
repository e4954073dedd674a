/** The format as zod schemas: says what is wrong with a profile, and gives the JSON schema. */
import * as z from 'zod/mini'
import type { RuleOptions } from '../../rules/options.ts'
import type { Primitives, Shape } from './kit.ts'

export type Schema = z.ZodMiniType

/** The options of a rule, as a schema. */
export function optionsSchema(options: RuleOptions<unknown>): Schema {
  withoutCompiling()
  return options.schema(z)
}

/** A value is parsed once or twice in a run: compiling a parser for it would cost more than it saves. */
function withoutCompiling(): void {
  z.config({ jitless: true })
}

/** `described`: with the descriptions that a JSON schema needs. */
export function zodPrimitives(described: boolean): Primitives<Schema> {
  withoutCompiling()
  return {
    about: described ? describe : (schema) => schema,
    text: (expected, pattern) =>
      z.string(expected).check(pattern ? z.regex(pattern, expected) : z.minLength(1, expected)),
    number: (expected, min, max) =>
      z.number(expected).check(z.gte(min, expected), ...(max === undefined ? [] : [z.lte(max, expected)])),
    boolean: () => z.boolean('true or false'),
    literal: (value) => z.literal(value, String(value)),
    oneOf: (values, expected) => z.enum(values, expected ?? `one of ${values.join(', ')}`),
    list: (item, expected) => z.array(item, expected),
    single: (item, expected) => z.tuple([item], expected),
    pair: (item, expected) => z.tuple([item, item], expected),
    choice: (options, expected) => z.union(options, expected),
    named: (value, expected, keys) => z.record(keys ? z.string().check(z.regex(keys)) : z.string(), value, expected),
    fields: fieldsWith(described ? z.never() : noSuchKey()),
    open: (shape, other, expected) => z.catchall(z.object(optional(shape), expected), other ?? z.unknown()),
  }
}

function describe(schema: Schema, description: string): Schema {
  const copy = schema.clone()
  z.globalRegistry.add(copy, { description })
  return copy
}

/** A key that no block of the format has. zod calls a block with unknown keys sound enough to end a choice; this is not. */
const noSuchKey = (): Schema => z.custom<never>(() => false, { abort: true, params: { unknownKey: true } })

function fieldsWith(other: Schema): Primitives<Schema>['fields'] {
  return (shape, expected = 'a block of keys', required = {}) =>
    z.catchall(z.object({ ...required, ...optional(shape) }, expected), other)
}

function optional(shape: Shape<Schema>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, z.exactOptional(schema)]))
}
