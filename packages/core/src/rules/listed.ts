/** Lists in running text, in the words of a locale. */
import type { Say } from './rule.ts'

/** The words that `listed` says; a rule that lists has them among its own. */
export const listWords = {
  comma: '{first}, {last}',
  and: '{first} and {last}',
  or: '{first} or {last}',
} as const

/** `a`, `a and b`, `a, b and c`; nothing for an empty list. */
export function listed(items: readonly string[], say: Say, word: 'and' | 'or' = 'and'): string {
  const [last, ...others] = [...items].reverse()
  if (last === undefined || others.length === 0) return last ?? ''
  const first = others.reverse().reduce((before, item) => say('comma', { first: before, last: item }))
  return say(word, { first, last })
}
