import * as z from 'zod/mini'
import type { Rule } from '../rules/index.ts'
import { zodPrimitives } from './schema/explain.ts'
import { createKit } from './schema/kit.ts'
import { profileSchema } from './schema/profile.ts'
import { severityKeys } from './severity-keys.ts'

type JsonSchema = Record<string, unknown>

/** The JSON schema of profiles for editors: from the declaration that reads them, with every rule and its options spelt out. */
export function profileJsonSchema(rules: readonly Rule[]): object {
  const declared = profileSchema(severityKeys(rules), createKit(zodPrimitives(true)))
  const schema = z.toJSONSchema(declared, { io: 'input', target: 'draft-7', reused: 'ref' }) as JsonSchema
  const settings = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]))
  const shared = (schema.definitions ?? {}) as JsonSchema
  const definitions = { ...(withRules(shared, shared) as JsonSchema), rules: rulesSchema(settings) }
  return {
    ...(withRules(schema, shared) as JsonSchema),
    title: 'onevoice voice profile',
    description: 'How a brand speaks: one file that checks marketing, sales, social and support copy.',
    definitions,
  }
}

const severity = { enum: ['off', 'advice', 'warning', 'error'] }

function rulesSchema(settings: JsonSchema): JsonSchema {
  return {
    type: 'object',
    description: 'Severity and options of single rules, by id; family/* stands for a whole family.',
    properties: settings,
    patternProperties: { '^[a-z-]+/\\*$': { ...severity, description: 'Severity of every rule of the family.' } },
    additionalProperties: false,
  }
}

function ruleSchema({ id, summary, why, severity: usual, options }: Rule): JsonSchema {
  const {
    properties = {},
    required,
    ...rest
  } = options ? (z.toJSONSchema(options.schema(z), { io: 'input', target: 'draft-7' }) as JsonSchema) : {}
  delete (rest as JsonSchema).$schema
  const own = {
    severity,
    reason: { type: 'string', description: 'Why the brand wants it; shown with each finding.' },
    locked: { type: 'boolean', description: 'true: nothing further down may weaken it.' },
  }
  const block = {
    ...rest,
    type: 'object',
    properties: { ...(properties as JsonSchema), ...own },
    additionalProperties: false,
  }
  return {
    description: `${summary}\n\n${why}\n\nWithout a setting: ${usual}. See onevoice explain ${id}.`,
    anyOf: [
      severity,
      { type: 'array', items: severity, minItems: 1, maxItems: 1 },
      required ? { ...block, required } : block,
    ],
  }
}

/** Puts the reference to the rules in place of every block `rules` of settings; `rules` of an exception is a list of ids. */
function withRules(node: unknown, definitions: JsonSchema): unknown {
  if (Array.isArray(node)) return node.map((one) => withRules(one, definitions))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]): [string, unknown] => {
    const isSettings = key === 'rules' && typeOf(value as JsonSchema, definitions) === 'object'
    return [key, isSettings ? { $ref: '#/definitions/rules' } : withRules(value, definitions)]
  })
  return Object.fromEntries(entries)
}

/** The type of a schema that may stand behind a reference. */
function typeOf({ type, allOf, $ref }: JsonSchema, definitions: JsonSchema): unknown {
  if (type !== undefined) return type
  const name = typeof $ref === 'string' ? $ref.replace('#/definitions/', '') : undefined
  const behind = name === undefined ? (allOf as readonly JsonSchema[] | undefined)?.[0] : definitions[name]
  return behind === undefined ? undefined : typeOf(behind as JsonSchema, definitions)
}
