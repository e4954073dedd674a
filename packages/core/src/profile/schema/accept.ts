/** The format as plain checks: tells in a fraction of a millisecond whether a profile is sound, and nothing more. */
import type { Primitives, Shape } from './kit.ts'

export type Check = (value: unknown) => boolean

export const quickPrimitives: Primitives<Check> = {
  about: (check) => check,
  text: (_, pattern) => (value) => typeof value === 'string' && (pattern ? pattern.test(value) : value !== ''),
  number:
    (_, min, max = Infinity) =>
    (value) =>
      typeof value === 'number' && value >= min && value <= max && value < Infinity,
  boolean: () => (value) => typeof value === 'boolean',
  literal: (wanted) => (value) => value === wanted,
  oneOf: (values) => (value) => values.includes(value as string),
  list: (item) => (value) => Array.isArray(value) && value.every((one) => item(one)),
  single: (item) => (value) => Array.isArray(value) && value.length === 1 && item(value[0]),
  pair: (item) => (value) => Array.isArray(value) && value.length === 2 && item(value[0]) && item(value[1]),
  choice: (options) => (value) => options.some((option) => option(value)),
  named: (item, _, keys) => (value) =>
    isBlock(value) && Object.keys(value).every((key) => (!keys || keys.test(key)) && item(value[key])),
  fields: (shape, _, required = {}) => {
    const names = Object.keys(required)
    const known = { ...shape, ...required }
    return (value) =>
      isBlock(value) && names.every((name) => Object.hasOwn(value, name)) && fits(value, known, undefined)
  },
  open: (shape, other) => (value) => isBlock(value) && fits(value, shape, other ?? (() => true)),
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fits(block: Readonly<Record<string, unknown>>, shape: Shape<Check>, other: Check | undefined): boolean {
  for (const key of Object.keys(block)) {
    const check = Object.hasOwn(shape, key) ? shape[key] : other
    if (!check?.(block[key])) return false
  }
  return true
}
