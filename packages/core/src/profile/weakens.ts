/** When a value weakens the one that it would replace; `locked: true` forbids that. */
import type { Setting } from '../base/index.ts'
import type { Range } from '../rules/index.ts'

const ranks: Readonly<Record<Setting, number>> = { off: 0, advice: 1, warning: 2, error: 3 }

export function weakensSetting(before: Setting, after: Setting): boolean {
  return ranks[after] < ranks[before]
}

/** A range is weaker when it allows something that the other forbids. */
export function weakensRange(before: Range, after: Range): boolean {
  const wider = (before.min ?? -Infinity) > (after.min ?? -Infinity)
  return wider || (before.max ?? Infinity) < (after.max ?? Infinity)
}

/** Of words there is no weaker and stronger: another word is a weakening. */
export function weakensValue(before: unknown, after: unknown): boolean {
  if (isSetting(before) && isSetting(after)) return weakensSetting(before, after)
  return JSON.stringify(before) !== JSON.stringify(after)
}

/** Options mean what their rule makes of them, so any change counts as weaker; new ones too. */
export function weakensOptions(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  return JSON.stringify(before) !== JSON.stringify(after)
}

function isSetting(value: unknown): value is Setting {
  return typeof value === 'string' && Object.hasOwn(ranks, value)
}
