/** The two readings of the declaration: quick acceptance for the usual case, zod for everything that has to be explained. */
import type { Rule } from '../../rules/index.ts'
import { severityKeys } from '../severity-keys.ts'
import { type Check, quickPrimitives } from './accept.ts'
import { type Schema, zodPrimitives } from './explain.ts'
import { createKit } from './kit.ts'
import { profileSchema } from './profile.ts'

export interface Format {
  /** Whether a value is a sound profile. */
  readonly accepts: Check
  /** Says what is wrong; made when it is first needed. */
  explaining(): Schema
}

export function formatFor(rules: readonly Rule[]): Format {
  const keys = severityKeys(rules)
  let schema: Schema | undefined
  return {
    accepts: profileSchema(keys, createKit(quickPrimitives)),
    explaining() {
      schema ??= profileSchema(keys, createKit(zodPrimitives(false)))
      return schema
    },
  }
}
