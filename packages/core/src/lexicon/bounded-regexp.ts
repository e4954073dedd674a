/**
 * Expert patterns: regular expressions that are known, before they run, to take a bounded number of steps at each place. Import this module
 * only when a profile has a `pattern:`; its parser is needed for nothing else.
 */

import { type AST, RegExpParser, RegExpSyntaxError } from '@eslint-community/regexpp'
import { say, worded } from '../base/index.ts'
import type { PhraseProblem } from './pattern.ts'

export interface BoundedRegExpReading {
  /** With the flags g and u, and i unless capitals count; absent when there are problems. */
  readonly value?: RegExp
  readonly problems: readonly PhraseProblem[]
}

/** The ways through a pattern that the engine may have to try at one place. */
const mostPaths = 10_000
const mostRepeats = 200
const longestSource = 2_000

/** Checks the source of a regular expression and compiles it. Never throws. */
export function boundedRegExp(source: string, letterCase: 'exact' | 'any' = 'any'): BoundedRegExpReading {
  if (source.length > longestSource)
    return {
      problems: [
        {
          offset: longestSource,
          ...worded(say('The pattern is longer than {most} characters.', { most: longestSource })),
        },
      ],
    }
  const pattern = parse(source)
  if ('problem' in pattern) return { problems: [pattern.problem] }
  const problems: PhraseProblem[] = []
  const paths = pathsOf(pattern, problems)
  if (problems.length > 0) return { problems }
  if (paths > mostPaths) {
    const words = worded(
      say('The pattern can be matched in more than {most} ways at one place.', { most: mostPaths }),
      say('Use smaller numbers in {…} and fewer alternatives inside repeated groups.'),
    )
    return {
      problems: [{ offset: 0, ...words }],
    }
  }
  if (pattern.alternatives.some((alternative) => shortest(alternative) === 0))
    return {
      problems: [
        {
          offset: 0,
          ...worded(say('The pattern can match no text at all.'), say('Make at least one part required.')),
        },
      ],
    }
  return { value: new RegExp(source, letterCase === 'exact' ? 'gu' : 'giu'), problems }
}

function parse(source: string): AST.Pattern | { readonly problem: PhraseProblem } {
  try {
    return new RegExpParser({ ecmaVersion: 2022 }).parsePattern(source, 0, source.length, { unicode: true })
  } catch (error) {
    if (!(error instanceof RegExpSyntaxError)) throw error
    const reason = error.message.replace(/^Invalid regular expression: \/.*\/u?: /s, '')
    return {
      problem: { offset: error.index, ...worded(say('This is not a regular expression: {why}.', { why: reason })) },
    }
  }
}

type Part = AST.Pattern | AST.Alternative | AST.Element

/** How many ways there are through a part; what is not allowed in it is added to the problems. */
function pathsOf(part: Part, problems: PhraseProblem[]): number {
  switch (part.type) {
    case 'Alternative':
      return part.elements.reduce((paths, element) => paths * pathsOf(element, problems), 1)
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return sum(part.alternatives, problems)
    case 'Assertion':
      return part.kind === 'lookahead' || part.kind === 'lookbehind' ? sum(part.alternatives, problems) : 1
    case 'Quantifier':
      return repeated(part, problems)
    case 'Backreference':
      problems.push({
        offset: part.start,
        ...worded(
          say('A backreference can take more time than any text is worth.'),
          say('Write the alternatives out.'),
        ),
      })
      return 1
    default:
      return 1
  }
}

const sum = (alternatives: readonly AST.Alternative[], problems: PhraseProblem[]): number =>
  alternatives.reduce((paths, alternative) => paths + pathsOf(alternative, problems), 0)

function repeated(quantifier: AST.Quantifier, problems: PhraseProblem[]): number {
  const { element, min, max, start, raw } = quantifier
  if (max === Number.POSITIVE_INFINITY) {
    const hint = say('Use {range} instead of {sign}.', {
      range: `{${min},40}`,
      sign: raw.slice(element.raw.length),
    })
    problems.push({ offset: element.end, ...worded(say('“{part}” has no upper limit.', { part: raw }), hint) })
    return 1
  }
  if (max > mostRepeats) {
    problems.push({
      offset: element.end,
      ...worded(
        say('“{part}” repeats more than {most} times.', { part: raw, most: mostRepeats }),
        say('Use a smaller number.'),
      ),
    })
    return 1
  }
  if (max > 1 && hasVariableLength(element)) {
    const words = worded(
      say('“{part}” repeats a part that itself varies in length.', { part: raw }),
      say('Repeat only parts of one fixed length.'),
    )
    problems.push({ offset: start, ...words })
    return 1
  }
  const once = pathsOf(element, problems)
  let [paths, ways] = [min === 0 ? 1 : 0, 1]
  for (let times = 1; times <= max && paths <= mostPaths; times++) {
    ways *= once
    if (times >= min) paths += ways
  }
  return paths
}

function hasVariableLength(part: Part): boolean {
  switch (part.type) {
    case 'Quantifier':
      return part.min !== part.max || hasVariableLength(part.element)
    case 'Alternative':
      return part.elements.some(hasVariableLength)
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return part.alternatives.some(hasVariableLength)
    default:
      return false
  }
}

/** The fewest characters that a part can match. */
function shortest(part: Part): number {
  switch (part.type) {
    case 'Alternative':
      return part.elements.reduce((length, element) => length + shortest(element), 0)
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return Math.min(...part.alternatives.map(shortest))
    case 'Quantifier':
      return part.min * shortest(part.element)
    case 'Assertion':
    case 'Backreference':
      return 0
    default:
      return 1
  }
}
