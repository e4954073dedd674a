/** Loaded only where rules are named on the command line. */
import { didYouMean, standardRules } from '@onevoice/core'
import type { CommandWords } from '../words/commands.ts'

/** What is wrong with the first of these names that no rule has. */
export function unknownRule(names: readonly string[]): ((words: CommandWords) => string) | undefined {
  const ids = standardRules.map(({ id }) => id)
  const unknown = names.find((name) => !ids.includes(name))
  if (unknown === undefined) return undefined
  const meant = didYouMean(unknown, ids)
  return (words) => words.unknownRule(unknown, meant === undefined ? [] : [meant])
}
