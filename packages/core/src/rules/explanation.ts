/** Everything that can be told of a rule: for `explain`, hovers, reports and the docs. */
import * as z from 'zod/mini'
import type { Rule, RuleFacts } from './rule.ts'

export interface Example {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number; readonly offered: readonly string[] }[]
}

/** What the generator gathers from the case files and lexicons. */
export interface Gathered {
  readonly examples: readonly {
    readonly language: string
    readonly flagged: readonly Example[]
    readonly silent: readonly Example[]
  }[]
  /** Language tag → number of entries as text, or `yes`. */
  readonly coverage: Readonly<Record<string, string>>
  readonly contestedEntries: readonly ContestedEntry[]
}

/** Wording about which people disagree, with both views. */
export interface ContestedEntry {
  readonly language: string
  /** What switches it on under `on:`: its id, or without one its first phrase. */
  readonly name: string
  readonly example: string
  readonly views: string
}

export interface RuleOption {
  readonly name: string
  readonly type: string
  /** In a full sentence; the value of an option that is not set stands in `usual`. */
  readonly description: string
  /** As JSON; absent when the rule decides. */
  readonly usual?: string
}

export interface Explanation extends RuleFacts, Gathered {
  readonly options: readonly RuleOption[]
}

const nothing: Gathered = { examples: [], coverage: {}, contestedEntries: [] }

/** @param about what options are for, by name, where that is said in another locale */
export function explanationOf(
  rule: Rule,
  gathered: Readonly<Record<string, Gathered>>,
  about: Readonly<Record<string, string>> = {},
): Explanation {
  return { ...rule, ...(gathered[rule.id] ?? nothing), options: optionsOf(rule, about) }
}

interface JsonSchema {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
}

function optionsOf({ options }: Rule, about: Readonly<Record<string, string>>): RuleOption[] {
  if (!options) return []
  const { properties = {} } = z.toJSONSchema(options.schema(z), { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    type: typeOf(schema),
    description: about[name] ?? schema.description ?? '',
    ...(schema.default === undefined ? {} : { usual: JSON.stringify(schema.default) }),
  }))
}

function typeOf({ type, enum: values, items, anyOf }: JsonSchema): string {
  if (values) return values.map(String).join(', ')
  if (anyOf) return anyOf.map(typeOf).join(' or ')
  if (type === 'array') return `list of ${items ? typeOf(items) : 'anything'}`
  return type ?? 'anything'
}
