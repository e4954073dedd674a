import type { Problem } from '@onevoice/core'

/** Problems as programs read them: without the text that they stand in. */
export const plainProblems = (problems: readonly Problem[]): Omit<Problem, 'source' | 'said'>[] =>
  problems.map(({ source: _source, said: _said, ...problem }) => problem)
