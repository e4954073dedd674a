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
  let schema: Schema | undefined
  let quick: Check | undefined
  return {
    accepts(value) {
      quick ??= profileSchema(severityKeys(rules), createKit(quickPrimitives))
      return quick(value)
    },
    explaining() {
      schema ??= profileSchema(severityKeys(rules), createKit(zodPrimitives(false)))
      return schema
    },
  }
}
