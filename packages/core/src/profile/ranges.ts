/** Ranges as profiles write them, made into both ends. */
import type { Axis, Range } from '../rules/index.ts'
import { fifths } from './fifths.ts'
import type { CountValue, Ends, ToneValue } from './profile-file.ts'

/** The range of an axis after one more statement; a shift without a range before it changes nothing. */
export function toneRange(axis: Axis, value: ToneValue, before: Range | undefined): Range | undefined {
  if (typeof value === 'string') return fifth(axis, value)
  if (!isPair(value) && 'shift' in value) return before && shifted(before, value.shift)
  return ends(value)
}

function fifth(axis: Axis, name: string): Range {
  const index = fifths[axis].indexOf(name)
  return { min: index * 20, max: index * 20 + 20 }
}

function shifted({ min, max }: Range, by: number): Range {
  const move = (end: number): number => Math.max(0, Math.min(100, end + by))
  return { ...(min === undefined ? {} : { min: move(min) }), ...(max === undefined ? {} : { max: move(max) }) }
}

/** A number alone is the maximum. */
export function countRange(value: CountValue): Range {
  return typeof value === 'number' ? { max: value } : ends(value)
}

function ends(value: readonly [number, number] | Ends): Range {
  const { min, max } = isPair(value) ? { min: value[0], max: value[1] } : value
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function isPair(value: readonly [number, number] | object): value is readonly [number, number] {
  return Array.isArray(value)
}

/** Whether a value is a count, not counts by language. */
export function isCount(value: unknown): value is CountValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true
  return 'min' in value || 'max' in value
}
