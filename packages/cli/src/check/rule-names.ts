/** Loaded only where rules are named on the command line. */
import { didYouMean, standardRules } from '@onevoice/core'
import type { Line } from '../words/words.ts'

/** What is wrong with the first of these names that no rule has. */
export function unknownRule(names: readonly string[]): Line | undefined {
  const ids = standardRules.map(({ id }) => id)
  const unknown = names.find((name) => !ids.includes(name))
  if (unknown === undefined) return undefined
  const meant = didYouMean(unknown, ids)
  return (words) => words.unknownRule(unknown, meant === undefined ? [] : [meant])
}
