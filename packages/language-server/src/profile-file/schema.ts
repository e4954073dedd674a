/** The JSON schema of profiles, asked for one path at a time. */
import { profileJsonSchema, standardRules } from '@onevoice/core'

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema | readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly definitions?: Readonly<Record<string, Schema>>
}

/** The same schema that is published for other editors. */
export const profileSchema = (): Schema => profileJsonSchema(standardRules) as Schema

/** A step of a path: the name of a key, or a number in a list. */
export type Step = string | number

/** Every form that the value at a path may take, references resolved. */
export function formsAt(root: Schema, path: readonly Step[]): Schema[] {
  let forms = spread(root, root)
  for (const step of path) forms = forms.flatMap((form) => childOf(form, step)).flatMap((form) => spread(form, root))
  return forms
}

/** The alternatives of a schema, each with the description of what refers to it when it has none of its own. */
function spread(schema: Schema, root: Schema, depth = 0): Schema[] {
  if (depth > 8) return []
  const { $ref, allOf, anyOf, oneOf, description } = schema
  const named = $ref === undefined ? undefined : root.definitions?.[$ref.replace('#/definitions/', '')]
  const inner = [...(named ? [named] : []), ...(allOf ?? []), ...(anyOf ?? []), ...(oneOf ?? [])]
  const own = schema.properties || schema.enum || schema.type || inner.length === 0 ? [schema] : []
  return [
    ...own,
    ...inner
      .flatMap((one) => spread(one, root, depth + 1))
      .map((one) => (description === undefined ? one : { ...one, description })),
  ]
}

function childOf({ properties, patternProperties, additionalProperties, items }: Schema, step: Step): Schema[] {
  if (typeof step === 'number') {
    if (items === undefined) return []
    return Array.isArray(items) ? items.slice(step, step + 1) : [items as Schema]
  }
  const own = properties && Object.hasOwn(properties, step) ? properties[step] : undefined
  if (own) return [own]
  const fitting = Object.entries(patternProperties ?? {}).filter(([pattern]) => new RegExp(pattern).test(step))
  if (fitting.length > 0) return fitting.map(([, schema]) => schema)
  return typeof additionalProperties === 'object' ? [additionalProperties] : []
}
