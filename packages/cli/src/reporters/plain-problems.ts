import { type LineMap, lineMap, type Place, type Problem } from '@onevoice/core'

type PlainProblem = Omit<Problem, 'source' | 'said'> & { readonly start?: Place }

/** Problems as programs read them: without the text that they stand in, but with line and column. */
export function plainProblems(problems: readonly Problem[]): PlainProblem[] {
  let last: string | undefined
  let lines: LineMap | undefined
  return problems.map(({ source, said: _said, ...problem }) => {
    if (source === undefined || !problem.span) return problem
    if (source !== last) lines = lineMap(source)
    last = source
    return { ...problem, start: lines!.place(problem.span.start) }
  })
}
