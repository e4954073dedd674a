/** Loaded only where rules are named on the command line. */
import { didYouMean, standardRules } from '@onevoice/core'

/** What is wrong with the first of these names that no rule has. */
export function unknownRule(names: readonly string[]): string | undefined {
  const ids = standardRules.map(({ id }) => id)
  const unknown = names.find((name) => !ids.includes(name))
  if (unknown === undefined) return undefined
  const meant = didYouMean(unknown, ids)
  return `there is no rule ${unknown}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`
}
